/**
 * The numbers this project holds. Commands that measure (`npm run check:wechat`, `npm run bench`)
 * and tests read them here and nowhere else. Bytes are those of WeChat's compiler's output, after
 * its filter for unused files, minified, uncompressed.
 */
export const budgets = {
  package: { main: 220 * 1024, total: 512 * 1024 },
  /** Shop opened → product → order placed; every component's setData is counted, Vant's too. */
  shopping: { calls: 30, bytes: 6 * 1024, largest: 4 * 1024, toHiddenPages: 0 },
  /** Article → second purchase. */
  loop: { calls: 110, bytes: 44 * 1024 },
  page: { nodes: 320, depth: 12 },
  /** 10,000 events against none, as ratios of time: the app opening, and a tap. */
  log: { opening: 1.3, tap: 1.1 },
  /** Bytes of a journey of any length: read on opening, and written by a tap on average. */
  saved: { read: 64 * 1024, written: 4 * 1024 },
} as const;
