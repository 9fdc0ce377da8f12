import type { Look } from '../../domain/commands';
import { NO_SCENE, sceneOf } from '../../domain/scene';
import { store } from '../../store/index';
import type { Query } from '../../store/screen';
import type { Outcome } from '../../store/store';

/**
 * Counts the door by which a visitor came into the shop, and what they see there: the address says it, and
 * who comes without having come before is taken to open the Mini Program from the recent ones. A page that
 * WeChat opens again after a kill, with nothing done since, is the same visit. Shared cards are counted by
 * `screen`.
 */
export function enter({ scene: given, from = '' }: Query, sees: Look): Outcome {
  const { entry, at } = store.state;
  const scene = given === undefined ? sceneOf('recent') : Number(given) || NO_SCENE;
  const inside = from === 'share' || (given === undefined && entry !== null);
  const again = entry?.at === at && entry.scene === scene && (entry.from ?? '') === from;
  if (inside || again) return store.observe(sees);
  return store.observe({ type: 'enterMiniProgram', scene, ...(from && { from }), sees });
}
