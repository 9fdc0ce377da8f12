/** Layers over the page: one dialog at a time, with the focus inside. */
import { ignoreTaps } from '../framework/ignore-taps';
import { el } from './dom';
import { screenElement } from './screen-metrics';

const opened: (() => void)[] = [];

/** Dismisses every open dialog, the newest first. */
export function dismissDialogs(): void {
  for (const dismiss of [...opened].reverse()) dismiss();
}

/**
 * Shows `content` over everything until `close` is called; Escape and a click beside it dismiss.
 * @returns close
 */
export function openDialog(
  content: HTMLElement,
  options: { bottom?: boolean; label: string; dismiss(): void },
): () => void {
  const before = document.activeElement as HTMLElement | null;
  content.setAttribute('role', 'dialog');
  content.setAttribute('aria-modal', 'true');
  content.setAttribute('aria-label', options.label);
  const layer = el('div', { class: `layer dim${options.bottom ? ' bottom' : ''}` }, [content]);
  const others = Array.from(screenElement().children) as HTMLElement[];
  const inert = others.filter((other) => !other.inert);
  for (const other of inert) other.inert = true;
  layer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') options.dismiss();
  });
  layer.addEventListener('click', (event) => {
    if (event.target === layer && options.bottom) options.dismiss();
  });
  opened.push(options.dismiss);
  screenElement().append(layer);
  ignoreTaps(layer);
  // The focus is not on a button: Enter must not answer a dialog before it is read.
  content.tabIndex = -1;
  (content.querySelector<HTMLElement>('input:not([readonly])') ?? content).focus();
  return () => {
    opened.splice(opened.indexOf(options.dismiss), 1);
    layer.remove();
    for (const other of inert) other.inert = false;
    before?.focus();
  };
}
