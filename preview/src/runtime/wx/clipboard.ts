/** The clipboard. What was copied here is also kept here, because a browser asks before it is read. */
import { el } from '../shell/dom';
import { showToast } from '../shell/toast';
import { say } from '../shell/words';
import { async } from './api';

let kept = '';

/** Copies. @returns whether the browser did: without a secure address it may have no clipboard. */
export async function copy(text: string): Promise<boolean> {
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
  const field = el('textarea', { style: 'position:fixed;opacity:0', readonly: '' }, [text]);
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  return done;
}

export const clipboard = {
  setClipboardData: async<{ data: string }>('setClipboardData', async ({ data }) => {
    if (!(await copy(String(data)))) throw new Error('the browser has refused');
    showToast({ title: say('Copied', '内容已复制') });
  }),
  getClipboardData: async('getClipboardData', () => ({ data: kept })),
};
