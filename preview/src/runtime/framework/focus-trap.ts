/** Keeps what `aria-modal` promises: while such an element is in sight, the keyboard stays in it. */

const STOPS = '[tabindex="0"], input, textarea, select';

/** The topmost one, and what in it takes the focus. */
function modalOf(doc: Document): { modal: Element; stops: HTMLElement[] } | undefined {
  const all = [...doc.querySelectorAll('[aria-modal="true"]')];
  const modal = all.filter((it) => it.checkVisibility()).pop();
  return modal && { modal, stops: [...modal.querySelectorAll<HTMLElement>(STOPS)] };
}

export function keepFocusInModals(doc: Document): void {
  doc.addEventListener('keydown', (event) => {
    const found = event.key === 'Tab' ? modalOf(doc) : undefined;
    if (!found) return;
    event.preventDefault();
    const { stops } = found;
    const at = stops.indexOf(doc.activeElement as HTMLElement);
    const next = event.shiftKey ? (at > 0 ? at : stops.length) - 1 : (at + 1) % stops.length;
    stops[next]?.focus();
  });
  // By a way that is no key of this page: from the bar above it, or a reader's own.
  doc.addEventListener('focusin', ({ target }) => {
    const found = modalOf(doc);
    if (found && !found.modal.contains(target as Node)) found.stops[0]?.focus();
  });
}
