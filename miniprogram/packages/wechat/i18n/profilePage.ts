import { bilingual } from '../../../bilingual';

/** The profile of the Service Account. */
export const profilePage = bilingual(
  {
    kind: 'Service Account 服务号',
    about: 'A tea house in a lane with lanterns. Tea by post, and a tasting table for six.',
    byCode: 'Opened by the QR code',
    follow: 'Follow',
    following: 'Following',
    messages: 'Message',
    articles: 'Articles',
    none: 'No articles yet. Followers will find here what the account sends.',
  },
  {
    kind: '服务号',
    about: '巷子里挂着灯笼的茶舍。茶叶寄到家，品茶席可坐六人。',
    byCode: '由二维码打开',
    follow: '关注',
    following: '已关注',
    messages: '发消息',
    articles: '文章',
    none: '还没有文章。账号发出的内容，粉丝可以在这里看到。',
  },
);
