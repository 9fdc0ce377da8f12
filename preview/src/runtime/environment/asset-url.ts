/** Where the files of the project are in the browser. */
import { fileUrl } from '../../file-url';
import type { Program } from '../../program';
import { resolvePath } from './resolve-path';

let base = '';
let pictures: ReadonlySet<string> = new Set();
const outside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

export function initAssets(program: Program): void {
  base = program.assetBase.replace(/\/?$/, '/');
  pictures = new Set(program.pictures);
}

/**
 * The URL of a picture or another file of the project.
 * @param from path of the page or component that names it; relative paths start beside it
 */
export function assetUrl(src: string, from = ''): string {
  if (outside.test(src)) return src;
  return base + fileUrl(resolvePath(src, from), (path) => pictures.has(path));
}
