/**
 * WeChat's code quality checks, judged. The checks' own verdict is not enough: two of them report
 * success whatever they found (unused code, and components of another package; read in
 * miniprogram-ci 2.1.42, checkCodeQuality.js), and one that throws is reported as passed. So a
 * check passes only if it says so and its `detail` names nothing.
 */

/** One item of `ci.checkCodeQuality`. */
export interface QualityItem {
  name?: string;
  success?: boolean;
  detail?: unknown;
}

export interface Verdict {
  name: string;
  ok: boolean;
  /** What was found, one line; empty when there is nothing to say. */
  detail: string;
}

/** Every check there is; one that did not answer has failed. */
export const CHECKS = [
  'PACKAGE_SIZE_LIMIT',
  'JS_COMPRESS_OPEN',
  'WXML_COMPRESS_OPEN',
  'WXSS_COMPRESS_OPEN',
  'LAZYCODE_LOADING_OPEN',
  'IMAGE_AND_AUDIO_LIMIT',
  'CONTAINS_OTHER_PKG_JS',
  'CONTAINS_OTHER_PKG_COMPONENTS',
  'CONTAINS_UNUSED_PLUGINS',
  'CONTAINS_UNUSED_COMPONENTS',
  'CONTAINS_UNUSED_CODES',
] as const;

/** The checks whose detail lists faults. PACKAGE_SIZE_LIMIT's is a table of sizes instead. */
const found = (name: string, detail: unknown): string[] => {
  if (name === 'PACKAGE_SIZE_LIMIT' || detail === undefined || detail === null) return [];
  if (Array.isArray(detail)) return detail.map(String);
  const { files } = detail as { files?: unknown };
  if (Array.isArray(files)) return files.map(String);
  throw new Error(`${name}: a detail of unknown shape, ${JSON.stringify(detail)}`);
};

const mustList = (name: string): boolean => name.startsWith('CONTAINS_');

/**
 * The verdict on each of WeChat's checks, in a fixed order.
 * @param unused the project's own files that nothing uses, which the shipped tree no longer shows
 */
export function judge(items: readonly QualityItem[], unused: readonly string[]): Verdict[] {
  return CHECKS.map((name) => {
    const item = items.find((i) => i.name === name);
    if (!item) return { name, ok: false, detail: 'did not run' };
    if (mustList(name) && (item.detail === undefined || item.detail === null)) {
      return { name, ok: false, detail: 'threw: it gave no detail' };
    }
    const faults = found(name, item.detail);
    if (name === 'CONTAINS_UNUSED_CODES') faults.push(...unused);
    const table = name === 'PACKAGE_SIZE_LIMIT' ? JSON.stringify(item.detail) : '';
    return {
      name,
      ok: item.success === true && faults.length === 0,
      detail: table || faults.join(', '),
    };
  });
}
