import { brand } from '../../content/shop';
import { DAY } from '../../domain/calendar';
import type { StepId } from '../../domain/journey';
import { sceneOf } from '../../domain/scene';
import type { State } from '../../domain/state';
import type { World } from '../../store/screen';
import { places } from '../../store/places';

/** The ways into the Mini Program, each with the scene value that WeChat gives (wechat-facts section 5). */
export const doors = {
  friend: places.shop(sceneOf('sharedCard'), 'friend'),
  /** 1047, the code of a Mini Program; 1011 is a QR code. */
  table: places.shop(1047, 'table'),
  recent: places.shop(sceneOf('recent')),
  menu: places.shop(sceneOf('accountMenu')),
} as const;

/** When the drawn friend wrote: the day before the story began, or begins. */
export const friendWrote = ({ state: { pushes }, now }: Pick<World<unknown>, 'state' | 'now'>) =>
  (pushes[0]?.at ?? now) - DAY;

/** Stands for whatever door WeChat adds next: no list of scene values has it. */
export const UNKNOWN_SCENE = 9999;

/** The step of the path behind a door: a customer who has paid comes back. */
export const stepBehindDoor = ({ paid }: State): StepId => (paid.orders > 0 ? 'return' : 'shop');

/** What every drawn sign of the merchant shows. */
export const sign = ({ language }: Pick<World<unknown>, 'language'>) => ({
  name: brand.name[language],
  letter: brand.letter[language],
});
