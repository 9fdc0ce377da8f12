/** The ··· menu, and the card that "Forward to a friend" would send. */
import { asset } from '../assets';
import type { BuiltIn } from '../builtins/define';
import * as router from '../router';
import { parse } from '../url';
import { showActionSheet } from './dialogs';
import { button, el } from './dom';
import { open } from './layer';
import { showToast } from './toast';
import { say } from './words';
import { copy } from '../wx/clipboard';

interface Message {
  title?: string;
  path?: string;
  imageUrl?: string;
  promise?: Promise<Message>;
}
const hidden = new WeakSet<object>();

/** wx.hideShareMenu, for the page on screen. */
export function setShareMenu(shown: boolean): void {
  const page = router.current();
  if (!page) return;
  if (shown) hidden.delete(page);
  else hidden.add(page);
}

export async function openMenu(): Promise<void> {
  const page = router.current();
  const canShare =
    page && typeof page.instance.onShareAppMessage === 'function' && !hidden.has(page);
  const forward = say('Forward to a friend', '转发给朋友');
  const reopen = say('Reopen', '重新进入小程序');
  const itemList = canShare ? [forward, reopen] : [reopen];
  const alertText = canShare ? '' : say('This page cannot be forwarded', '当前页面不可转发');
  const chosen = await showActionSheet({ itemList, alertText });
  if (chosen === undefined) return;
  if (itemList[chosen] === reopen) router.relaunchCold();
  else await openShare('menu');
}

/** Asks the page for its card and shows it, with the link that opens the shared path here. */
export async function openShare(from: 'menu' | 'button', element?: BuiltIn): Promise<void> {
  const page = router.current();
  if (!page) return;
  const target = element && { id: element.node.id, dataset: { ...element.node.dataset } };
  const answer = (page.call('onShareAppMessage', { from, target }) ?? {}) as Message;
  const later = (await answer.promise) ?? {};
  const message = { title: page.title, path: page.target.url, ...answer, ...later };
  const shared = parse(message.path);
  const link = location.href.replace(/#.*$/, '') + `#${shared.url}`;
  const picture = message.imageUrl
    ? el('img', { src: asset(message.imageUrl, page.path), alt: '' })
    : el('div', {}, [say('A picture of the page', '页面的截图')]);
  const card = el('div', { class: 'card' }, [
    el('small', {}, [say('Mini Program', '小程序')]),
    el('strong', {}, [message.title]),
    picture,
  ]);
  const field = el('input', {
    readonly: '',
    value: link,
    'aria-label': say('Link to the shared page', '分享页面的链接'),
  });
  const copyLink = button(say('Copy', '复制'), () => void copyOrSelect(link, field));
  const done = () => close();
  const sheet = el('div', { class: 'sheet' }, [
    el('h2', {}, [say('What your friend receives', '朋友会收到')]),
    card,
    el('div', { class: 'link' }, [field, copyLink]),
    button(say('Done', '完成'), done, 'last'),
  ]);
  const close = open(sheet, {
    bottom: true,
    label: say('Forward to a friend', '转发给朋友'),
    dismiss: done,
  });
}

async function copyOrSelect(link: string, field: HTMLInputElement): Promise<void> {
  if (await copy(link)) return showToast({ title: say('Copied', '已复制') });
  field.focus();
  field.select();
  const title = say(
    'The browser did not copy it. The link is selected: copy it by hand.',
    '浏览器没有复制成功。链接已选中，请手动复制。',
  );
  showToast({ title, icon: 'none', duration: 4000 });
}
