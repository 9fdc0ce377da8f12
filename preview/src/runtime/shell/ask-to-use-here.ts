/** What a tab says that is not the phone. */
import { localize } from '../environment/localize';
import { openDialog } from './dialog-layer';
import { button, el } from './dom';

/**
 * Covers the phone until the person wants it here.
 * @param stopped whether this tab has been the phone until now
 * @returns what takes the cover away
 */
export function askToUseHere(stopped: boolean): Promise<() => void> {
  const text = stopped
    ? localize(
        'You went on in another tab, so this one has stopped.',
        '您已在另一个标签页中继续使用，这里已停止。',
      )
    : localize('This is open in another tab.', '已在另一个标签页中打开。');
  return new Promise((resolve) => {
    const use = button(localize('Use it here', '在这里使用'), () => {
      use.disabled = true;
      resolve(close);
    });
    const box = el('div', { class: 'modal' }, [el('p', {}, [text]), el('footer', {}, [use])]);
    const close = openDialog(box, { label: text, dismiss: () => undefined });
  });
}
