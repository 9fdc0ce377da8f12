/**
 * WeChat's scene values: how somebody came in. Sources: WeChat’s list of scene values
 * (developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html) and
 * miniprogram-api-typings. A value that is not here is `other`: WeChat adds new ones, so unknown is normal, never an error.
 */
export const sceneValues = {
  article: [1058],
  accountChat: [1074, 1082, 1157],
  accountMenu: [1035],
  templateMessage: [1043],
  subscribeMessage: [1014, 1107],
  sharedCard: [1007, 1008, 1044],
  code: [1011, 1012, 1013, 1047, 1048, 1049],
  search: [1005, 1006, 1042, 1053],
  recent: [1001, 1089, 1103, 1104],
} as const satisfies Record<string, readonly number[]>;

export type Entrance = keyof typeof sceneValues | 'other';

export function entranceOf(scene: number): Entrance {
  for (const [name, scenes] of Object.entries(sceneValues)) {
    if ((scenes as readonly number[]).includes(scene)) return name as Entrance;
  }
  return 'other';
}

/** The scene value that WeChat gives for the main entrance of each kind. */
export const sceneValueOf = (entrance: keyof typeof sceneValues): number =>
  sceneValues[entrance][0];

/** Stands for a scene value that was no number, in an address that somebody typed. */
export const INVALID_SCENE_VALUE = 0;
