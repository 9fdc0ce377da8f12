import type { Fen } from './money';
import type { State } from './state';

/** From this amount WeChat Pay ticked the box in advance for accounts under 500,000 followers (source 7, 2021 rules). */
export const MIN_PRE_TICKED_TOTAL: Fen = 500;

/**
 * The follow box on WeChat Pay's result page, by its last rules before it was withdrawn on 2021-09-01:
 * hidden from followers; un-ticked below the amount, and for whoever had once taken the tick out.
 */
export function followBox(state: State, total: Fen): { shown: boolean; ticked: boolean } {
  return {
    shown: state.mode === 'described' && state.follower === null,
    ticked: total >= MIN_PRE_TICKED_TOTAL && !state.untickedOnce,
  };
}
