import { findProduct } from './catalogue';
import type { EntryCommand } from './commands';
import { happens, nothing, refused, type Decision, type DecisionContext } from './decision';
import type { NewEvent } from './events';
import { INVALID_SCENE_VALUE } from './sceneValues';
import type { State } from './state';

/** How the customer comes into the Mini Program, and what they see there. */
export function decideEntry(
  state: State,
  command: EntryCommand,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case 'enterMiniProgram':
      return enter(state, command, context);
    case 'seeShop':
      return state.shopSeen ? nothing : happens({ type: 'shopSeen' });
    case 'seeProduct':
      if (!findProduct(context.catalogue, command.product)) {
        return refused({ code: 'unknownProduct', product: command.product });
      }
      return state.productsSeen.includes(command.product)
        ? nothing
        : happens({ type: 'productSeen', product: command.product });
  }
}

/** Whoever comes in sees something in the same moment, if it is there to be seen. */
function enter(
  state: State,
  { scene, from, sees }: Extract<EntryCommand, { type: 'enterMiniProgram' }>,
  context: DecisionContext,
): Decision {
  const entered: NewEvent = {
    type: 'miniProgramEntered',
    scene: Number.isInteger(scene) ? scene : INVALID_SCENE_VALUE,
    ...(from !== undefined && { from }),
  };
  const seen = sees ? decideEntry(state, sees, context) : nothing;
  return seen.ok ? happens(entered, ...seen.events) : seen;
}
