import { bilingual } from '../bilingual';

/** What is said when an address leads nowhere. */
export const notFound = bilingual(
  {
    title: 'Not found',
    none: {
      account: 'This address names no account.',
      answers: 'This address holds no answers.',
      comparison: 'This address names no accounts to compare.',
      article: 'This address names no article.',
      product: 'This address names no product.',
      order: 'This address names no order.',
      page: 'This address names no page.',
    },
    unknown: {
      account: (given: string) => `There is no kind of account called “${given}”.`,
      answers: (given: string) => `“${given}” does not match today’s questions.`,
      comparison: (given: string) =>
        `“${given}” cannot be compared: name two kinds of account, or all.`,
      article: (given: string) => `There is no article called “${given}”.`,
      product: (given: string) => `The shop has nothing called “${given}”.`,
      order: (given: string) => `This phone knows no order “${given}”.`,
      page: (given: string) => `There is no page “${given}”.`,
    },
    ways: {
      account: 'See all accounts',
      answers: 'Answer the questions',
      comparison: 'Compare all four',
      article: 'Open the chats',
      product: 'Open the shop',
      order: 'See all orders',
    },
    home: 'To the map of the path',
  },
  {
    title: '没有找到',
    none: {
      account: '这个地址没有写明是哪种账号。',
      answers: '这个地址没有带上答案。',
      comparison: '这个地址没有写明比较哪些账号。',
      article: '这个地址没有写明是哪篇文章。',
      product: '这个地址没有写明是哪件商品。',
      order: '这个地址没有写明是哪笔订单。',
      page: '这个地址没有写明是哪个页面。',
    },
    unknown: {
      account: (given: string) => `没有名为“${given}”的账号类型。`,
      answers: (given: string) => `“${given}”与现在的问题对不上。`,
      comparison: (given: string) => `“${given}”无法比较：请写明两种账号，或 all。`,
      article: (given: string) => `没有名为“${given}”的文章。`,
      product: (given: string) => `店里没有“${given}”。`,
      order: (given: string) => `这部手机上没有订单“${given}”。`,
      page: (given: string) => `没有“${given}”这个页面。`,
    },
    ways: {
      account: '查看所有账号',
      answers: '回答问题',
      comparison: '比较四种账号',
      article: '打开会话列表',
      product: '进入店铺',
      order: '查看所有订单',
    },
    home: '返回旅程地图',
  },
);
