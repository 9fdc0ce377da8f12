/** Small makers of elements. */

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  children: (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button; its text is its name, unless there is a drawing in it and `label` names it. */
export function button(
  content: string | Element,
  onClick: () => void,
  className = '',
  label = '',
): HTMLButtonElement {
  const element = el('button', { type: 'button' }, [content]);
  if (className) element.className = className;
  if (label) element.setAttribute('aria-label', label);
  element.addEventListener('click', onClick);
  return element;
}

/** A drawing in the current text colour. */
export function svg(path: string, size = 24, viewBox = '0 0 24 24'): SVGElement {
  const template = document.createElement('template');
  template.innerHTML = `<svg width="${size}" height="${size}" viewBox="${viewBox}" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;
  return template.content.firstElementChild as SVGElement;
}
