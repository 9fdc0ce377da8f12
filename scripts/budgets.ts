/**
 * The numbers this project holds. Commands that measure (`npm run check:wechat`, `npm run bench`)
 * and tests read them here and nowhere else. Bytes are those of WeChat's compiler's output, after
 * its filter for unused files, minified, uncompressed.
 */
export const budgets = {
  package: { main: 200 * 1024, total: 400 * 1024 },
  /** Shop opened → product → order placed; every component's setData is counted, Vant's too. */
  shopping: { calls: 120, bytes: 16 * 1024, largest: 4 * 1024, toHiddenPages: 0 },
  /** Article → second purchase. */
  loop: { calls: 400, bytes: 64 * 1024 },
  page: { nodes: 400, depth: 20 },
} as const;
