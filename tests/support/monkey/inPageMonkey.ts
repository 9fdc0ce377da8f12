/**
 * Runs in the preview's page, with its clock stopped (Playwright's): the monkey moves the time. What
 * it must remember outlives a kill in sessionStorage, which the preview does not use.
 */
import { startOverWords } from '../../../miniprogram/i18n/startOver';
import { parsePageUrl } from '../../../preview/src/runtime/pages/page-url';
import { SeededRandom } from './seededRandom';
import { chooseAction, describeAction, type MonkeyAction, type Detour } from './chooseAction';
import * as finger from './touchInput';
import { randomQuery, type Words } from './randomAddresses';
import { brokenSince, nameAt, replacesTyped, rules, countSavedEvents } from './invariants';
import {
  dialog,
  frames,
  isPaySheetOpen,
  ownButtons,
  allTapTargets,
  homeButtons,
  faultsOnScreen,
  type TapTarget,
} from './tapTargets';
import { reuseFrames } from './reuseFrames';

export interface Memory {
  chance: number;
  acts: number;
  /** Wall clock of the phone, in ms. */
  time: number;
  /** The last acts in words. */
  told: string[];
  tapped: Record<string, number>;
  detour: Detour;
  /** How long a screen may be wrong, in ms of the machine. */
  patience: number;
  /** What stands in the fields of the message that is being written, since it was typed. */
  typed: Record<string, string>;
  /** How many events were saved when the program was killed, until it was seen to have come back. */
  saved?: number | undefined;
}

declare const __pwClock: {
  controller: {
    now(): number;
    runFor(ms: number): Promise<void>;
    fastForward(ms: number): Promise<void>;
    setSystemTime(time: number): void;
  };
  builtins: { setTimeout: typeof setTimeout; performance: Performance };
};
declare const getCurrentPages: () => {
  route: string;
  onLoad(query: object): void;
  onShow(): void;
  onHide(): void;
  onUnload(): void;
}[];

const KEY = 'monkey';
const TOLD = 30;
const PAUSES = [0, 0, 0, 20, 20, 300];
const DOZE_MS = 10;
/** Most of what is not yet right is so a moment later. */
const QUICK_LOOKS = 5;
const HOLD_MS = 400;
/** Less than the host waits for a step in the browser's history. */
const STEP_MS = 400;
const HALF_A_MINUTE = 30_000;
const WAY_HOME = 25;
/** What real time decides may take so much of the phone's, and takes all of it: a seed finds the same hour again. */
const UNSURE_MS = 1000;
/** A phone that takes its time: what was begun on it comes to its end meanwhile. */
const ARRIVAL_MS = new URLSearchParams(location.search).has('slow') ? 2000 : 0;
/** What goes by between two looks: where moves wait for each other, a second is not enough for all. */
const LOOK_MS = ARRIVAL_MS > 0 ? 3 * DOZE_MS : DOZE_MS;

const { controller: clock, builtins } = __pwClock;
const memory = JSON.parse(sessionStorage.getItem(KEY)!) as Memory;
const chance = new SeededRandom(memory.chance);

/** Something was said in the console; what it was, Playwright hears. */
let said = false;
for (const kind of ['error', 'warn'] as const) {
  const say = console[kind].bind(console);
  console[kind] = (...words: unknown[]) => {
    said = true;
    say(...words);
  };
}

function keep(): void {
  Object.assign(memory, { chance: chance.state, time: clock.now() });
  sessionStorage.setItem(KEY, JSON.stringify(memory));
}
window.addEventListener('pagehide', keep);
reuseFrames();

/** Nothing more is done in a page that is on its way out. */
let dying = false;
const { navigation } = window as unknown as { navigation: EventTarget & { canGoForward: boolean } };
navigation.addEventListener('navigate', (event) => {
  if ((event as unknown as { navigationType: string }).navigationType === 'reload') dying = true;
});

/** A step in the browser's history, which comes as an event later. */
let travelling: Promise<unknown> | undefined;
const go = history.go.bind(history);
history.go = (steps) => {
  travelling = new Promise((resolve) =>
    window.addEventListener('popstate', resolve, { once: true }),
  );
  go(steps);
};

const doze = (ms: number) => new Promise((resolve) => builtins.setTimeout(resolve, ms));

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** The phone's time goes on, and waits for the browser's history, which takes the machine's. */
async function pass(ms: number): Promise<void> {
  try {
    for (let left = ms; left > 0; left -= STEP_MS) {
      await clock.runFor(Math.min(left, STEP_MS));
      await travelled();
    }
  } catch (error) {
    reportError(error);
  }
}

async function travelled(): Promise<void> {
  if (travelling) await Promise.race([travelling, doze(memory.patience)]);
  travelling = undefined;
}

