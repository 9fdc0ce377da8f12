import { bilingual } from '../../../bilingual';

export const advisorPage = bilingual(
  {
    title: 'Advisor',
    place: (n: number, of: number) => `Question ${n} of ${of}`,
    back: 'Previous question',
    heading: (count: number) =>
      count === 1
        ? 'You need one account'
        : `You need ${['', '', 'two', 'three', 'four'][count]} accounts`,
    limit: 'What it will not do',
    see: (step: number, name: string) => `See step ${step}: ${name}`,
    final: 'Choose with care',
    spare: 'Not needed now',
    answered: 'Your answers',
    sources: 'Sources',
    again: 'Start again',
    walk: 'See them work in the Journey',
    share: 'Which WeChat accounts do I need?',
    shareResult: (names: string) => `What we need on WeChat: ${names}`,
    and: ', ',
  },
  {
    title: '选哪几种？',
    place: (n: number, of: number) => `第 ${n} 题，共 ${of} 题`,
    back: '上一题',
    heading: (count: number) => `你需要${['', '一', '两', '三', '四'][count]}种账号`,
    limit: '它做不到什么',
    see: (step: number, name: string) => `看第 ${step} 步：${name}`,
    final: '选定前想清楚',
    spare: '暂时不需要',
    answered: '你的回答',
    sources: '来源',
    again: '重新开始',
    walk: '在旅程中看它们如何配合',
    share: '我需要哪几种微信账号？',
    shareResult: (names: string) => `我们在微信需要：${names}`,
    and: '、',
  },
);
