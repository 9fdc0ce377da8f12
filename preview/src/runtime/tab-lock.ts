/**
 * The Mini Program runs and writes in one tab of a browser at a time. Any other tab says so and offers to
 * take over; the tab that gives way goes to the background, as on a phone, and then stops.
 * Without Web Locks (a browser of 2021, or an address that is not secure) every tab runs.
 */
import { isStopped, setStopped } from './environment/stopped';
import { enterBackground } from './pages/foreground';
import { alivePages } from './pages/page-stack';
import { askToUseHere } from './shell/ask-to-use-here';

/** How long a tab that is reloading or closing may take to release the lock. */
const LEAVING_MS = 500;
/** After this the lock is taken from a tab that does not answer. */
const ANSWER_MS = 1000;

/** The browser's own, which goes on when the program's are stopped. */
const hostTimeout = window.setTimeout.bind(window);

let name: string;
let tabs: BroadcastChannel;
let releaseLock: (() => void) | undefined;

/** Calls `run` once this tab has the lock: at once when no other tab has it, or when the person takes over. */
export async function runInOneTab(program: string, run: () => void): Promise<void> {
  guardTimers();
  if (!navigator.locks) return run();
  name = program;
  tabs = new BroadcastChannel(name);
  tabs.onmessage = () => handOver('handed over');
  // Back from the browser's page cache: the page may be out of date.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  addEventListener('pagehide', () => handOver('left'));
  await whenVisible();
  try {
    if (!(await acquireLock({ signal: after(LEAVING_MS) }))) await takeOverWhenAsked(false);
  } catch {
    // Locks are refused where site data is; nothing is shared there either.
  }
  run();
}

/** Of tabs that load together, the visible one gets the lock. */
const whenVisible = () =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });

function after(ms: number): AbortSignal {
  const abort = new AbortController();
  hostTimeout(() => abort.abort(), ms);
  return abort.signal;
}

/** Asks for the lock, and keeps it until `releaseLock`. @returns whether it came before the signal did */
function acquireLock(options: { signal: AbortSignal } | { steal: true }): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const granted = () => {
      resolve(true);
      return new Promise<void>((release) => {
        releaseLock = release;
      });
    };
    navigator.locks.request(name, options, granted).catch((error: DOMException) => {
      if (releaseLock) handOver('stolen');
      else if (error.name === 'AbortError') resolve(false);
      else reject(error);
    });
  });
}

/** Waits until the person takes over in this tab, and until it has the lock. */
async function takeOverWhenAsked(stopped: boolean): Promise<void> {
  const close = await askToUseHere(stopped);
  const signal = after(ANSWER_MS);
  tabs.postMessage('use it here');
  if (!(await acquireLock({ signal }))) await acquireLock({ steal: true });
  close();
}

/** Ends the Mini Program in this tab: it goes to the background, where it may save, and then stops. */
function handOver(why: 'handed over' | 'left' | 'stolen'): void {
  const release = releaseLock;
  if (!release) return;
  releaseLock = undefined;
  // Another tab writes already.
  if (why === 'stolen') setStopped();
  enterBackground();
  setStopped();
  for (const { backend } of alivePages())
    for (const animation of backend.doc.getAnimations()) animation.pause();
  release();
  // The page may be out of date by then: the program restarts from what is saved.
  if (why !== 'left') void takeOverWhenAsked(true).then(() => location.reload());
}

type Timer = (callback: (...args: unknown[]) => void, ...more: unknown[]) => number;

/** Timers do nothing once another tab has taken over; as in WeChat they refuse code given as a string. */
function guardTimers(): void {
  const guarded =
    (own: Timer): Timer =>
    (callback, ...more) => {
      if (typeof callback !== 'function')
        throw new TypeError(
          `${own.name} expects a function as first argument but got ${typeof callback}.`,
        );
      const unlessStopped: typeof callback = (...args) => {
        if (!isStopped()) callback(...args);
      };
      return own.call(window, unlessStopped, ...more);
    };
  Object.assign(window, {
    setTimeout: guarded(setTimeout as Timer),
    setInterval: guarded(setInterval as Timer),
    requestAnimationFrame: guarded(requestAnimationFrame as Timer),
  });
}
