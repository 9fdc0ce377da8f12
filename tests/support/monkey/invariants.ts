/**
 * Runs in the preview's page: what must hold of what was done, as it can be read from outside: from the log
 * that was saved and from the screen, not from the program's own rules.
 */
import { accounts } from '../../../miniprogram/i18n/accounts';
import { journeyPage } from '../../../miniprogram/i18n/journeyPage';
import { startOverWords } from '../../../miniprogram/i18n/startOver';
import { stepBar } from '../../../miniprogram/i18n/stepBar';
import { isBlank } from '../../../miniprogram/domain/unicodeText';
import { composePage } from '../../../miniprogram/packages/merchant/i18n/composePage';
import { remedyLabels } from '../../../miniprogram/packages/merchant/i18n/remedies';
import { sentSummaryWords } from '../../../miniprogram/packages/merchant/i18n/sentSummary';
import { PAY_SHEET_AMOUNT, dialog, frames, pageTapTargets, isPaySheetOpen } from './tapTargets';

interface Saved {
  type: string;
  out_trade_no?: string;
  kept?: number;
  post?: object;
}

/** What only somebody's own tap may do; looks, entries and answers of WeChat Pay come by themselves. */
const ACTS = new Set([
  ...['orderPlaced', 'paymentStarted', 'pushed', 'followed', 'followBoxLeft', 'modeChosen'],
  ...['productWithdrawn', 'productRestored', 'clockMoved', 'rewound'],
]);
/** What somebody does without a tap of theirs: they come, go, wait, type or look around. */
const ARRIVALS = new Set([
  'link',
  'cold link',
  'back',
  'forward',
  'kill',
  'leave',
  'wait',
  'type',
  'swipe',
]);

const both = <T>(words: { en: T; zh: T }, pick: (t: T) => string[]): string[] => [
  ...pick(words.en),
  ...pick(words.zh),
];
const SENDS = [
  ...both(accounts, (t) => Object.values(t).map(({ name }) => name)).flatMap((name) =>
    both(composePage, (t) => [t.send(name)]),
  ),
  ...both(stepBar, (t) => [t.skip]),
];
/** Buttons that say that words will go: what is sent, mended by the program, or agreed to be replaced. */
const REPLACES = [
  ...SENDS,
  ...both(remedyLabels, (t) => Object.values(t)),
  ...both(composePage, (t) => [t.replace.yes]),
  ...both(journeyPage, (t) => [t.yes]),
  ...both(startOverWords, (t) => [t.yes]),
  ...both(sentSummaryWords, (t) => [t.another]),
];
/** Whose own buttons do steps of the path for a presenter. */
const PRESENTERS = /^(pages\/journey|packages\/presenter)/;

/** The log, each part of it parsed once. */
const parsed = new Map<string, Saved[]>();
function log(): Saved[] {
  const chunks = Object.keys(localStorage)
    .flatMap((key) => {
      const number = /journey\/1\/log\/(\d+)$/.exec(key)?.[1];
      return number === undefined ? [] : [[Number(number), localStorage[key] as string] as const];
    })
    .sort(([a], [b]) => a - b);
  const events = chunks.map(([, text]) => parsed.get(text) ?? (JSON.parse(text) as Saved[]));
  parsed.clear();
  chunks.forEach(([, text], i) => parsed.set(text, events[i]!));
  return events.flat();
}

/** A payment that arrives of which a part was taken back, and which nobody has begun since. */
function takenBackCameBack(events: readonly Saved[]): string {
  const stands: Saved[] = [];
  const begun = new Set<string>();
  for (const event of events) {
    const { type, kept = 0, out_trade_no = '' } = event;
    if (type === 'rewound') {
      for (const gone of stands.splice(kept)) begun.delete(gone.out_trade_no ?? '');
      continue;
    }
    stands.push(event);
    if (type === 'paymentStarted') begun.add(out_trade_no);
    if (type === 'paymentSucceeded' && !begun.has(out_trade_no)) return out_trade_no;
  }
  return '';
}

const onScreen = (): Document | null | undefined => frames()[0]?.contentDocument;
const pageOnScreen = (): string => frames()[0]?.getAttribute('data-page') ?? '';

type Typed = Record<string, string>;

/** What stands in the fields of the message that is being written, if its page is on screen. */
function written(): Typed {
  const page = onScreen();
  if (!page || !pageOnScreen().includes('merchant/pages/compose')) return {};
  const [title, text] = page.querySelectorAll('textarea');
  const percent = page.querySelector<HTMLInputElement>('input');
  const found = Object.entries({ title, text, percent });
  return Object.fromEntries(found.flatMap(([name, it]) => (it ? [[name, plain(it.value)]] : [])));
}
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

