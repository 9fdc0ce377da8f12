/**
 * The URL, relative to its folder, of the file that a source means. A name may hold what means something
 * else in a URL (`#`, `?`, `%`); where there is no such file, they mean that.
 */
export function fileUrl(source: string, exists: (path: string) => boolean): string {
  if (exists(source)) return encoded(source);
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(source) ?? [];
  return encoded(exists(path) ? path : decoded(path)) + rest;
}

/** Also what a URL may hold and CSS's `url()` may not. */
const encoded = (path: string) =>
  path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
