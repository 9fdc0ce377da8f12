import { bilingual } from '../../../bilingual';

/** A friend's chat, and what WeChat's Discover tab leads to. */
export const entrancePages = bilingual(
  {
    friend: 'Moon Rabbit',
    asks: 'Look what I found in the lane with the lanterns. They pour you four teas in one hour. Will you come along on Sunday?',
    card: (brand: string) => `${brand}: tea to take home, and a table to taste it`,
    drawn: 'A drawn friend. Nobody is behind this chat.',
    miniProgram: 'Mini Program 小程序',
    discover: 'Discover 发现',
    moments: 'Moments 朋友圈',
    scenery: 'scenery',
    scan: 'Scan 扫一扫',
    programs: 'Mini Programs',
    miniPrograms: 'Mini Programs 小程序',
    presenter: 'For the presenter',
    later: (scene: number) =>
      `A door that WeChat may add later, with scene (场景值) ${scene}, which no list has. The shop opens all the same, and Merchant counts it as “Other door”.`,
    enter: 'Come in by the unknown door',
    stand: 'Scan this code',
    hint: 'Tap the code to scan it. It is drawn: no camera is on, and no phone can read it.',
    recent: 'Recent',
    none: (brand: string) =>
      `Nothing here yet. WeChat lists the Mini Programs that you have used. ${brand} will appear here once you have come in by another door.`,
    toScan: 'Scan the code on its table',
  },
  {
    friend: '月兔',
    asks: '灯笼巷里发现一家茶舍，一小时喝四款茶。星期天一起去？',
    card: (brand: string) => `${brand}：好茶带回家，也可入席品一品`,
    drawn: '这位好友是画出来的，对面没有人。',
    miniProgram: '小程序',
    discover: '发现',
    moments: '朋友圈',
    scenery: '布景',
    scan: '扫一扫',
    programs: '小程序',
    miniPrograms: '小程序',
    presenter: '演示者选项',
    later: (scene: number) =>
      `假设微信日后新增一个入口，场景值 ${scene}，哪张表里都没有。店铺照样打开，“商家”把它计入“其他入口”。`,
    enter: '从未知入口进店',
    stand: '扫码看茶单',
    hint: '点一下小程序码，就算扫了。这是画出来的：没有打开摄像头，手机也扫不出来。',
    recent: '最近使用',
    none: (brand: string) =>
      `还没有记录。用过的小程序会列在这里。先从别的入口进一次${brand}，它就会出现。`,
    toScan: '去扫席上的小程序码',
  },
);
