/** The notice where the browser stores nothing for this site. */
import { localize } from '../environment/localize';
import { button, el } from './dom';

/** Shows, until it is dismissed, that this visit is not saved. */
export function showNotSavedNotice(): void {
  const text = localize(
    'This browser keeps nothing for this site: what you do here is gone when you close or reload the page.',
    '浏览器不允许本站保存数据：关闭或刷新页面后，这里的操作都不会保留。',
  );
  const note = el('p', { class: 'not-kept', role: 'status' }, [text]);
  note.append(button('×', () => note.remove(), '', localize('Dismiss', '关闭提示')));
  document.body.prepend(note);
}
