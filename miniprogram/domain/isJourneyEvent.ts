import type { Instant } from './calendar';
import type { JourneyEvent, ServiceMessage } from './events';
import type { Post } from './post';

type Guard<V> = (value: unknown) => value is V;

/** The fields of each event as they are saved; a missing or extra one does not compile. */
const shapes: {
  [T in JourneyEvent['type']]: Fields<Omit<Extract<JourneyEvent, { type: T }>, 'type' | 'at'>>;
} = {
  modeChosen: { mode: oneOf('described', 'today') },
  pushed: {
    account: oneOf('subscription', 'service', 'enterprise'),
    article: isText,
    post: optional(isPost),
  },
  articleOpened: { article: isText },
  miniProgramEntered: { scene: isNumber, from: optional(isText) },
  shopSeen: {},
  productSeen: { product: isText },
  orderPlaced: {
    out_trade_no: isText,
    product: isText,
    quantity: isNumber,
    total: isNumber,
    slot: optional(isNumber),
    promotion: optional(isText),
    off: optional(isNumber),
  },
  paymentStarted: { out_trade_no: isText, prepay_id: isText },
  paymentReported: { out_trade_no: isText, word: oneOf('ok', 'cancel', 'fail') },
  paymentSucceeded: { out_trade_no: isText, transaction_id: isText },
  paymentNotMade: { out_trade_no: isText },
  paymentUnanswered: { out_trade_no: isText },
  followBoxLeft: { out_trade_no: isText, ticked: oneOf(true, false) },
  followed: { account: oneOf('service'), route: oneOf('followBox', 'profile', 'qrCode') },
  messageSent: { account: oneOf('service'), message: isServiceMessage },
  chatOpened: { account: oneOf('subscription', 'service') },
  productWithdrawn: { product: isText },
  productRestored: { product: isText },
  clockMoved: { to: isInstant },
  rewound: { kept: isCount },
};

type Fields<E> = { [K in keyof E]-?: Guard<E[K]> };

/** The shapes as they are looked up: opening a log does so for each event. */
const fieldsOf = new Map<unknown, [string, Guard<unknown>][]>(
  Object.entries(shapes).map(([type, shape]) => [type, Object.entries<Guard<unknown>>(shape)]),
);

/** Whether something read from storage is an event of ours, so that a damaged log is noticed and not believed. */
export function isJourneyEvent(value: unknown): value is JourneyEvent {
  if (!isRecord(value) || !isInstant(value.at)) return false;
  const fields = fieldsOf.get(value.type);
  return fields !== undefined && fields.every(([field, fits]) => fits(value[field]));
}

function isServiceMessage(value: unknown): value is ServiceMessage {
  if (!isRecord(value)) return false;
  return value.kind === 'welcome' || (value.kind === 'orderNotice' && isText(value.out_trade_no));
}

function isPost(value: unknown): value is Post {
  if (!isRecord(value) || !isText(value.template) || !isText(value.product)) return false;
  const { title, text, promotion, draft } = value;
  return [title, text, draft].every(optional(isText)) && optional(isPromotion)(promotion);
}

function isPromotion(value: unknown): value is NonNullable<Post['promotion']> {
  return isRecord(value) && isNumber(value.percent) && isNumber(value.until);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** From 1970 up to the year 10,000: what a calendar can show. */
function isInstant(value: unknown): value is Instant {
  return isNumber(value) && value >= 0 && value < 253_402_300_800_000;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function oneOf<const V>(...values: V[]): Guard<V> {
  return (value): value is V => (values as unknown[]).includes(value);
}

function optional<V>(fits: Guard<V>): Guard<V | undefined> {
  return (value): value is V | undefined => value === undefined || fits(value);
}
