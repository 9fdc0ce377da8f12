import type { StepOwner } from './journeySteps';
import type { State } from './state';

/** From the first message to the second purchase: the stages in order, and in whose realm each happens. */
export const stages = [
  {
    id: 'reached',
    realm: 'subscription',
    by: (s: State) => s.entries > 0 || s.chats.subscription.length > 0,
  },
  {
    id: 'opened',
    realm: 'subscription',
    by: (s: State) => s.entries > 0 || s.pushes.some(({ opened }) => opened),
  },
  { id: 'entered', realm: 'miniProgram', by: (s: State) => s.entries > 0 },
  { id: 'ordered', realm: 'miniProgram', by: (s: State) => s.orders.length > 0 },
  { id: 'paid', realm: 'pay', by: (s: State) => s.paid.orders > 0 },
  { id: 'followed', realm: 'service', by: (s: State) => s.follower !== null },
  { id: 'cameBack', realm: 'miniProgram', by: (s: State) => s.cameBack },
  { id: 'boughtAgain', realm: 'pay', by: (s: State) => s.paid.orders > 1 },
] as const satisfies readonly { id: string; realm: StepOwner; by: (state: State) => boolean }[];

export type Stage = (typeof stages)[number]['id'];

/** How many people got to each stage; never more than to the stage before. */
export type Funnel = Record<Stage, number>;

export const emptyFunnel = (): Funnel =>
  Object.fromEntries(stages.map(({ id }) => [id, 0])) as Funnel;

/** The demo's one customer in the funnel. A stage counts only when each one before it does. */
export interface CustomerFunnel {
  funnel: Funnel;
  /** What did not happen although something after it did. */
  skipped: Stage[];
  /** What happened after the first gap, and is not counted. */
  beyond: Stage[];
}

export function customerFunnel(state: State): CustomerFunnel {
  const happened = stages.map(({ by }) => by(state));
  const gap = happened.indexOf(false);
  const last = happened.lastIndexOf(true);
  const funnel = emptyFunnel();
  const skipped: Stage[] = [];
  const beyond: Stage[] = [];
  for (const [index, { id }] of stages.entries()) {
    if (gap === -1 || index < gap) funnel[id] = 1;
    else if (happened[index]) beyond.push(id);
    else if (
      // Stryker disable next-line EqualityOperator: the last has happened, and is beyond
      index < last
    )
      skipped.push(id);
  }
  return { funnel, skipped, beyond };
}

/** How many of those at one stage got to the next; `percent` is rounded, and null where nobody could go on. */
export interface Conversion {
  of: number;
  went: number;
  percent: number | null;
}

/** The conversion into each stage but the first, in order. */
export function conversions(funnel: Funnel): Conversion[] {
  return stages.slice(1).map(({ id }, before) => {
    const of = funnel[stages[before]!.id];
    const went = funnel[id];
    return { of, went, percent: of === 0 ? null : Math.round((100 * went) / of) };
  });
}
