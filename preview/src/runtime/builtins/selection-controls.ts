/** checkbox, radio and their groups, switch, slider. */
import { reportOnce } from '../environment/error-report';
import { type BuiltInElement, builtInOfElement, defineBuiltIn } from '../framework/define-built-in';
import { registerFormControl } from './form';

const GREEN = '#07c160';

/** Everything of one kind inside a group. */
const members = (group: Element, tag: string): BuiltInElement[] =>
  Array.from(group.querySelectorAll(tag), (e) => builtInOfElement(e)).filter(
    (e) => e !== undefined,
  );

function choice(kind: 'checkbox' | 'radio') {
  return (element: BuiltInElement) => {
    const { host, data, doc } = element;
    const mark = doc.createElement('span');
    mark.className = 'wx-mark';
    mark.setAttribute('aria-hidden', 'true');
    host.prepend(mark);
    host.setAttribute('role', kind);
    host.tabIndex = 0;
    const draw = () => {
      host.setAttribute('aria-checked', String(Boolean(data.checked)));
      host.setAttribute('aria-disabled', String(Boolean(data.disabled)));
      const color = String(data.color || GREEN);
      const tick = kind === 'radio' ? '#fff' : color;
      mark.innerHTML = data.checked
        ? `<svg viewBox="0 0 24 24" width="20"><path fill="${tick}" d="M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z"/></svg>`
        : '';
      const filled = data.checked && kind === 'radio';
      mark.setAttribute('style', filled ? `background:${color};border-color:${color}` : '');
    };
    element.on('tap', () => {
      if (data.disabled || (kind === 'radio' && data.checked)) return;
      const group = host.closest(`wx-${kind}-group`);
      if (kind === 'radio' && group)
        for (const other of members(group, 'wx-radio')) other.set({ checked: false });
      element.set({ checked: !data.checked });
      const all = group ? members(group, `wx-${kind}`) : [];
      const value = kind === 'radio' ? data.value : checkedValues(all);
      (group && builtInOfElement(group))?.fire('change', { value });
    });
    draw();
    return { checked: draw, disabled: draw, color: draw };
  };
}

const checkedValues = (boxes: BuiltInElement[]) =>
  boxes.filter((box) => box.data.checked).map((box) => box.data.value);

function group(kind: 'checkbox' | 'radio') {
  return (element: BuiltInElement) => {
    const all = () => members(element.host, `wx-${kind}`);
    if (kind === 'radio') element.host.setAttribute('role', 'radiogroup');
    registerFormControl(
      element,
      () => (kind === 'checkbox' ? checkedValues(all()) : (checkedValues(all())[0] ?? '')),
      () => all().forEach((one) => one.set({ checked: false })),
    );
  };
}

function toggle(element: BuiltInElement) {
  const { host, data, doc } = element;
  const track = host.appendChild(doc.createElement('span'));
  track.className = 'wx-track';
  host.setAttribute('role', 'switch');
  host.tabIndex = 0;
  const draw = () => {
    host.setAttribute('aria-checked', String(Boolean(data.checked)));
    host.setAttribute('aria-disabled', String(Boolean(data.disabled)));
    track.setAttribute('style', data.checked ? `background:${String(data.color)}` : '');
  };
  element.on('tap', () => {
    if (data.disabled) return;
    element.set({ checked: !data.checked });
    element.fire('change', { value: data.checked });
  });
  registerFormControl(
    element,
    () => Boolean(data.checked),
    () => element.set({ checked: false }),
  );
  draw();
  return { checked: draw, disabled: draw, color: draw };
}

function slider(element: BuiltInElement) {
  const { host, data, doc } = element;
  const range = host.appendChild(doc.createElement('input'));
  range.type = 'range';
  const draw = () => {
    const { min, max, step, value, disabled } = data as Record<string, number>;
    if (!(step! > 0) || (max! - min!) % step! !== 0)
      reportOnce(`<slider> in ${element.owner}: step must be above 0 and divide max - min.`);
    Object.assign(range, { min, max, step, disabled: Boolean(disabled) });
    range.value = String(value);
    const part = (100 * (Number(range.value) - min!)) / (max! - min! || 1);
    range.setAttribute(
      'style',
      `--done:${String(data.activeColor || data.selectedColor)};--rest:${String(data.backgroundColor)};` +
        `--part:${part}%;--block:${String(data.blockSize)}px;--thumb:${String(data.blockColor)}`,
    );
    const label = host.getAttribute('aria-label');
    if (label) range.setAttribute('aria-label', label);
  };
  const tell = (type: string) => {
    element.set({ value: Number(range.value) });
    element.fire(type, { value: Number(range.value) });
  };
  range.addEventListener('input', () => tell('changing'));
  range.addEventListener('change', () => tell('change'));
  registerFormControl(
    element,
    () => Number(range.value),
    () => element.set({ value: Number(data.min) }),
  );
  draw();
  return { min: draw, max: draw, step: draw, value: draw, disabled: draw, attached: draw };
}

export function defineSelectionControls(): void {
  for (const kind of ['checkbox', 'radio'] as const) {
    defineBuiltIn(kind, { value: '', checked: false, disabled: false, color: '' }, choice(kind));
    defineBuiltIn(`${kind}-group`, { name: '' }, group(kind));
  }
  defineBuiltIn(
    'switch',
    { checked: false, disabled: false, type: 'switch', color: GREEN, name: '' },
    toggle,
  );
  defineBuiltIn(
    'slider',
    {
      min: 0,
      max: 100,
      step: 1,
      value: 0,
      disabled: false,
      color: '',
      selectedColor: '',
      activeColor: GREEN,
      backgroundColor: '#e9e9e9',
      blockSize: 28,
      blockColor: '#ffffff',
      showValue: false,
      name: '',
    },
    slider,
  );
}
