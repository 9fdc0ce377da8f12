/** picker (a sheet from the bottom), picker-view and its columns. */
import { type BuiltInElement, defineBuiltIn } from '../framework/define-built-in';
import { openPickerSheet } from '../shell/picker-sheet';
import { registerFormControl } from './form';

interface Columns {
  columns: string[][];
  chosen: number[];
  /** What the chosen rows mean to the page. */
  value(chosen: number[]): unknown;
}

const pad = (n: number) => String(n).padStart(2, '0');
const series = (from: number, to: number) =>
  Array.from({ length: Math.max(to - from + 1, 1) }, (_, i) => from + i);

function names(range: unknown, key: string): string[] {
  return (Array.isArray(range) ? range : []).map((row: unknown) =>
    String(key && typeof row === 'object' && row ? (row as Record<string, unknown>)[key] : row),
  );
}

function time(value: string): Columns {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  return {
    columns: [series(0, 23).map(pad), series(0, 59).map(pad)],
    chosen: [hour || 0, minute || 0],
    value: ([h = 0, m = 0]) => `${pad(h)}:${pad(m)}`,
  };
}

const DATE_PARTS: Record<string, number> = { year: 1, month: 2, day: 3 };

function date(value: string, start: string, end: string, fields: string): Columns {
  const today = new Date();
  const [y = today.getFullYear(), m = 1, d = 1] = value ? value.split('-').map(Number) : [];
  const from = parseInt(start, 10) || 1900;
  const years = series(from, parseInt(end, 10) || 2100);
  const parts = DATE_PARTS[fields] ?? 3;
  return {
    columns: [years.map(String), series(1, 12).map(pad), series(1, 31).map(pad)].slice(0, parts),
    chosen: [Math.max(y - from, 0), m - 1, d - 1].slice(0, parts),
    value: (chosen) => {
      const year = years[chosen[0] ?? 0]!;
      const month = (chosen[1] ?? 0) + 1;
      const last = new Date(year, month, 0).getDate();
      const day = Math.min((chosen[2] ?? 0) + 1, last);
      return [String(year), pad(month), pad(day)].slice(0, parts).join('-');
    },
  };
}

function columnsOf(data: Record<string, unknown>): Columns {
  const { range, value } = data;
  const key = String(data.rangeKey ?? '');
  if (data.mode === 'time') return time(String(value ?? ''));
  if (data.mode === 'date')
    return date(String(value ?? ''), String(data.start), String(data.end), String(data.fields));
  if (data.mode === 'multiSelector') {
    const columns = (Array.isArray(range) ? range : []).map((column) => names(column, key));
    const chosen = Array.isArray(value) ? (value as number[]) : [];
    return { columns, chosen: columns.map((_, i) => chosen[i] ?? 0), value: (rows) => rows };
  }
  return {
    columns: [names(range, key)],
    chosen: [Number(value) || 0],
    value: ([row = 0]) => row,
  };
}

function picker(element: BuiltInElement) {
  const { data, host, fire } = element;
  host.setAttribute('role', 'button');
  host.tabIndex = 0;
  element.on('tap', () => {
    if (data.disabled) return;
    const { columns, chosen, value } = columnsOf(data);
    const onColumn = (column: number, row: number) => {
      if (data.mode !== 'multiSelector') return undefined;
      fire('columnchange', { column, value: row });
      return columnsOf(data).columns;
    };
    void openPickerSheet({ title: String(data.headerText), columns, chosen, onColumn }).then(
      (rows) => {
        if (!rows) {
          fire('cancel');
          return;
        }
        const picked = value(rows);
        element.set({ value: picked });
        fire('change', { value: picked });
      },
    );
  });
  registerFormControl(
    element,
    () => data.value,
    () => element.set({ value: data.mode === 'multiSelector' ? [] : '' }),
  );
}

const rowHeight = (column: Element) =>
  (column.firstElementChild as HTMLElement | null)?.offsetHeight || 34;

function pickerView(element: BuiltInElement) {
  const { host, data, doc, fire } = element;
  const indicator = host.appendChild(doc.createElement('div'));
  indicator.className = 'wx-indicator';
  indicator.setAttribute('aria-hidden', 'true');
  const columns = () => Array.from(host.querySelectorAll('wx-picker-view-column')) as HTMLElement[];
  const chosen = () => columns().map((column) => Math.round(column.scrollTop / rowHeight(column)));
  const show = () =>
    requestAnimationFrame(() => {
      const rows = (data.value ?? []) as number[];
      columns().forEach((column, index) => {
        column.style.setProperty('--wx-row', `${rowHeight(column)}px`);
        column.scrollTop = (rows[index] ?? 0) * rowHeight(column);
      });
    });
  let timer = 0;
  host.addEventListener(
    'scroll',
    () => {
      if (!timer) fire('pickstart');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = 0;
        fire('pickend');
        const value = chosen();
        if (String(value) === String(data.value)) return;
        element.set({ value });
        fire('change', { value });
      }, 120);
    },
    true,
  );
  return {
    attached: show,
    value: show,
    indicatorStyle: (style: string) => indicator.setAttribute('style', style),
    indicatorClass: (name: string) => element.node.toggleNodeClass(name, true, 3),
  };
}

function column(element: BuiltInElement) {
  const { host } = element;
  // A tap on a row chooses it: the mouse has no fling.
  element.on('tap', (event) => {
    const target = (event.target as { $$?: Element }).$$;
    const row = Array.from(host.children).findIndex((child) => child.contains(target ?? null));
    if (row >= 0) host.scrollTo({ top: row * rowHeight(host), behavior: 'smooth' });
  });
}

export function definePickers(): void {
  defineBuiltIn(
    'picker',
    {
      mode: 'selector',
      range: null,
      rangeKey: '',
      value: null,
      start: '',
      end: '',
      fields: 'day',
      headerText: '',
      disabled: false,
      name: '',
    },
    picker,
  );
  defineBuiltIn(
    'picker-view',
    {
      value: null,
      indicatorStyle: '',
      indicatorClass: '',
    },
    pickerView,
  );
  defineBuiltIn('picker-view-column', {}, column);
}
