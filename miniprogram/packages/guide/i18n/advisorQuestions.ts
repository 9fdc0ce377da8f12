import type { AccountKind } from '../../../domain/accounts';
import { bilingual } from '../../../bilingual';
import type { QuestionId } from '../domain/advisor';

interface Asked {
  ask: string;
  /** By the letter of the answer. */
  answers: Record<string, string>;
}

/** What the advisor asks, and the answers to choose from. */
export const advisorQuestionTexts = bilingual(
  {
    reach: {
      ask: 'Who do you want to reach?',
      answers: {
        n: 'People who do not know us yet',
        c: 'People who already buy from us',
        b: 'Both',
        s: 'Only our own staff',
      },
    },
    rhythm: {
      ask: 'How often do you have something to say?',
      answers: { d: 'Every day, or nearly', m: 'A few times a month', r: 'Now and then' },
    },
    sells: {
      ask: 'Do you sell or take reservations?',
      answers: {
        g: 'We sell goods',
        r: 'We take reservations',
        b: 'We do both',
        n: 'Neither',
      },
    },
    talks: {
      ask: 'Do you serve customers one to one?',
      answers: { y: 'Yes, each has a person to talk to', n: 'No' },
    },
    staff: {
      ask: 'Will your own staff use it too?',
      answers: { y: 'Yes, for our staff too', n: 'No' },
    },
  } satisfies Record<QuestionId, Asked>,
  {
    reach: {
      ask: '你想触达谁？',
      answers: {
        n: '还不认识我们的人',
        c: '已经是我们顾客的人',
        b: '两者都有',
        s: '只面向自己的员工',
      },
    },
    rhythm: {
      ask: '你多久发一次内容？',
      answers: { d: '几乎每天', m: '每月几次', r: '偶尔' },
    },
    sells: {
      ask: '要卖东西，或接受预约吗？',
      answers: { g: '卖商品', r: '接受预约', b: '两样都有', n: '都没有' },
    },
    talks: {
      ask: '要一对一服务顾客吗？',
      answers: { y: '要，每位顾客都有专人', n: '不用' },
    },
    staff: {
      ask: '自己的员工也要用吗？',
      answers: { y: '要，员工也用', n: '不用' },
    },
  },
);

/** When an account that is not needed now will be. */
export const notNeededYet = bilingual(
  {
    subscription: 'Add it when you have news every day.',
    service: 'Add it when you want buyers to come back.',
    miniProgram: 'Add it when you sell, take reservations, or look for new customers.',
    enterprise: 'Add it for your staff, or when customers want a person to talk to.',
  } satisfies Record<AccountKind, string>,
  {
    subscription: '每天都有内容要发时，再加上它。',
    service: '想让买过的人再回来时，再加上它。',
    miniProgram: '要卖东西、接受预约或寻找新顾客时，再加上它。',
    enterprise: '要给员工用，或顾客需要专人服务时，再加上它。',
  },
);
