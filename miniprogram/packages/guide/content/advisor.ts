import { words } from '../../../content/words';
import type { QuestionId } from '../domain/advisor';

interface Asked {
  ask: string;
  /** By the letter of the answer. */
  answers: Record<string, string>;
}

export const advisor = words(
  {
    title: 'Which do I need?',
    place: (n: number, of: number) => `Question ${n} of ${of}`,
    back: 'Previous question',
    questions: {
      reach: {
        ask: 'Who do you want to reach?',
        answers: {
          n: 'People who do not know us yet',
          c: 'People who already buy from us',
          b: 'Both of them',
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
          n: 'Neither of them',
        },
      },
      talks: {
        ask: 'Do you serve customers one to one?',
        answers: { y: 'Yes, each has a person to talk to', n: 'No' },
      },
      staff: {
        ask: 'Is it for your own staff as well?',
        answers: { y: 'Yes, for our staff too', n: 'No' },
      },
    } satisfies Record<QuestionId, Asked>,
    heading: (count: number) =>
      count === 1
        ? 'You need one account'
        : `You need ${['', '', 'two', 'three', 'four'][count]} accounts`,
    limit: 'What it will not do',
    see: (step: number, name: string) => `See step ${step}: ${name}`,
    final: 'Choose with care',
    spare: 'Not needed now',
    later: {
      subscription: 'Add it when you have news every day.',
      service: 'Add it when you want buyers to come back.',
      miniProgram: 'Add it when you sell, take reservations, or look for new customers.',
      enterprise: 'Add it for your staff, or when customers want a person to talk to.',
    },
    answered: 'Your answers',
    sources: 'Sources',
    change: (question: string) => `Change the answer to: ${question}`,
    again: 'Start again',
    walk: 'See them work in the Journey',
    share: 'Which WeChat accounts do I need?',
    shareResult: (names: string) => `What we need on WeChat: ${names}`,
    and: ', ',
  },
  {
    title: '我需要哪几种？',
    place: (n: number, of: number) => `第 ${n} 题，共 ${of} 题`,
    back: '上一题',
    questions: {
      reach: {
        ask: '你想触达谁？',
        answers: {
          n: '还不认识我们的人',
          c: '已经是我们顾客的人',
          b: '两者都要',
          s: '只是自己的员工',
        },
      },
      rhythm: {
        ask: '多久有一次内容要发？',
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
    heading: (count: number) => `你需要${['', '一', '两', '三', '四'][count]}种账号`,
    limit: '它做不到的',
    see: (step: number, name: string) => `看第 ${step} 步：${name}`,
    final: '选定前想清楚',
    spare: '暂时不需要',
    later: {
      subscription: '每天都有内容要发时，再加上它。',
      service: '想让买过的人再回来时，再加上它。',
      miniProgram: '要卖东西、接受预约或寻找新顾客时，再加上它。',
      enterprise: '要给员工用，或顾客需要专人服务时，再加上它。',
    },
    answered: '你的回答',
    sources: '来源',
    change: (question: string) => `修改回答：${question}`,
    again: '重新开始',
    walk: '在旅程中看它们如何配合',
    share: '我需要哪几种微信账号？',
    shareResult: (names: string) => `我们在微信需要：${names}`,
    and: '、',
  },
);