/** Waits until the screen is right; answers what is wrong with one that stays wrong. */
async function settled(): Promise<string> {
  const began = builtins.performance.now();
  await nextTask();
  await travelled();
  if (dying) await new Promise(() => undefined);
  let looks = 0;
  for (; !said && faultsOnScreen(); looks += 1) {
    if (builtins.performance.now() - began > memory.patience) return faultsOnScreen();
    if (looks * DOZE_MS < UNSURE_MS) await pass(LOOK_MS);
    await (looks < QUICK_LOOKS ? nextTask() : doze(DOZE_MS));
  }
  if (looks > QUICK_LOOKS)
    await pass((UNSURE_MS / DOZE_MS - Math.min(looks, UNSURE_MS / DOZE_MS)) * LOOK_MS);
  if (dying) await new Promise(() => undefined);
  return said ? 'something was said in the console' : '';
}

/** Lets what was begun arrive. */
async function arrived(): Promise<string> {
  if (ARRIVAL_MS > 0) await pass(ARRIVAL_MS);
  return settled();
}

/** Waits for a page that may have been killed; answers what is wrong with it, or with what it did by coming. */
async function cameBack(): Promise<string> {
  const trouble = await settled();
  const before = memory.saved ?? countSavedEvents();
  memory.saved = undefined;
  return trouble || brokenSince(before, 'kill');
}

async function perform(act: MonkeyAction<TapTarget>): Promise<void> {
  switch (act.do) {
    case 'tap':
    case 'tap twice':
    case 'hold': {
      const { target } = act;
      memory.tapped[target.key] = (memory.tapped[target.key] ?? 0) + 1;
      const spot = finger.tapPointOf(target);
      if (!spot) return;
      if (act.do === 'hold') return hold(spot.x, spot.y);
      finger.tap(spot.x, spot.y);
      if (act.do === 'tap twice') finger.tap(spot.x, spot.y);
      return;
    }
    case 'tap somewhere':
      return finger.tap(act.x * innerWidth, act.y * innerHeight);
    case 'swipe': {
      const [x, y] = [act.x * innerWidth, act.y * innerHeight];
      return finger.swipe(x, y, act.dx * innerWidth, act.dy * innerHeight);
    }
    case 'type':
      if (finger.tapPointOf(act.target)) finger.type(act.target.element, act.text);
      return;
    case 'link':
    case 'cold link':
      location.hash = `#${act.address}`;
      if (act.do === 'cold link') location.reload();
      return;
    case 'wait':
      if (act.ms > 0) await clock.fastForward(act.ms);
      else clock.setSystemTime(clock.now() + act.ms);
      return;
    case 'key':
      return finger.pressKey(act.key);
    case 'back':
    case 'forward':
      return history.go(act.do === 'back' ? -1 : 1);
    case 'leave':
      show(false);
      await pass(chance.pick([0, 300, HALF_A_MINUTE]));
      return show(true);
    case 'start over':
      return startOver();
    case 'kill':
      memory.saved = countSavedEvents();
      return location.reload();
  }
}

/** The tab is left for another, or is looked at again. */
function show(visible: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: !visible });
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: visible ? 'visible' : 'hidden',
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** By the row of More, and the yes of its question. */
async function startOver(): Promise<void> {
  location.hash = '#/pages/more/more';
  await arrived();
  const { en, zh } = startOverWords;
  const row = allTapTargets().find(({ name }) => name === en.action || name === zh.action);
  const at = row && finger.tapPointOf(row);
  if (!at) return;
  finger.tap(at.x, at.y);
  await settled();
  const yes = dialog() && allTapTargets().pop();
  const spot = yes && finger.tapPointOf(yes);
  if (spot) finger.tap(spot.x, spot.y);
}

async function hold(x: number, y: number): Promise<void> {
  const hit = finger.hitAt(x, y);
  if (!hit) return;
  finger.press(hit);
  // A page's timers are those of its own window.
  const own = hit.element.ownerDocument.defaultView as unknown as { __pwClock: typeof __pwClock };
  await own.__pwClock.controller.runFor(HOLD_MS);
  finger.lift(hit);
}

function tell(words: string): void {
  const page = frames()[0]?.getAttribute('data-page') ?? 'no page';
  memory.told.push(`${memory.acts + 1}. ${page.split('/').pop()}: ${words}`);
  memory.told.splice(0, memory.told.length - TOLD);
}

function touchedBy(act: MonkeyAction<TapTarget>): string {
  if ('target' in act) return act.target.name;
  if (act.do === 'tap somewhere') {
    return nameAt(finger.hitAt(act.x * innerWidth, act.y * innerHeight)?.element);
  }
  return act.do === 'key' ? nameAt(finger.focused()) : '';
}

