import type { Realm } from '../domain/journey';
import { words } from './words';

export const journey = words(
  {
    tab: 'Journey',
    heading: 'From an article to a follower',
    lead: 'Walk it as the customer, on WeChat’s own screens. It is a simulation: no money moves.',
    setAside:
      'A part of the saved journey could not be read. It is set aside, not deleted; the demo goes on with what could be read.',
    realms: {
      subscription: 'Tells readers the news',
      miniProgram: 'Turns interest into an order',
      pay: 'Takes the money',
      service: 'Keeps the customer',
    } satisfies Record<Realm, string>,
    pay: { name: 'WeChat Pay', beside: '微信支付' },
    again: 'Later, a message leads back into the shop: a second purchase.',
    here: 'Next',
    done: 'Done',
    play: 'Play',
    go: (number: number, name: string) => `Continue: step ${number}, ${name}`,
    repeat: 'Walk it again',
    refused: (reason: string) =>
      `The phone refused to save this step: ${reason}. Free some storage and try again.`,
  },
  {
    tab: '旅程',
    heading: '从一篇文章，到一位粉丝',
    lead: '用顾客的眼睛，在微信自己的界面里走一遍。全程模拟，不会扣款。',
    setAside: '保存的旅程有一部分无法读取，已另行存放，没有删除；演示从读得到的部分继续。',
    realms: {
      subscription: '把消息告诉读者',
      miniProgram: '把兴趣变成订单',
      pay: '收款',
      service: '留住顾客',
    },
    pay: { name: '微信支付', beside: 'WeChat Pay' },
    again: '之后，一条消息带顾客回来再买。',
    here: '下一步',
    done: '已完成',
    play: '开始体验',
    go: (number: number, name: string) => `继续第 ${number} 步：${name}`,
    repeat: '再走一遍',
    refused: (reason: string) => `手机没能保存这一步：${reason}。请清理存储空间后重试。`,
  },
);
