import type { SeededRandom } from './seededRandom';
import { randomAddress, NASTY_VALUES, type Words } from './randomAddresses';

/** What can be touched, as a person would name it. */
export interface Target {
  /** The same wherever it is the same to a person. */
  key: string;
  name: string;
  typed: boolean;
  /** Whether it is of the Mini Program's page, not of what WeChat draws around it. */
  inPage: boolean;
  /** Whether it is a page's main button. */
  green: boolean;
}

export type MonkeyAction<T extends Target = Target> =
  | { do: 'tap' | 'tap twice' | 'hold'; target: T }
  | { do: 'tap somewhere'; x: number; y: number }
  | { do: 'swipe'; x: number; y: number; dx: number; dy: number }
  | { do: 'type'; target: T; text: string }
  | { do: 'link' | 'cold link'; address: string }
  | { do: 'wait'; ms: number; called: string }
  | { do: 'key'; key: Key }
  | { do: 'back' | 'forward' | 'kill' | 'leave' | 'start over' };

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape' | 'a' | '茶';
const KEYS: readonly Key[] = [
  'Tab',
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Enter',
  'Escape',
  'a',
  '茶',
];

export interface ScreenContents<T extends Target = Target> {
  /** Everything that can be touched, on screen or a swipe away. */
  targets: T[];
  /** Whether the phone's own Back leads to something. */
  canGoBack: boolean;
  /** And its Forward. */
  canGoForward: boolean;
  /** Whether somebody is asked to pay. */
  asked: boolean;
}

/** What is still to come of a detour. */
export type Detour = ('back' | 'main button' | 'forward')[];
/** On, back, the page's main button and on again: what lies over one page comes over another. */
const DETOUR: Detour = ['back', 'main button', 'forward'];
const DETOURS = 0.02;
/** How often whoever is asked to pay looks for another page instead, and taps the main button there. */
const ELSEWHERE = 0.3;

/** Of 1,000 acts; what cannot be done as things stand is a tap. A kill costs as much as ten other acts. */
const SHARES: Record<MonkeyAction['do'], number> = {
  tap: 665,
  'tap twice': 40,
  'tap somewhere': 40,
  hold: 5,
  swipe: 40,
  type: 12,
  key: 60,
  back: 60,
  forward: 30,
  link: 18,
  'cold link': 1,
  kill: 2,
  leave: 12,
  'start over': 3,
  wait: 12,
};
/** A field is rare, and asks to be typed in. */
const TYPED_IN = 0.15;

const HOUR = 3_600_000;
const WAITS: [called: string, ms: number][] = [
  ['a second', 1200],
  ['a second', 1200],
  ['a minute', HOUR / 60],
  ['an hour', HOUR],
  ['a day', 24 * HOUR],
  ['three days', 72 * HOUR],
  ['a day backwards', -24 * HOUR],
];
const TYPED = ['1', '2', '20', '21', '999', '玉兰', '13800138000'];

/** What comes next; a target that was tapped often is tapped less. */
export function chooseAction<T extends Target>(
  chance: SeededRandom,
  { targets, canGoBack, canGoForward, asked }: ScreenContents<T>,
  words: Words,
  tapped: Readonly<Record<string, number>>,
  detour: Detour,
): MonkeyAction<T> {
  const point = () => ({ x: chance.next(), y: chance.next() });
  const target = () => chance.weighed(targets, ({ key }) => 1 / (1 + (tapped[key] ?? 0)));
  const step = detour.shift();
  const main = targets.find(({ green }) => green);
  if (step === 'back' && canGoBack) return { do: step };
  if (step === 'forward' && canGoForward) return { do: step };
  if (step === 'main button' && main) return { do: 'tap', target: main };
  detour.length = 0;
  if (asked && (canGoBack || canGoForward) && chance.often(ELSEWHERE)) {
    const way = canGoForward && (!canGoBack || chance.often(0.5)) ? 'forward' : 'back';
    detour.push('main button', way === 'back' ? 'forward' : 'back');
    return { do: way };
  }
  if (chance.often(DETOURS)) {
    detour.push(...DETOUR);
    const onPage = targets.filter(({ inPage, green }) => inPage && !green);
    if (onPage.length > 0) return { do: 'tap', target: chance.pick(onPage) };
  }
  const fields = targets.filter(({ typed }) => typed);
  const kinds = Object.keys(SHARES) as MonkeyAction['do'][];
  const drawn = chance.weighed(kinds, (kind) => SHARES[kind]);
  const kind = fields.length > 0 && chance.often(TYPED_IN) ? 'type' : drawn;
  switch (kind) {
    case 'tap somewhere':
      return { do: kind, ...point() };
    case 'swipe': {
      const [dx, dy] = chance.pick([
        [0, -0.6],
        [0, -0.6],
        [0, 0.6],
        [-0.6, 0],
        [0.6, 0],
      ] as const);
      return { do: kind, ...point(), dx, dy };
    }
    case 'link':
    case 'cold link':
      return { do: kind, address: randomAddress(chance, words) };
    case 'wait': {
      const [called, ms] = chance.pick(WAITS);
      return { do: kind, called, ms };
    }
    case 'type':
      if (fields.length === 0) break;
      return {
        do: kind,
        target: chance.pick(fields),
        text: chance.pick([...TYPED, ...NASTY_VALUES]),
      };
    case 'key':
      return { do: kind, key: chance.pick(KEYS) };
    case 'back':
    case 'forward':
      if (!(kind === 'back' ? canGoBack : canGoForward)) break;
      return { do: kind };
    case 'kill':
    case 'leave':
    case 'start over':
      return { do: kind };
    case 'tap twice':
    case 'hold':
    case 'tap':
      return { do: kind, target: target() };
  }
  return { do: 'tap', target: target() };
}

/** The act as a person can repeat it. */
export function describeAction(act: MonkeyAction): string {
  switch (act.do) {
    case 'tap':
    case 'tap twice':
    case 'hold':
      return `${act.do} "${act.target.name}"`;
    case 'tap somewhere':
      return `tap at ${percent(act.x)} across, ${percent(act.y)} down`;
    case 'swipe': {
      const way = act.dx < 0 ? 'left' : act.dx > 0 ? 'right' : act.dy < 0 ? 'up' : 'down';
      return `swipe ${way} from ${percent(act.x)} across, ${percent(act.y)} down`;
    }
    case 'type':
      return `type ${JSON.stringify(act.text)} into "${act.target.name}"`;
    case 'link':
      return `open #${act.address}`;
    case 'cold link':
      return `kill, and open #${act.address}`;
    case 'wait':
      return `wait ${act.called}`;
    case 'key':
      return `press ${act.key}`;
    case 'back':
    case 'forward':
      return `the browser's ${act.do}`;
    case 'leave':
      return 'leave the tab, and return';
    case 'start over':
      return 'start over';
    case 'kill':
      return 'reload';
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
