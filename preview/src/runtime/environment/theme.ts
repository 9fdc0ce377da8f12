/** Light or dark, and the `@name` variables of theme.json. */
import type { Program } from '../../program';
import { urlParameter } from './url-parameter';

type Theme = 'light' | 'dark';

const forced = urlParameter('theme');
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<(theme: Theme) => void>();
let variables: Program['theme'];
let enabled = false;

/** A Mini Program without `"darkmode": true` is always light. */
export function initTheme(program: Program): void {
  enabled = program.app.darkmode === true;
  variables = program.theme;
  system.addEventListener('change', () => {
    if (enabled && !forced) for (const listener of listeners) listener(currentTheme());
  });
}

/** The theme as `wx` reports it: undefined without `"darkmode": true`. */
export const themeForApp = (): Theme | undefined => (enabled ? currentTheme() : undefined);

export function currentTheme(): Theme {
  if (!enabled) return 'light';
  if (forced === 'dark' || forced === 'light') return forced;
  return system.matches ? 'dark' : 'light';
}

/** Calls the listener with each new theme. */
export function onThemeChange(listener: (theme: Theme) => void): void {
  listeners.add(listener);
}

/** The value of a setting: `@name` stands for theme.json's value in the current theme. */
export function resolveThemeVariable(value: string | undefined): string | undefined {
  if (!value?.startsWith('@')) return value;
  return variables?.[currentTheme()][value.slice(1)];
}
