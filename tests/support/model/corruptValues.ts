import { initialState } from '../../../miniprogram/domain/state';

/** Events that look like ours and cannot be: before 1970, beyond any calendar, back to nowhere. */
export const corruptEvents: readonly object[] = [
  { type: 'rewound', kept: -1, at: 1 },
  { type: 'rewound', kept: 1.5, at: 1 },
  { type: 'shopSeen', at: 1e300 },
  { type: 'shopSeen', at: -1 },
  // NaN and Infinity, as JSON has them.
  { type: 'shopSeen', at: null },
  { type: 'clockMoved', to: 1e300, at: 1 },
  { type: 'modeChosen', mode: 'tomorrow', at: 1 },
];

/** States that look like ours and are none. */
export const corruptStates: readonly object[] = [
  Object.fromEntries(Object.keys(initialState).map((key) => [key, null])),
  { ...initialState, pushes: 'x' },
  { ...initialState, chats: {} },
  { ...initialState, at: 1e300 },
  { ...initialState, orders: [null] },
];

/** Ledgers of WeChat Pay and settings of the same kind. */
export const corruptLedgers: readonly object[] = [
  { LT000001: null },
  { LT000001: { total: '6800', prepay_id: 'wx1' } },
  { LT000001: { total: 6800 } },
];
export const corruptSettings: readonly object[] = [
  { language: 'fr', notes: 'yes' },
  ['en'],
  { language: null },
];
