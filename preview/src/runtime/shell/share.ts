/** The ··· menu, and the card that "Forward to a friend" would send. */
import { asset } from '../assets';
import type { BuiltIn } from '../builtins/define';
import * as router from '../router';
import { parse } from '../url';
import { showActionSheet } from './dialogs';
import { button, el } from './dom';
import { open } from './layer';
import { showToast } from './toast';
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
  const items = [...(canShare ? ['Forward to a friend'] : []), 'Reopen'];
  const alertText = canShare ? undefined : 'This page cannot be forwarded';
  const chosen = await showActionSheet({ itemList: items, alertText });
  if (chosen === undefined) return;
  if (items[chosen] === 'Reopen') router.relaunchCold();
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
    : el('div', {}, ['A picture of the page']);
  const card = el('div', { class: 'card' }, [
    el('small', {}, ['Mini Program']),
    el('strong', {}, [message.title]),
    picture,
  ]);
  const field = el('input', { readonly: '', value: link, 'aria-label': 'Link to the shared page' });
  const copyLink = button('Copy', () => {
    copy(link);
    showToast({ title: 'Copied' });
  });
  const done = () => close();
  const sheet = el('div', { class: 'sheet' }, [
    el('h2', {}, ['What your friend receives']),
    card,
    el('div', { class: 'link' }, [field, copyLink]),
    button('Done', done, 'last'),
  ]);
  const close = open(sheet, { bottom: true, label: 'Forward to a friend', dismiss: done });
}
