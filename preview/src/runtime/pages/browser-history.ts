/** The browser's history follows the page stack: each entry carries the stack it stands for. */

export interface Entry {
  id: string;
  url: string;
}
interface State {
  stack: Entry[];
  /** Position in the history of this tab. */
  at: number;
}
interface Listeners {
  /** Back or forward of the browser: to this stack. */
  restored(stack: Entry[]): void;
  /** The hash was typed or a link followed. */
  entered(url: string): void;
}

const GO_TIMEOUT_MS = 500;
let at = 0;
const seen: string[] = [];
let arrived: (() => void) | undefined;

const idsOf = (stack: Entry[]) => stack.map(({ id }) => id).join(' ');
const topUrl = (stack: Entry[]) => stack[stack.length - 1]?.url ?? '';
const hashUrl = () => location.hash.slice(1);

/** Starts to listen; answers the URL in the hash, or ''. */
export function init({ restored, entered }: Listeners): string {
  at = (history.state as State | null)?.at ?? 0;
  window.addEventListener('popstate', (event) => {
    const state = event.state as State | null;
    at = state?.at ?? at + 1;
    // Without a page there is a link that was followed, or one that led nowhere and is met again.
    if (!state?.stack.length) entered(hashUrl());
    else if (arrived) arrived();
    else restored(state.stack);
  });
  return hashUrl();
}

/** The entry of a link that led nowhere gives way: there is no going back to it. */
export function push(stack: Entry[]): void {
  if (seen[at] === '') {
    replace(stack);
    return;
  }
  at += 1;
  seen.length = at;
  write('pushState', stack, topUrl(stack));
}

export function replace(stack: Entry[], url = topUrl(stack)): void {
  write('replaceState', stack, url);
}

function write(how: 'pushState' | 'replaceState', stack: Entry[], url: string): void {
  seen[at] = idsOf(stack);
  history[how]({ stack, at } satisfies State, '', `#${url}`);
}

/**
 * After a step back inside the Mini Program: goes to the entry that holds this stack, so that the
 * browser's forward works; where there is none (a page opened by its link), rewrites this one.
 */
export async function back(stack: Entry[]): Promise<void> {
  const wanted = idsOf(stack);
  const found = seen.lastIndexOf(wanted, at - 1);
  if (found < 0 || at === 0) {
    replace(stack);
    return;
  }
  await new Promise<void>((resolve) => {
    arrived = resolve;
    setTimeout(resolve, GO_TIMEOUT_MS);
    history.go(found - at);
  });
  arrived = undefined;
}

/** The next load starts at the first page. */
export function forget(): void {
  history.replaceState(null, '', location.pathname + location.search);
}
