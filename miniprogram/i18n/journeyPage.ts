import type { FollowRoute } from '../domain/events';
import type { StepId } from '../domain/journeySteps';
import { dialogButtonLabel } from './dialogButtonLabel';
import { bilingual } from '../bilingual';

export const journeyPage = bilingual(
  {
    tab: 'Journey',
    heading: 'From an article to a second purchase',
    lead: 'Walk it as the customer, on WeChat’s own screens. It is a simulation: no money moves.',
    setAside:
      'A part of the saved journey could not be read. It is set aside, not deleted; the demo goes on with what could be read.',
    roles: {
      push: 'Tells readers the news',
      shop: 'Turns interest into an order',
      pay: 'Takes the money',
      follow: 'Keeps the customer',
      return: 'Takes the customer back in',
      again: 'Takes the money again',
    } satisfies { [start in StepId]?: string },
    pay: { name: 'WeChat Pay', beside: '微信支付' },
    loop: 'From here the loop closes: the next offer goes out.',
    followed: {
      followBox: 'This customer followed by the box on the payment result.',
      profile: 'This customer followed by a tap on the account’s profile.',
      qrCode: 'This customer followed by the account’s QR code.',
    } satisfies Record<FollowRoute, string>,
    gone: 'Today this would take a tap.',
    fromFollow: 'Start again from step 7',
    unreached:
      'Paid, but not a follower: what the Service Account sends does not reach this customer. What the Subscription Account sends does.',
    letFollow: 'Let the customer follow',
    chapters: 'Chapters',
    replay: 'Replay',
    back: 'Back one step',
    here: 'Next',
    done: 'Done',
    play: 'Play',
    go: (number: number, name: string) => `Continue: step ${number}, ${name}`,
    repeat: 'Walk it again',
    question: (number: number, name: string) => `Start from step ${number}, ${name}?`,
    takenBack: (first: number, last: number) =>
      first === last
        ? `Step ${first} is taken back, with what happened since. The log keeps it.`
        : `Steps ${first} to ${last} are taken back, with what happened since. The log keeps them.`,
    doneFirst: (names: string[]) => `This is done first: ${names.join(', ')}.`,
    yes: dialogButtonLabel('Go'),
    no: dialogButtonLabel('No'),
    stays: (first: number, last: number) =>
      first === last
        ? ` Step ${first} was done, and stays.`
        : ` Steps ${first} to ${last} were done, and stay.`,
  },
  {
    tab: '旅程',
    heading: '从一篇文章，到再次下单',
    lead: '用顾客的眼睛，在微信自己的界面里走一遍。全程模拟，不会扣款。',
    setAside: '保存的旅程有一部分无法读取，已另行存放，没有删除；演示从读得到的部分继续。',
    roles: {
      push: '把消息告诉读者',
      shop: '把兴趣变成订单',
      pay: '收款',
      follow: '留住顾客',
      return: '迎顾客回店',
      again: '再次收款',
    },
    pay: { name: '微信支付', beside: 'WeChat Pay' },
    loop: '从这里回到下一次推送，形成循环。',
    followed: {
      followBox: '这位顾客通过支付结果页的关注选项成为粉丝。',
      profile: '这位顾客在服务号主页点了关注。',
      qrCode: '这位顾客识别服务号二维码后关注。',
    },
    gone: '放到今天，要顾客自己点一下。',
    fromFollow: '从第 7 步重来',
    unreached: '已付款，但没有关注，服务号的推送到不了这位顾客，公众号的可以。',
    letFollow: '让顾客关注',
    chapters: '章节',
    replay: '回放',
    back: '后退一步',
    here: '下一步',
    done: '已完成',
    play: '开始体验',
    go: (number: number, name: string) => `继续第 ${number} 步：${name}`,
    repeat: '再走一遍',
    question: (number: number, name: string) => `从第 ${number} 步“${name}”开始？`,
    takenBack: (first: number, last: number) =>
      first === last
        ? `第 ${first} 步及之后发生的事会撤回，记录仍然保留。`
        : `第 ${first} 至 ${last} 步及之后发生的事会撤回，记录仍然保留。`,
    doneFirst: (names: string[]) => `会先完成：${names.join('、')}。`,
    yes: dialogButtonLabel('从这开始'),
    no: dialogButtonLabel('取消'),
    stays: (first: number, last: number) =>
      first === last ? `第 ${first} 步已完成，保留。` : `第 ${first} 至 ${last} 步已完成，保留。`,
  },
);
