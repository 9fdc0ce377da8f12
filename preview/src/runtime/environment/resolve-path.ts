/** A path from the root, without a leading slash; a relative one starts beside the file `from`. */
export function resolvePath(path: string, from: string): string {
  const folders = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const parts: string[] = [];
  for (const part of [...folders, ...path.split('/')]) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
