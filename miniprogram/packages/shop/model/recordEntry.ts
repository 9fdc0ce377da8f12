import type { ViewCommand } from '../../../domain/commands';
import { INVALID_SCENE_VALUE, sceneValueOf } from '../../../domain/sceneValues';
import { store } from '../../../store/index';
import type { PageQuery } from '../../../routing/routes';
import type { CommandOutcome } from '../../../store/eventStore';

/**
 * Counts the entrance through which a visitor came into the shop, and what they see there: the address says it, and
 * who comes without having come before is taken to open the Mini Program from the recent ones. A page that
 * WeChat opens again after a kill, with nothing done since, is the same visit. Shared cards are counted by
 * `definePage`.
 */
export function recordEntry(
  { scene: given, from = '' }: PageQuery,
  sees: ViewCommand,
): CommandOutcome {
  const { entry, at } = store.state;
  const scene = given === undefined ? sceneValueOf('recent') : Number(given) || INVALID_SCENE_VALUE;
  const inside = from === 'share' || (given === undefined && entry !== null);
  const again = entry?.at === at && entry.scene === scene && (entry.from ?? '') === from;
  if (inside || again) return store.observe(sees);
  return store.observe({ type: 'enterMiniProgram', scene, ...(from && { from }), sees });
}
