import path from 'node:path';
import { buildSync } from 'esbuild';
import { accounts } from '../../../miniprogram/i18n/accounts';
import { productTexts } from '../../../miniprogram/data/catalogue';
import app from '../../../miniprogram/app.json';
import { textOf, trackedFiles } from '../trackedFiles';
import type { Phone } from '../browser/phone';
import { stateOf } from './seededRandom';
import type { Memory } from './inPageMonkey';
import type { Words } from './randomAddresses';

/** The story's own day, so that a seed meets the same dates whenever it runs. */
const BEGIN = Date.parse('2026-03-02T10:00:00+08:00');
const HOUR = 3_600_000;
/** What is slow on a busy machine is not wrong. */
const PATIENCE_MS = 2000;
/** By then a page has come, also on a slow phone. */
const ARRIVAL_MS = 2000;
/** Acts between two looks at what the browser complained of. */
const BATCH = 25;

export const pagePaths: string[] = [
  ...app.pages,
  ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

const scripts = trackedFiles()
  .filter((file) => /^miniprogram\/.*\.ts$/.test(file))
  .map(textOf);
const found = (pattern: RegExp): string[] => [
  ...new Set(scripts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!))),
];

/** Taken from the program itself, so that a new page brings its own. */
const words: Words = {
  pages: pagePaths,
  keys: [...found(/\bquery\??\.(\w+)/g), 'from', 'scene', 'lang', 'sent', 'path'],
  right: [
    ...Object.keys(productTexts.en),
    ...Object.keys(accounts.en),
    ...['spring', 'subscriptions', 'qrCode', 'share', 'en', 'zh', '1001', '1007', '1058', 'all'],
    'service,subscription',
  ],
  meant: [
    '',
    '',
    ...Object.keys(productTexts.en).flatMap((id) => [`?product=${id}`, `?id=${id}`]),
  ].concat(
    Object.keys(accounts.en).flatMap((kind) => [`?account=${kind}`, `?kind=${kind}`]),
    '?product=spring-green&quick=1',
  ),
  others: found(/'([a-zA-Z][\w-]{1,23})'/g),
};

const source = buildSync({
  entryPoints: [path.join(__dirname, 'inPageMonkey.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'monkey',
}).outputFiles[0]!.text;

/**
 * Runs in every document before the program does: the clock and chance go on where the kill was. The first
 * page writes its entry: one that stands there already may be of the document before.
 */
const onStart = (memory: Memory) => `if (top === window && location.protocol === 'http:') {
  sessionStorage.monkey ??= ${JSON.stringify(JSON.stringify(memory))};
  const { time, acts } = JSON.parse(sessionStorage.monkey);
  __pwClock.controller.setSystemTime(time);
  let state = ${memory.chance} + acts;
  Math.random = () => (state = (Math.imul(state, 48271) + 1) >>> 0) / 2 ** 32;
  const { replaceState } = history;
  history.replaceState = (...entry) => {
    replaceState.apply(history, entry);
    globalThis.entered = true;
  };
}`;

/** What is not drawn costs less, and can be tapped all the same. */
const HIDE = 'document.documentElement.style.opacity = 0';
const SHOW = 'document.documentElement.style.opacity = 1';

/** A monkey on a phone: it sees the screen, and has one finger. */
export class Monkey {
  memory: Memory;
  /** How many of the complaints were told. */
  private heard = 0;

  private constructor(
    private readonly phone: Phone,
    private readonly complaints: readonly string[],
    seed: string,
    patience: number,
  ) {
    const chance = stateOf(seed);
    this.memory = {
      chance,
      acts: 0,
      time: BEGIN,
      told: [],
      tapped: {},
      detour: [],
      typed: {},
      patience,
    };
  }

  /** Opens the preview for it. `complaints` are the story's, which end what it does. */
  static async on(
    phone: Phone,
    complaints: readonly string[],
    seed: string,
    patience = PATIENCE_MS,
  ): Promise<Monkey> {
    const monkey = new Monkey(phone, complaints, seed, patience);
    await phone.page.clock.install({ time: BEGIN });
    // It runs until it is paused, and cannot be paused in its past.
    await phone.page.clock.pauseAt(BEGIN + HOUR);
    await phone.page.addInitScript(onStart(monkey.memory));
    await monkey.start();
    return monkey;
  }

  /** Starts the program anew, at a page or at the first one. */
  async start(page = ''): Promise<void> {
    await this.phone.open(page);
    await this.wake();
  }

  /** @throws with what went wrong and the acts that led there */
  async ride(acts: number): Promise<void> {
    const end = this.memory.acts + acts;
    while (this.memory.acts < end)
      await this.ask(`runInPage(${Math.min(BATCH, end - this.memory.acts)}, words)`);
  }

  /** @throws when no tab can be reached */
  goHome(): Promise<void> {
    return this.ask('goHome()');
  }

  /** @throws with what went wrong and the query that did it */
  async open(page: string, queries: number): Promise<void> {
    const end = this.memory.acts + queries;
    // A reload ends what was asked for in the middle.
    while (this.memory.acts < end)
      await this.ask(`open(${JSON.stringify(page)}, ${end - this.memory.acts}, words)`);
    await this.goHome();
  }

  private async ask(what: string): Promise<void> {
    const { page } = this.phone;
    let trouble = '';
    try {
      trouble = await page.evaluate<string>(`monkey.${what}`);
    } catch (error) {
      // A kill takes the page's scripts with it, the one that waits here among them.
      if (!/context was destroyed|because of a navigation|garbage collected/i.test(`${error}`)) {
        throw error;
      }
      await this.wake();
    }
    this.memory = await page.evaluate<Memory>('monkey.remembered()');
    const said = this.complaints.slice(this.heard);
    this.heard = this.complaints.length;
    if (!trouble && said.length === 0) return;
    await page.evaluate(SHOW);
    const acts = [`The last of ${this.memory.acts} acts:`, ...this.memory.told];
    throw new Error([trouble || 'the browser complained', ...said, ...acts].join('\n'));
  }

  private async wake(): Promise<void> {
    const { page } = this.phone;
    // A way that leads from the first page to another takes the phone's time.
    await page.waitForFunction(() => 'entered' in globalThis);
    if (page.url().includes('?slow')) await page.clock.runFor(ARRIVAL_MS);
    await page.locator('#frames iframe.on, .notice').first().waitFor();
    await page.evaluate(`globalThis.words = ${JSON.stringify(words)}; ${source}; ${HIDE}`);
  }
}
