/** The browser's clipboard. What was copied is also remembered, because a browser asks before a page reads it. */

let kept = '';

/** The text that was copied here last. */
export const lastCopied = () => kept;

/** Copies. @returns whether the browser did: without a secure address it may have no clipboard. */
export async function copyText(text: string): Promise<boolean> {
  const done = await written(text);
  if (done) kept = text;
  return done;
}

async function written(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return copiedBySelection(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copiedBySelection(text),
  );
}

/** The older way, which also works at an address that is not secure, in answer to a tap. */
function copiedBySelection(text: string): boolean {
  const before = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.style.cssText = 'position:fixed;opacity:0';
  field.readOnly = true;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  return done;
}
