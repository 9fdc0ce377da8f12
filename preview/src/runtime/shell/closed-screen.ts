/** What covers the Mini Program once the person has closed it. */
import { localize } from '../environment/localize';
import * as foreground from '../pages/foreground';
import { open } from './dialog-layer';
import { button, el } from './dom';

let uncover: (() => void) | undefined;

/** ◎: the Mini Program goes to the background. */
export function close(): void {
  foreground.close();
  const text = localize('The Mini Program is closed.', '小程序已关闭。');
  const curtain = el('div', { class: 'notice' }, [
    el('p', {}, [text]),
    button(localize('Open it again', '重新打开'), reopen, 'go'),
    button(localize('Quit and start again', '结束并重新启动'), foreground.relaunchCold),
  ]);
  const remove = open(curtain, { label: text, dismiss: reopen });
  uncover = () => {
    remove();
    uncover = undefined;
    foreground.reopen();
  };
}

/** It comes back to the front, if it was closed. */
export function reopen(): void {
  uncover?.();
}
