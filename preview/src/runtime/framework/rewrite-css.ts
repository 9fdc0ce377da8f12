/** Styles as a page's iframe wants them: safe areas, the theme, class scopes, inline rpx. */
import { currentTheme } from '../environment/theme';

const RPX = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g;

/** 750 rpx are the width of the screen, which is the iframe's 100 vw. */
export function rpxToVw(css: string): string {
  return css.includes('rpx') ? css.replace(RPX, (_, n: string) => `${Number(n) / 7.5}vw`) : css;
}

const SAFE_AREA = /(?:env|constant)\(\s*safe-area-inset-(\w+)\s*(?:,[^)]*)?\)/g;

/** An iframe has no safe areas of its own: the page carries those of the phone as variables. */
const safeAreas = (css: string) => css.replace(SAFE_AREA, 'var(--safe-area-inset-$1, 0px)');

const COLOR_SCHEME = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g;

/** `?theme` and app.json's `darkmode` decide, not the browser. */
const colorScheme = (css: string) =>
  css.replace(COLOR_SCHEME, (_, wanted: string) =>
    wanted === currentTheme() ? '(min-width: 0)' : '(max-width: 0)',
  );

/** An inline style, rewritten. */
export const rewriteInlineStyle = (css: string) => rpxToVw(safeAreas(css));

/**
 * A compiled style sheet for the given scope.
 * @param prefix name of the style scope; empty for the scope that pages share
 */
export function rewriteStyleSheet(css: string, prefix: string): string {
  const scoped = css.replaceAll('.__S__', prefix ? `.${prefix}--` : '.');
  return colorScheme(safeAreas(scoped));
}
