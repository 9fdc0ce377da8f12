/** The clipboard. What the browser does not give is kept here. */
import { showToast } from '../shell/toast';
import { say } from '../shell/words';
import { async } from './api';

let kept = '';

/** Copies, also where the browser asks for permission first. */
export function copy(text: string): void {
  kept = text;
  navigator.clipboard?.writeText(text).catch(() => {
    // No permission, or no secure origin: the preview's own memory serves getClipboardData.
  });
}

export const clipboard = {
  setClipboardData: async<{ data: string }>('setClipboardData', ({ data }) => {
    copy(String(data));
    showToast({ title: say('Copied', '内容已复制') });
  }),
  getClipboardData: async('getClipboardData', () => ({ data: kept })),
};
