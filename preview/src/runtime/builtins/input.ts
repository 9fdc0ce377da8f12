/** input, textarea. */
import { type BuiltInElement, defineBuiltIn } from '../framework/define-built-in';
import { formActionOf, registerFormControl } from './form';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** About what a value takes from WeChat's logic to its keyboard. */
const LATE_MS = 60;
const MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

function field(element: BuiltInElement, input: Field) {
  const { host, data, doc } = element;
  const isArea = input.localName === 'textarea';
  host.append(input);

  const placeholder = doc.createElement('style');
  const rule = `wx-field-${(serial += 1)}`;
  input.classList.add(rule);
  const stylePlaceholder = () => {
    const style = String(data.placeholderStyle);
    placeholder.textContent = style ? `.${rule}::placeholder{${style}}` : '';
    if (style && !placeholder.isConnected) doc.head.append(placeholder);
  };
  const limit = () => {
    const max = Number(data.maxlength);
    // -1 is no limit.
    if (max < 0) input.removeAttribute('maxlength');
    else input.maxLength = max;
  };
  const grow = () => {
    if (!data.autoHeight) return;
    input.style.height = 'auto';
    host.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
    element.fire('linechange', { height: input.scrollHeight, lineCount: 1 });
  };
  const detail = () => ({ value: input.value, cursor: input.selectionStart ?? input.value.length });
  const cut = (value: unknown) => {
    const max = Number(data.maxlength);
    const text = value === null || value === undefined ? '' : String(value);
    return max < 0 ? text : text.slice(0, max);
  };
  const show = () => {
    const value = cut(data.value);
    if (input.value !== value) input.value = value;
    grow();
  };
  const isFocused = () => doc.activeElement === input;
  /**
   * A field that is being typed in belongs to the phone's keyboard: what a page writes to it comes
   * late, over what was typed meanwhile and over a word that is still being composed, and leaves
   * the caret at the end.
   */
  const showLate = (value: unknown) => {
    if (!isFocused()) return;
    setTimeout(() => {
      if (!isFocused()) return show();
      // Equal to what is there it would leave a composition alone, which WeChat does not.
      input.value = '';
      input.value = cut(value);
      input.setSelectionRange(input.value.length, input.value.length);
      grow();
    }, LATE_MS);
  };
  const focus = () => {
    if (data.focus || data.autoFocus) requestAnimationFrame(() => input.focus());
    else if (doc.activeElement === input) input.blur();
  };

  // Also during composition: WeChat reports the letters of pinyin as well.
  input.addEventListener('input', () => {
    element.set({ value: input.value });
    grow();
    element.fire('input', { ...detail(), keyCode: 0 });
  });
  input.addEventListener('focus', () => {
    element.fire('focus', { value: input.value, height: 0 });
  });
  input.addEventListener('blur', () => element.fire('blur', detail()));
  input.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).isComposing) return;
    if (isArea && data.confirmType === 'return') return;
    event.preventDefault();
    element.fire('confirm', { value: input.value });
    if (!data.confirmHold) input.blur();
    if (!isArea) formActionOf(host)?.('submit');
  });
  registerFormControl(
    element,
    () => input.value,
    () => {
      element.set({ value: '' });
      show();
    },
  );
  limit();
  return {
    value: () => {
      if (!isFocused()) show();
    },
    'page:value': showLate,
    placeholder: (text: string) => {
      input.placeholder = text;
    },
    placeholderStyle: stylePlaceholder,
    disabled: (disabled: boolean) => {
      input.disabled = disabled;
    },
    maxlength: limit,
    focus,
    autoFocus: focus,
    autoHeight: grow,
    attached: () => {
      relabel(host, input);
      grow();
      if (data.focus || data.autoFocus) focus();
    },
    type: (type: string) => {
      input.inputMode = MODES[type] ?? 'text';
    },
    password: (hidden: boolean) => {
      if (!isArea) (input as HTMLInputElement).type = hidden ? 'password' : 'text';
    },
    detached: () => placeholder.remove(),
  };
}
let serial = 0;

/** The name that a page gives the tag is that of the real field inside it. */
function relabel(host: HTMLElement, input: Field): void {
  const move = () => {
    for (const { name, value } of Array.from(host.attributes))
      if (name.startsWith('aria-') || name === 'role') {
        host.removeAttribute(name);
        input.setAttribute(name, value);
      }
  };
  move();
  new (host.ownerDocument.defaultView as typeof globalThis & Window).MutationObserver(move).observe(
    host,
    { attributes: true },
  );
}

const properties = {
  value: null,
  placeholder: '',
  placeholderStyle: '',
  disabled: false,
  maxlength: 140,
  autoFocus: false,
  focus: false,
  confirmType: 'done',
  confirmHold: false,
  name: '',
};

export function defineInputs(): void {
  defineBuiltIn('input', { ...properties, type: 'text', password: false }, (element) =>
    field(element, element.doc.createElement('input')),
  );
  defineBuiltIn(
    'textarea',
    {
      ...properties,
      confirmType: 'return',
      autoHeight: false,
    },
    (element) => field(element, element.doc.createElement('textarea')),
  );
}
