/** Page URLs: `/pages/x/x?id=1`. */
import { resolvePath } from '../environment/resolve-path';

export interface PageUrl {
  /** Path of the root, no leading slash. */
  path: string;
  /** As written: WeChat does not decode the values of a query. */
  query: Record<string, string>;
  /** `/path?query`, normal form. */
  url: string;
}

/** Resolves `url` (absolute, or relative to the page at `from`) and takes it apart. */
export function parsePageUrl(url: string, from = ''): PageUrl {
  const [pathname = '', search = ''] = split(url);
  const path = resolvePath(pathname, from).replace(/\.html$/, '');
  return { path, query: parseQuery(search), url: `/${path}${search && `?${search}`}` };
}

function split(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

function parseQuery(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
