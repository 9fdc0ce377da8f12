/** form: collects the values of the named controls below it. */
import { isFormField } from '../framework/code-space';
import {
  type BuiltInElement,
  builtInOfElement,
  componentsBelow,
  defineBuiltIn,
} from '../framework/define-built-in';

type Act = (action: 'submit' | 'reset') => void;
interface Control {
  value(): unknown;
  reset(): void;
}
const forms = new WeakMap<Element, Act>();
const controls = new WeakMap<Element, Control>();

/** Makes a built-in a form control. */
export function registerFormControl(
  element: BuiltInElement,
  value: () => unknown,
  reset: () => void,
): void {
  controls.set(element.host, { value, reset });
}

/** Submits or resets the form around an element. */
export function formActionOf(element: Element): Act | undefined {
  const form = element.closest('wx-form');
  return form ? forms.get(form) : undefined;
}

function form({ host, fire }: BuiltInElement) {
  const own = () =>
    Array.from(host.querySelectorAll('*'), (e) => ({
      data: builtInOfElement(e)?.data,
      it: controls.get(e),
    }));
  forms.set(host, (action) => {
    if (action === 'reset') {
      for (const { it } of own()) it?.reset();
      fire('reset');
      return;
    }
    const value: Record<string, unknown> = {};
    for (const { data, it } of own()) if (it && data?.name) value[String(data.name)] = it.value();
    for (const component of componentsBelow(host)) {
      const { name, value: given } = component.data as { name?: string; value?: unknown };
      if (name && isFormField(component)) value[name] = given;
    }
    fire('submit', { value, formId: '' });
  });
}

export function defineForm(): void {
  defineBuiltIn('form', { reportSubmit: false, reportSubmitTimeout: 0 }, form);
}
