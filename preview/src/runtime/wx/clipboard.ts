/** wx.setClipboardData and wx.getClipboardData. */
import { copied, copy } from '../environment/clipboard';
import { localize } from '../environment/localize';
import { showToast } from '../shell/toast';
import { async } from './async-api';

export const clipboard = {
  setClipboardData: async<{ data: string }>('setClipboardData', async ({ data }) => {
    if (!(await copy(String(data)))) throw new Error('the browser has refused');
    showToast({ title: localize('Copied', '内容已复制') });
  }),
  getClipboardData: async('getClipboardData', () => ({ data: copied() })),
};
