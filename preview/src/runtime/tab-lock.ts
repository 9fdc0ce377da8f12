/**
 * One tab of a browser at a time is the phone: only there the Mini Program runs and writes. Another tab says
 * so and offers to take over; the one that is left goes to the background, as on a phone, and then stops.
 * Without Web Locks (a browser of 2021, or an address that is not secure) every tab runs.
 */
import { isStopped, setStopped } from './environment/stopped';
import { enterBackground } from './pages/foreground';
import { alivePages } from './pages/page-stack';
import { askToUseHere } from './shell/ask-to-use-here';

/** So long a tab that is being loaded anew, or closed, may take to let go. */
const LEAVING_MS = 500;
/** After this a tab that does not answer is passed over. */
const ANSWER_MS = 1000;

/** The browser's own, which goes on when the program's are stopped. */
const hostTimeout = window.setTimeout.bind(window);

let name: string;
let tabs: BroadcastChannel;
let releaseLock: (() => void) | undefined;

/** Calls `run` once this tab is the phone: at once where no other is, or when the person wants it here. */
export async function runInOneTab(program: string, run: () => void): Promise<void> {
  guardTimers();
  if (!navigator.locks) return run();
  name = program;
  tabs = new BroadcastChannel(name);
  tabs.onmessage = () => handOver('handed over');
  // Back from the browser's page cache: what stands here may be old.
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

/** Of tabs that are loaded together, the one that is looked at becomes the phone. */
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

/** Waits until the person wants this tab to be the phone, and until it is. */
async function takeOverWhenAsked(stopped: boolean): Promise<void> {
  const close = await askToUseHere(stopped);
  const signal = after(ANSWER_MS);
  tabs.postMessage('use it here');
  if (!(await acquireLock({ signal }))) await acquireLock({ steal: true });
  close();
}

/** This tab stops being the phone: the app goes to the back, where it may save, and stands still. */
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
  // What is shown here may be old by then: the program starts anew from what is saved.
  if (why !== 'left') void takeOverWhenAsked(true).then(() => location.reload());
}

type Timer = (callback: (...args: unknown[]) => void, ...more: unknown[]) => number;

/** Lets timers do nothing any more once this tab is left; they take no text for code, as in WeChat. */
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