/** Does the next acts; answers what went wrong, or nothing. */
export async function runInPage(acts: number, words: Words): Promise<string> {
  const orders = () =>
    Object.values(localStorage).flatMap((text) =>
      [...String(text).matchAll(/"out_trade_no":"(\w+)"/g)].slice(-3).map((match) => match[1]!),
    );
  said = false;
  const found = await cameBack();
  if (found) return found;
  for (let i = 0; i < acts; i += 1) {
    const { at } = history.state as { at?: number };
    const known = { ...words, right: [...words.right, ...orders()] };
    const { canGoForward } = navigation;
    const canGoBack = (at ?? 0) > 0;
    const seen = { targets: allTapTargets(), canGoBack, canGoForward, asked: isPaySheetOpen() };
    const act = chooseAction(chance, seen, known, memory.tapped, memory.detour);
    tell(describeAction(act));
    memory.acts += 1;
    const touched = touchedBy(act);
    const green = 'target' in act && act.target.green && Boolean(finger.tapPointOf(act.target));
    const rule = rules(memory.typed);
    await perform(act);
    await pass(chance.pick(PAUSES));
    const trouble = (await settled()) || rule.broken(act.do, touched) || rule.lost(act.do, touched);
    if (trouble) return trouble;
    if (await rule.dead(act.do, green, arrived)) return `"${touched}" does nothing`;
  }
  return '';
}

/**
 * Goes home by what can be seen and tapped, once what was begun has arrived: by the page's own way,
 * which leads there at once; where something lies over it, by WeChat's. Answers what stood in the way.
 */
export async function goHome(): Promise<string> {
  const begun = await arrived();
  if (begun) return begun;
  for (let i = 0; i < WAY_HOME; i += 1) {
    const { home, tapTargets } = homeButtons();
    const reached = (thing: TapTarget) => finger.tapPointOf(thing);
    const own = home ? undefined : ownButtons().find(reached);
    const way = own ?? tapTargets.find(reached);
    if (home && way) return '';
    if (!way) return 'no way home: no tab, no Home, no Back';
    tell(`(home) tap "${way.name}"`);
    replacesTyped(way.name, memory.typed);
    const { x, y } = finger.tapPointOf(way)!;
    finger.tap(x, y);
    const trouble = await arrived();
    if (trouble) return trouble;
    if (own && !homeButtons().home) return `no way home: "${own.name}" does not lead there`;
  }
  return `no way home in ${WAY_HOME} taps`;
}

/**
 * How many of the queries open the page anew, which costs ten times a query handed over: there the page
 * keeps its data, and what it leaves undrawn may hide behind what it drew before.
 */
const BY_ADDRESS = 0.1;
/** How many are followed by the browser's Back, Forward or reload. */
const BY_HISTORY = 0.03;

/**
 * Opens a page with random queries: some by the address, with everything new; the others handed to
 * the page that is open, by the lifecycle with which WeChat hands them over. Nobody acts by it, nor by
 * the browser's Back, Forward and reload in between.
 * @returns what went wrong, or nothing
 */
export async function open(page: string, queries: number, words: Words): Promise<string> {
  const found = await cameBack();
  if (found) return found;
  for (let i = 0; i < queries; i += 1) {
    const before = countSavedEvents();
    const asked = randomQuery(chance, words);
    const url = `/${page}?${asked}`;
    const current = getCurrentPages().at(-1);
    memory.acts += 1;
    if (current?.route === page && !chance.often(BY_ADDRESS)) {
      tell(`hand over ${asked}`);
      current.onHide();
      current.onUnload();
      // As the browser hands it over when it stands behind the #.
      current.onLoad(parsePageUrl(new URL(`#${url}`, location.href).hash.slice(1)).query);
      current.onShow();
    } else {
      tell(`open #${url}`);
      location.hash = `#${url}`;
    }
    const trouble = (await settled()) || brokenSince(before, 'link') || (await travel());
    if (trouble) return trouble;
  }
  return '';
}

/** Now and then a step in the browser's history, or a reload; answers what went wrong. */
async function travel(): Promise<string> {
  if (!chance.often(BY_HISTORY)) return '';
  const { at = 0 } = history.state as { at?: number };
  const ways: ('back' | 'forward' | 'kill')[] = ['kill'];
  if (at > 0) ways.push('back');
  if (navigation.canGoForward) ways.push('forward');
  const way = chance.pick(ways);
  const before = countSavedEvents();
  tell(way);
  await perform({ do: way });
  return (await settled()) || brokenSince(before, way);
}

export const remembered = (): Memory => {
  keep();
  return memory;
};
