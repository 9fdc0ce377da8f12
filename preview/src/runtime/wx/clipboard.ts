/** wx.setClipboardData and wx.getClipboardData. */
import { copyText, lastCopied } from '../environment/clipboard';
import { localize } from '../environment/localize';
import { showToast } from '../shell/toast';
import { asyncApi } from './async-api';

export const clipboardApi = {
  setClipboardData: asyncApi<{ data: string }>('setClipboardData', async ({ data }) => {
    if (!(await copyText(String(data)))) throw new Error('the browser has refused');
    showToast({ title: localize('Copied', '内容已复制') });
  }),
  getClipboardData: asyncApi('getClipboardData', () => ({ data: lastCopied() })),
};
