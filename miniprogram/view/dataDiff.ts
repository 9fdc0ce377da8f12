/** A value that setData can carry. */
type Data = null | string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

/**
 * What setData must say to turn `before` into `after`: the paths that differ, and no others.
 * Lists whose length changed are sent whole. A key that is gone is sent as null: setData knows no undefined.
 */
export function dataDiff(before: object, after: object): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of keys) {
    compare(
      (before as never)[key],
      ((after as never)[key] as Data | undefined) ?? null,
      key,
      found,
    );
  }
  return found;
}

function compare(
  before: Data | undefined,
  after: Data,
  path: string,
  found: Record<string, unknown>,
): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    after.forEach((item: Data, i) => compare(before[i] as Data, item, `${path}[${i}]`, found));
  } else if (isGroup(before) && isGroup(after) && sameKeys(before, after)) {
    for (const key of Object.keys(after)) {
      compare(before[key], after[key] ?? null, `${path}.${key}`, found);
    }
  } else {
    found[path] = after;
  }
}

const isGroup = (value: Data | undefined): value is { readonly [key: string]: Data } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether every difference between two groups can be said as a path of its own. */
const sameKeys = (a: object, b: object): boolean => {
  const keys = Object.keys(a);
  const others = new Set(Object.keys(b));
  return keys.length === others.size && keys.every((key) => others.has(key) && isName(key));
};

/** A dot or a bracket in a key would read as a step of the path. */
const isName = (key: string): boolean => /^[^.[\]\\]+$/.test(key);