/** By the amounts; and by the numbers, where the page tells one, for two orders may cost the same. */
function sheetOfAnother(events: readonly Saved[]): string {
  const page = onScreen();
  const sheet = page?.querySelector(PAY_SHEET_AMOUNT)?.textContent;
  const total = page?.querySelector('[class*=total]')?.textContent;
  if (sheet && total && sheet.trim() !== total.trim()) return `${sheet} over ${total}`;
  const number = page?.querySelector('[class*=number]')?.textContent?.trim() ?? '';
  const started = events.filter(({ type }) => type === 'paymentStarted').pop()?.out_trade_no;
  return sheet && /^LT/.test(number) && number !== started ? `${started} over ${number}` : '';
}

declare const getCurrentPages: () => object[];
/** The page on top: on a slow phone the browser's history is ahead of it. */
const topPage = (): object | undefined => getCurrentPages().at(-1);

/** Whether anything but the finger's own mark has changed since. */
function watch(): (() => boolean) & { end(): false } {
  let changed = false;
  const note = (records: MutationRecord[]) => {
    changed ||= records.some(({ attributeName: it }) => !['class', 'style'].includes(it ?? ''));
  };
  const observer = new MutationObserver(note);
  const what = { subtree: true, childList: true, characterData: true, attributes: true };
  for (const root of [document, onScreen()]) if (root) observer.observe(root, what);
  const { href } = location;
  const look = () => {
    note(observer.takeRecords());
    changed ||= location.href !== href;
    return changed;
  };
  const end = (): false => {
    observer.disconnect();
    return false;
  };
  return Object.assign(look, { end });
}

/** How many events are saved. */
export const countSavedEvents = (): number => log().length;

/** What was done since so many events were saved that `act`, a touch of `touched` on `page`, must not do; or nothing. */
export function brokenSince(before: number, act: string, touched = '', page = ''): string {
  const events = log();
  const news = events.slice(Math.min(before, events.length));
  const late = takenBackCameBack(events);
  if (late) return `what was taken back came back: ${late}`;
  const sent = news.filter(({ type, post }) => type === 'pushed' && post);
  if (sent.length > 1) return `${sent.length} messages were sent at once`;
  const acted = news.find(({ type }) => ACTS.has(type));
  if (ARRIVALS.has(act) && acted) return `arriving is acting: ${act} did ${acted.type}`;
  if (sent.length > 0 && !PRESENTERS.test(page) && !REPLACES.includes(touched)) {
    return `a message was sent by "${touched}"`;
  }
  const over = sheetOfAnother(events);
  return over && `the sheet is not of this order: ${over}`;
}

function forget(typed: Typed): void {
  for (const field of Object.keys(typed)) delete typed[field];
}

/** Whether a touch of that name says that words will go: they are not looked for any longer. */
export function replacesTyped(touched: string, typed: Typed): boolean {
  const goes = REPLACES.includes(touched);
  if (goes) forget(typed);
  return goes;
}

/** Looks before an act; what it answers tells afterwards which rule the act broke, or nothing. */
export function rules(typed: Typed) {
  const before = countSavedEvents();
  const page = pageOnScreen();
  const refused = Boolean(onScreen()?.querySelector('[role=alert]'));
  const stood = written();
  const asking = isPaySheetOpen() ? topPage() : undefined;
  const changed = watch();

  return {
    /** `act` as it is called, and the name of what was touched. */
    broken(act: string, touched: string): string {
      const stays = asking && isPaySheetOpen() && topPage() !== asking;
      const begun = log().slice(before);
      return stays && !begun.some(({ type }) => type === 'paymentStarted')
        ? 'the sheet is not of this page'
        : brokenSince(before, act, touched, page);
    },
    /** Whether what was typed is gone, or is another on the page that it was typed on. */
    lost(act: string, touched: string): string {
      const now = written();
      if (act === 'start over' && log().length === 0) forget(typed);
      if (replacesTyped(touched, typed)) return '';
      if (act === 'type' || act === 'key') {
        const same = page === pageOnScreen();
        for (const [field, words] of same ? Object.entries(now) : []) {
          if (words !== stood[field]) typed[field] = words;
          // What nobody sees, another template may replace without a question.
          if (isBlank(words)) delete typed[field];
        }
        return '';
      }
      for (const [field, words] of Object.entries(typed)) {
        const found = now[field];
        if (found !== undefined && found !== words) {
          return `what was typed is lost: ${field} was ${JSON.stringify(words)}, and is ${JSON.stringify(found)}`;
        }
      }
      return '';
    },
    /** Whether a tap on a page's green button has changed nothing at all, also after it `came` about. */
    async dead(act: string, green: boolean, came: () => Promise<unknown>): Promise<boolean> {
      const nothing = () => !changed() && log().length === before;
      if (act !== 'tap' || !green || refused || !nothing()) return changed.end();
      await came();
      const isDead = nothing();
      changed.end();
      return isDead;
    },
  };
}

/** The name of the button that a point of the screen lies on. */
export const nameAt = (element: Element | undefined): string =>
  (dialog() ? undefined : pageTapTargets().find((it) => it.element.contains(element ?? null)))
    ?.name ?? '';
