/** What covers the Mini Program once the person has closed it. */
import { localize } from '../environment/localize';
import { closeProgram, relaunchCold, reopenProgram } from '../pages/foreground';
import { openDialog } from './dialog-layer';
import { button, el } from './dom';

let uncover: (() => void) | undefined;

/** The ◎ button: the Mini Program goes to the background. */
export function showClosedScreen(): void {
  closeProgram();
  const text = localize('The Mini Program is closed.', '小程序已关闭。');
  const curtain = el('div', { class: 'notice' }, [
    el('p', {}, [text]),
    button(localize('Open it again', '重新打开'), removeClosedScreen, 'go'),
    button(localize('Quit and start again', '结束并重新启动'), relaunchCold),
  ]);
  const remove = openDialog(curtain, { label: text, dismiss: removeClosedScreen });
  uncover = () => {
    remove();
    uncover = undefined;
    reopenProgram();
  };
}

/** Brings the Mini Program back, if it was closed. */
export function removeClosedScreen(): void {
  uncover?.();
}
