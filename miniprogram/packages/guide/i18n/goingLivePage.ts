import { citeTencent, type Claim } from '../../../data/citation';
import { bilingual } from '../../../bilingual';
import { goingLiveRules } from '../data/facts/goingLiveRules';
import { channels } from './rolesPage';

/** The page of what it takes to go live. */
export const goingLivePage = bilingual(
  {
    title: 'Going live',
    heading: 'What it takes to go live',
    line: 'From this demo to a client’s own Mini Program.',
    groups: { demo: 'This demo', accounts: 'The accounts', money: 'The money' },
    sources: 'Sources',
    share: 'What a WeChat Mini Program needs before it goes live',
  },
  {
    title: '正式上线',
    heading: '上线要准备什么',
    line: '从这个演示，到客户自己的小程序。',
    groups: { demo: '这个演示', accounts: '账号', money: '收款' },
    sources: '来源',
    share: '微信小程序上线之前，要准备什么',
  },
);

/** What is to be done or known, in the order of the page. */
export const goingLiveSteps: Record<
  keyof (typeof goingLivePage)['en']['groups'],
  readonly Claim[]
> = {
  demo: [
    {
      words: {
        en: 'Show it as a development or trial version only. Never submit it for review as it stands: WeChat accepts no demo or test version.',
        zh: '只用开发版或体验版演示，不要原样提交审核：微信不接受 Demo 或测试版。',
      },
      ...citeTencent('76'),
      grade: 'B',
    },
    {
      words: {
        en: 'Remote debugging on an iPhone wants ES5: use a preview code, or set es6 to true for that time.',
        zh: '在 iPhone 上真机调试需要 ES5：请改用预览码，或临时把 es6 设为 true。',
      },
      ...citeTencent('77'),
      grade: 'B',
    },
    {
      words: {
        en: 'Put the Service Account’s original id (gh_…) into follow in config.ts. The account belongs to the same company as the Mini Program, or to one that WeChat knows as associated.',
        zh: '把服务号的原始 ID（gh_…）填入 config.ts 的 follow。服务号须与小程序属于同一主体或关联主体。',
      },
      ...citeTencent('3'),
    },
    goingLiveRules.privacy,
  ],
  accounts: [
    {
      words: {
        en: 'Register the Mini Program for a company. An individual cannot apply for WeChat Pay.',
        zh: '以企业主体注册小程序。个人主体不能申请微信支付。',
      },
      ...citeTencent('38'),
    },
    goingLiveRules.filing,
    goingLiveRules.verification,
    goingLiveRules.unionid,
    channels,
  ],
  money: [
    {
      words: {
        en: 'Bind the Mini Program’s AppID to a WeChat Pay merchant id (商户号). The Mini Program’s admin confirms within 7 days.',
        zh: '把小程序的 AppID 绑定到微信支付商户号，由小程序的管理员在 7 天内确认。',
      },
      ...citeTencent('33'),
    },
    {
      words: {
        en: 'Set up the merchant’s server, which signs payments and asks for their result. Its address goes into payment in config.ts.',
        zh: '搭建商家服务器，负责支付签名和查询结果，地址填入 config.ts 的 payment。',
      },
      sources: ['41', '44'],
      asOf: '2025-03-21',
      grade: 'A',
    },
    goingLiveRules.frozen,
    goingLiveRules.virtual,
  ],
};
