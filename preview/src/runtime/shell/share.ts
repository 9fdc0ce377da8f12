/** The ··· menu of the capsule, and the sheet that shows the card of "Forward to a friend". */
import { assetUrl } from '../environment/asset-url';
import { copyText } from '../environment/clipboard';
import { localize } from '../environment/localize';
import type { BuiltInElement } from '../framework/define-built-in';
import { relaunchCold } from '../pages/foreground';
import { currentPage } from '../pages/page-stack';
import { parsePageUrl } from '../pages/page-url';
import { showActionSheet } from './action-sheet';
import { openDialog } from './dialog-layer';
import { button, el } from './dom';
import { showToast } from './toast';

interface Message {
  title?: string;
  path?: string;
  imageUrl?: string;
  promise?: Promise<Message>;
}
const hidden = new WeakSet<object>();

/** wx.hideShareMenu, for the page on screen. */
export function setShareMenuVisible(shown: boolean): void {
  const page = currentPage();
  if (!page) return;
  if (shown) hidden.delete(page);
  else hidden.add(page);
}

export async function openCapsuleMenu(): Promise<void> {
  const page = currentPage();
  const canShare =
    page && typeof page.instance.onShareAppMessage === 'function' && !hidden.has(page);
  const forward = localize('Forward to a friend', '转发给朋友');
  const reopen = localize('Reopen', '重新进入小程序');
  const itemList = canShare ? [forward, reopen] : [reopen];
  const alertText = canShare ? '' : localize('This page cannot be forwarded', '当前页面不可转发');
  const chosen = await showActionSheet({ itemList, alertText });
  if (chosen === undefined) return;
  if (itemList[chosen] === reopen) relaunchCold();
  else await openShareSheet('menu');
}

/** Shows the card that onShareAppMessage returns, with a link that opens its path in the preview. */
export async function openShareSheet(
  from: 'menu' | 'button',
  element?: BuiltInElement,
): Promise<void> {
  const page = currentPage();
  if (!page) return;
  const target = element && { id: element.node.id, dataset: { ...element.node.dataset } };
  const answer = (page.call('onShareAppMessage', { from, target }) ?? {}) as Message;
  const later = (await answer.promise) ?? {};
  const message = { title: page.title, path: page.target.url, ...answer, ...later };
  const shared = parsePageUrl(message.path);
  const link = location.href.replace(/#.*$/, '') + `#${shared.url}`;
  const picture = message.imageUrl
    ? el('img', { src: assetUrl(message.imageUrl, page.path), alt: '' })
    : el('div', {}, [localize('A picture of the page', '页面的截图')]);
  const card = el('div', { class: 'card' }, [
    el('small', {}, [localize('Mini Program', '小程序')]),
    el('strong', {}, [message.title]),
    picture,
  ]);
  const field = el('input', {
    readonly: '',
    value: link,
    'aria-label': localize('Link to the shared page', '分享页面的链接'),
  });
  const copyLink = button(localize('Copy', '复制'), () => void copyOrSelect(link, field));
  const done = () => close();
  const sheet = el('div', { class: 'sheet' }, [
    el('h2', {}, [localize('What your friend receives', '朋友会收到')]),
    card,
    el('div', { class: 'link' }, [field, copyLink]),
    button(localize('Done', '完成'), done, 'last'),
  ]);
  const close = openDialog(sheet, {
    bottom: true,
    label: localize('Forward to a friend', '转发给朋友'),
    dismiss: done,
  });
}

async function copyOrSelect(link: string, field: HTMLInputElement): Promise<void> {
  if (await copyText(link)) return showToast({ title: localize('Copied', '已复制') });
  field.focus();
  field.select();
  const title = localize(
    'The browser did not copy it. The link is selected: copy it by hand.',
    '浏览器没有复制成功。链接已选中，请手动复制。',
  );
  showToast({ title, icon: 'none', duration: 4000 });
}
