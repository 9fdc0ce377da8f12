/** The sheet of `<picker>`: one wheel per column. */
import { localize } from '../environment/localize';
import { openDialog } from './dialog-layer';
import { button, el } from './dom';

const ROW = 44;

interface PickerOptions {
  title: string;
  columns: string[][];
  chosen: number[];
  /** Called when a wheel stops; may return new columns. */
  onColumn(column: number, row: number): string[][] | undefined;
}

/** @returns the chosen row of each column, or undefined when it was dismissed */
export function openPickerSheet(options: PickerOptions): Promise<number[] | undefined> {
  const { title, chosen } = options;
  let { columns } = options;
  const rows = columns.map((_, index) => chosen[index] ?? 0);
  return new Promise((resolve) => {
    const wheels = el('div', { class: 'wheels' });
    const draw = () => {
      wheels.replaceChildren(...columns.map((names, index) => wheel(names, index)));
      Array.from(wheels.children).forEach((list, index) => {
        list.scrollTop = (rows[index] ?? 0) * ROW;
      });
    };
    function select(list: Element, column: number, row: number): void {
      const items = Array.from(list.children);
      items.forEach((item, index) => item.setAttribute('aria-selected', String(index === row)));
      if (rows[column] === row) return;
      rows[column] = row;
      const next = options.onColumn(column, row);
      if (!next || JSON.stringify(next) === JSON.stringify(columns)) return;
      columns = next;
      columns.forEach((names, index) => {
        rows[index] = Math.min(rows[index] ?? 0, Math.max(names.length - 1, 0));
      });
      draw();
    }
    function wheel(names: string[], column: number): HTMLElement {
      const items = names.map((name) => el('li', { role: 'option' }, [name]));
      const list = el('ul', { role: 'listbox', tabindex: '0' }, items);
      list.setAttribute('aria-label', title || `Column ${column + 1}`);
      select(list, column, rows[column] ?? 0);
      const go = (row: number) => {
        const last = names.length - 1;
        list.scrollTo({ top: Math.min(Math.max(row, 0), last) * ROW });
      };
      items.forEach((item, row) => item.addEventListener('click', () => go(row)));
      list.addEventListener('scroll', () => {
        const row = Math.min(Math.round(list.scrollTop / ROW), names.length - 1);
        select(list, column, row);
      });
      list.addEventListener('keydown', (event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step) return;
        event.preventDefault();
        go((rows[column] ?? 0) + step);
      });
      return list;
    }
    const done = (result?: number[]) => {
      close();
      resolve(result);
    };
    const header = el('header', {}, [
      button(localize('Cancel', '取消'), () => done()),
      title,
      button(localize('OK', '确定'), () => done(rows)),
    ]);
    const sheet = el('div', { class: 'sheet' }, [header, wheels]);
    const close = openDialog(sheet, {
      bottom: true,
      label: title || localize('Picker', '选择'),
      dismiss: done,
    });
    draw();
  });
}
