/** The dialog of a tab while the Mini Program runs in another one. */
import { localize } from '../environment/localize';
import { openDialog } from './dialog-layer';
import { button, el } from './dom';

/**
 * Covers the screen until the person takes over in this tab.
 * @param stopped whether the Mini Program ran in this tab until now
 * @returns a function that removes the cover
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
