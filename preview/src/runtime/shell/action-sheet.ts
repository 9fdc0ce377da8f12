/** wx.showActionSheet. */
import { localize } from '../environment/localize';
import { openDialog } from './dialog-layer';
import { button, el } from './dom';

export interface ActionSheetOptions {
  alertText?: string;
  itemList: string[];
  itemColor?: string;
}

/** @returns the index of the chosen row, or undefined when it was dismissed */
export function showActionSheet(options: ActionSheetOptions): Promise<number | undefined> {
  const { itemList, alertText, itemColor } = options;
  return new Promise((resolve) => {
    const done = (index?: number) => {
      close();
      resolve(index);
    };
    const rows = itemList.map((text, index) => {
      const row = button(text, () => done(index));
      if (itemColor) row.style.color = itemColor;
      return row;
    });
    const cancel = button(localize('Cancel', '取消'), () => done(), 'last');
    const head = alertText ? [el('h2', {}, [alertText])] : [];
    const sheet = el('div', { class: 'sheet' }, [...head, ...rows, cancel]);
    const close = openDialog(sheet, {
      bottom: true,
      label: alertText || localize('Menu', '菜单'),
      dismiss: done,
    });
  });
}
