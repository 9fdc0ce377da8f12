import { brand } from '../../../data/brand';
import { DAY } from '../../../domain/calendar';
import type { StepId } from '../../../domain/journeySteps';
import { sceneValueOf } from '../../../domain/sceneValues';
import type { State } from '../../../domain/state';
import type { ViewContext } from '../../../view/viewContext';
import { routes } from '../../../routing/routes';

/** The ways into the Mini Program, each with the scene value that WeChat gives. */
export const entranceLinks = {
  friend: routes.shop(sceneValueOf('sharedCard'), 'friend'),
  /** 1047, the code of a Mini Program; 1011 is a QR code. */
  table: routes.shop(1047, 'table'),
  recent: routes.shop(sceneValueOf('recent')),
  menu: routes.shop(sceneValueOf('accountMenu')),
} as const;

/** When the drawn friend wrote: the day before the story began, or begins. */
export const friendMessageTime = ({
  state: { pushes },
  now,
}: Pick<ViewContext<unknown>, 'state' | 'now'>) => (pushes[0]?.at ?? now) - DAY;

/** Stands for whatever entrance WeChat adds next: no list of scene values has it. */
export const UNKNOWN_SCENE = 9999;

/** The step of the journey after an entrance: a customer who has paid comes back. */
export const stepAfterEntrance = ({ paid }: State): StepId => (paid.orders > 0 ? 'return' : 'shop');

/** What every drawn sign of the merchant shows. */
export const brandSign = ({ language }: Pick<ViewContext<unknown>, 'language'>) => ({
  name: brand.name[language],
  letter: brand.letter[language],
});
