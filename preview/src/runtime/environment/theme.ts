/** Light or dark, and the `@name` variables of theme.json. */
import type { Program } from '../../program';
import { parameter } from './url-parameter';

export type Theme = 'light' | 'dark';

const forced = parameter('theme');
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<(theme: Theme) => void>();
let variables: Program['theme'];
let enabled = false;

/** A Mini Program without `"darkmode": true` is always light. */
export function init(program: Program): void {
  enabled = program.app.darkmode === true;
  variables = program.theme;
  system.addEventListener('change', () => {
    if (enabled && !forced) for (const listener of listeners) listener(current());
  });
}

/** What wx says of it: nothing, without `"darkmode": true`. */
export const told = (): Theme | undefined => (enabled ? current() : undefined);

export function current(): Theme {
  if (!enabled) return 'light';
  if (forced === 'dark' || forced === 'light') return forced;
  return system.matches ? 'dark' : 'light';
}

/** Calls the listener with each new theme. */
export function onChange(listener: (theme: Theme) => void): void {
  listeners.add(listener);
}

/** The value of a setting: `@name` stands for theme.json's value in the current theme. */
export function resolve(value: string | undefined): string | undefined {
  if (!value?.startsWith('@')) return value;
  return variables?.[current()][value.slice(1)];
}
