/** Keeps the browser's history in step with the page stack: each entry holds a whole stack. */

export interface HistoryEntry {
  id: string;
  url: string;
}
interface State {
  stack: HistoryEntry[];
  /** Position in the history of this tab. */
  at: number;
}
interface Listeners {
  /** Back or forward of the browser: to this stack. */
  restored(stack: HistoryEntry[]): void;
  /** The hash was typed or a link followed. */
  entered(url: string): void;
}

const GO_TIMEOUT_MS = 500;
let position = 0;
const stacksByPosition: string[] = [];
let onArrival: (() => void) | undefined;

const idsOf = (stack: HistoryEntry[]) => stack.map(({ id }) => id).join(' ');
const topUrl = (stack: HistoryEntry[]) => stack[stack.length - 1]?.url ?? '';
const hashUrl = () => location.hash.slice(1);

/** Starts to listen; answers the URL in the hash, or ''. */
export function followBrowserHistory({ restored, entered }: Listeners): string {
  position = (history.state as State | null)?.at ?? 0;
  window.addEventListener('popstate', (event) => {
    const state = event.state as State | null;
    position = state?.at ?? position + 1;
    // An entry without a page is a new link, or an old link to no page.
    if (!state?.stack.length) entered(hashUrl());
    else if (onArrival) onArrival();
    else restored(state.stack);
  });
  return hashUrl();
}

/** Replaces the entry of a link to no page, so that nobody goes back to it. */
export function pushHistory(stack: HistoryEntry[]): void {
  if (stacksByPosition[position] === '') {
    replaceHistory(stack);
    return;
  }
  position += 1;
  stacksByPosition.length = position;
  write('pushState', stack, topUrl(stack));
}

export function replaceHistory(stack: HistoryEntry[], url = topUrl(stack)): void {
  write('replaceState', stack, url);
}

function write(how: 'pushState' | 'replaceState', stack: HistoryEntry[], url: string): void {
  stacksByPosition[position] = idsOf(stack);
  history[how]({ stack, at: position } satisfies State, '', `#${url}`);
}

/**
 * After a step back inside the Mini Program: goes to the entry that holds this stack, so that the
 * browser's forward works; where there is none (a page opened by its link), rewrites this one.
 */
export async function backInHistory(stack: HistoryEntry[]): Promise<void> {
  const wanted = idsOf(stack);
  const found = stacksByPosition.lastIndexOf(wanted, position - 1);
  if (found < 0 || position === 0) {
    replaceHistory(stack);
    return;
  }
  await new Promise<void>((resolve) => {
    onArrival = resolve;
    setTimeout(resolve, GO_TIMEOUT_MS);
    history.go(found - position);
  });
  onArrival = undefined;
}

/** The next load starts at the first page. */
export function forgetHistory(): void {
  history.replaceState(null, '', location.pathname + location.search);
}
