import type { SourceId } from '../../../data/citation';
import type { Bilingual } from '../../../bilingual';

/** Where a claim about WeChat was read. The ids are those of the project's fact sheet. */
export interface Source {
  by: Publisher;
  about: Bilingual<string>;
  urls: readonly [string, ...string[]];
}

/** Tencent itself; people in a community that Tencent runs; a copy of a page of Tencent's; press, agencies, blogs. */
export type Publisher = 'tencent' | 'community' | 'copy' | 'press';

const wx = 'https://developers.weixin.qq.com';
const pay = 'https://pay.weixin.qq.com';
const work = 'https://developer.work.weixin.qq.com/document/path';

const source = (by: Publisher, en: string, zh: string, ...urls: [string, ...string[]]): Source => ({
  by,
  about: { en, zh },
  urls,
});

export const sources = {
  '1': source(
    'tencent',
    'The official-account component',
    'official-account 组件',
    `${wx}/miniprogram/dev/component/official-account.html`,
  ),
  '3': source(
    'tencent',
    'Opening an account’s profile from a Mini Program',
    '小程序打开公众号主页',
    `${wx}/miniprogram/dev/api/navigate/wx.openOfficialAccountProfile.md`,
  ),
  '5': source(
    'tencent',
    'Type definitions of the Mini Program API, 5.2.3',
    '小程序 API 类型定义 5.2.3',
    'https://github.com/wechat-miniprogram/api-typings',
  ),
  '7': source(
    'community',
    'Rules of the follow box after payment, withdrawn (2021)',
    '微信支付后默认关注规则（已下线，2021 年）',
    `${wx}/community/develop/article/doc/0008c6203446a0dc706ba798f51c13`,
  ),
  '8': source(
    'press',
    'The notice to merchants, as quoted by a blog',
    '博客引用的商户通知',
    'https://www.i049.com/tag/%e6%89%ab%e7%a0%81',
  ),
  '13': source(
    'tencent',
    'Mass sends of both kinds of account',
    '公众号与服务号的群发',
    `${wx}/doc/subscription/guide/product/message/Batch_Sends.md`,
    `${wx}/doc/service/guide/product/message/Batch_Sends.html`,
  ),
  '17': source(
    'tencent',
    'Customer-service messages',
    '客服消息',
    `${wx}/doc/offiaccount/Customer_Service/Customer_Service_Messages.html`,
    `${wx}/doc/subscription/guide/product/kf/intro.md`,
  ),
  '19': source(
    'tencent',
    'Template messages',
    '模板消息',
    `${wx}/doc/offiaccount/Message_Management/Template_Message_Interface.html`,
  ),
  '20': source(
    'tencent',
    'Sending a template message (edited Nov 2025)',
    '发送模板消息（2025 年 11 月修订）',
    `${wx}/doc/service/api/notify/template/api_sendtemplatemessage.md`,
  ),
  '23': source(
    'tencent',
    'Subscribe messages of a Mini Program',
    '小程序订阅消息',
    `${wx}/miniprogram/dev/framework/open-ability/subscribe-message-overview.html`,
  ),
  '24': source(
    'tencent',
    'Subscribe messages: service cards',
    '小程序订阅消息：服务卡片',
    `${wx}/miniprogram/dev/framework/open-ability/subscribe-message-2.en.md`,
  ),
  '26': source(
    'tencent',
    'Template messages of a Mini Program, ended',
    '小程序模板消息（已下线）',
    `${wx}/miniprogram/dev/framework/open-ability/template-message.html`,
  ),
  '28': source(
    'tencent',
    'Customer-service messages of a Mini Program',
    '小程序客服消息',
    `${wx}/miniprogram/dev/framework/open-ability/customer-message/send.html`,
  ),
  '29': source(
    'press',
    'Reports on the folding of Service Accounts (2024)',
    '关于服务号折叠的报道（2024 年）',
    'http://asiaict.com/finance/5733.html',
    'https://information.bz/english/news/view/2024/09/18/46114.html',
    'http://coloradmin.cn/o/2202940.html',
  ),
  '30': source(
    'tencent',
    'Guides to the Service Account and the Subscription Account',
    '服务号与公众号开发指南',
    `${wx}/doc/service/guide/index.md`,
    `${wx}/doc/subscription/guide`,
  ),
  '31': source(
    'press',
    'The new name of the Subscription Account (Nov 2024)',
    '订阅号更名为公众号（2024 年 11 月）',
    'https://www.huitujin.com/zatan/10055.html',
  ),
  '32': source(
    'copy',
    'Table of permissions (copy of 2019)',
    '接口权限说明（2019 年副本）',
    'https://w3cschool.cn/weixinkaifawendang/qbtf1q8d.html',
    `${wx}/doc/service/en/Getting_Started/Explanation_of_interface_privileges.html`,
  ),
  '33': source(
    'tencent',
    'Binding a merchant id to an AppID',
    '商户号与 AppID 绑定',
    `${pay}/doc/v3/merchant/4016328613`,
    `${pay}/static/pay_setting/appid_protocol.shtml`,
  ),
  '34': source(
    'tencent',
    'Binding accounts to one Open Platform account: the unionid',
    '开放平台绑定与 unionid',
    `${wx}/doc/oplatform/developers/product/open/bind.html`,
  ),
  '38': source(
    'tencent',
    'Cloud base: WeChat Pay is not for individuals',
    '云开发：个人主体不能申请微信支付',
    'https://docs.cloudbase.net/en/tags/限制',
  ),
  '39a': source(
    'tencent',
    'From Enterprise Account to WeCom',
    '企业号升级为企业微信',
    `${work}/90453`,
  ),
  '39b': source('tencent', 'The two products joined', '企业号与企业微信的融合', `${work}/90273`),
  '39c': source(
    'press',
    'The Enterprise Account and the first WeCom (2016)',
    '企业号与企业微信的开端（2016 年）',
    'https://medium.com/@RyanKingTM/enterprise-wechat-is-not-wechat-enterprise-right-83c18c55ef6a',
  ),
  '39d': source(
    'press',
    'WeChat Work becomes WeCom (Sept 2020)',
    '企业微信英文名改为 WeCom（2020 年 9 月）',
    'https://www.chinadailyhk.com/article/143779',
  ),
  '39e': source(
    'press',
    'WeCom opens to WeChat users',
    '企业微信与微信互通',
    'http://kejilie.com/yidonghua/article/IZVF7z.html',
  ),
  '39f': source(
    'press',
    'WeChat Work 3.0 (Feb 2020)',
    '企业微信 3.0（2020 年 2 月）',
    'https://documents.pub/documents/wechat-work-30.html',
  ),
  '39g': source(
    'tencent',
    'WeCom: mass messages to customers',
    '企业微信：客户群发',
    `${work}/92135`,
  ),
  '39h': source(
    'tencent',
    'WeCom: Moments posts and Mini Program cards',
    '企业微信：客户朋友圈与小程序卡片',
    `${work}/96997`,
    `${work}/90000/90135/93506`,
  ),
  '40': source(
    'tencent',
    'Scene values: by which door people come in',
    '场景值列表',
    `${wx}/miniprogram/dev/reference/scene-list.md`,
  ),
  '41': source(
    'tencent',
    'Paying in a Mini Program',
    '小程序调起支付',
    `${pay}/docs/merchant/apis/mini-program-payment/mini-transfer-payment.html`,
  ),
  '42': source(
    'tencent',
    'Paying in a Mini Program: the list of interfaces',
    '小程序支付：接口列表',
    `${pay}/docs/merchant/products/mini-program-payment/apilist.html`,
  ),
  '43': source(
    'tencent',
    'The notice of a payment',
    '支付通知',
    `${pay}/docs/merchant/apis/h5-payment/payment-notice.html`,
  ),
  '44': source(
    'tencent',
    'Asking for the result of a payment',
    '查询支付结果',
    `${pay}/docs/merchant/products/query-order/callback-and-query-order.html`,
    `${pay}/doc/v2/partner/4011984698`,
  ),
  '49': source(
    'tencent',
    'Entering the shipping of an order',
    '小程序发货信息管理',
    `${wx}/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html`,
  ),
  '50': source(
    'tencent',
    'Subpackages and their sizes',
    '分包与大小限制',
    `${wx}/miniprogram/dev/framework/subpackages.en.md`,
  ),
  '56b': source(
    'press',
    'Filing of Mini Programs (Aug 2023)',
    '小程序备案（2023 年 8 月）',
    'http://m.lytdpj.cn/lygitv/20230810/10266433.html',
  ),
  '57': source(
    'press',
    'Changing the kind of an account (2018 and later)',
    '账号类型变更（2018 年及以后）',
    'http://e-named.com/detail/1277.html',
    'http://sellerby.com/p/8638.html',
  ),
  '60': source(
    'community',
    'Who follows: subscribe event, user info and unionid (Dec 2025)',
    '关注事件、用户信息与 unionid（2025 年 12 月）',
    `${wx}/community/develop/doc/000c6a3a7f8a28643e643d0226b000`,
  ),
  '63': source(
    'press',
    'Who may open which kind of account',
    '各类账号的开通主体',
    'https://laitimes.com/en/article/6v54p_7bhem.html',
    'https://zendei.com/article/23990.html',
    'https://zhuorisheji.com/news/211.html',
  ),
  '64': source(
    'press',
    'WeCom: the charge for many contacts (Nov 2025)',
    '企业微信：外部联系人收费（2025 年 11 月）',
    'https://college.wshoto.com/a/307963.html',
    'https://wescrm.com/siyuzhishiku/qiweiyunying/7117.html',
  ),
  '65': source(
    'tencent',
    'WeCom: how often an app may message staff (Aug 2023)',
    '企业微信：应用消息的频率限制（2023 年 8 月）',
    `${work}/90454`,
  ),
  '66': source(
    'tencent',
    'Virtual payment: individuals, iOS',
    '虚拟支付：个人主体、iOS',
    `${wx}/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment/person.md`,
    `${wx}/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment/ios.html`,
  ),
  '67': source(
    'tencent',
    'Drafting an article: the length of its title',
    '新增草稿：标题长度',
    `${wx}/doc/service/api/draftbox/draftmanage/api_draft_add.md`,
  ),
  '68': source(
    'press',
    'How many open an article (Aug 2019)',
    '公众号文章打开率（2019 年 8 月）',
    'http://m.niaogebiji.com/article-24194-1.html',
  ),
  '69': source(
    'press',
    'Filing before a Mini Program goes live (2023)',
    '小程序上线前须备案（2023 年）',
    'https://huipanhuo.com/industry/22.html',
    'https://www.9qu.com.cn/news/detail/2526',
  ),
  '70': source(
    'copy',
    'WeChat’s notice on the yearly verification',
    '小程序年审通知',
    'https://blob.wenxiaobai.com/article/18248e21-cc7b-9b32-4384-030a1f20868c',
    'https://github.com/Misaka-1314/MisakaStudy-MIniProgram/discussions/8',
  ),
  '71': source(
    'community',
    'The privacy guideline, and error 112',
    '用户隐私保护指引与错误码 112',
    `${wx}/community/develop/doc/000e6eb1600d9002295033a936b400`,
    `${wx}/community/personal/oCJUsw_pCqRx-45c3hKkw1oFDjS8/fav`,
  ),
  '72': source(
    'tencent',
    'Publishing by API',
    '发布接口',
    `${wx}/doc/subscription/guide/product/publish.md`,
  ),
  '73': source(
    'community',
    'Publishing without notifying',
    '发布但不通知',
    `${wx}/community/minihome/doc/000ce2a57ccd28db12e07d2a46fc00`,
  ),
  '74': source(
    'press',
    'Articles recommended to everybody (Apr 2025)',
    '公众号文章推荐给未关注的人（2025 年 4 月）',
    'https://diwuai.com/news/19764.html',
  ),
  '75': source(
    'tencent',
    'WeChat Shop: connecting accounts',
    '微信小店：关联账号',
    `${wx}/doc/store/shop/guide/connect/miniprogram.html`,
    `${wx}/doc/store/shop/linkstore/miniprogram_connection/miniprogram_desc.md`,
  ),
  '76': source(
    'copy',
    'WeChat’s notice before a review',
    '提交审核前的提示',
    'https://yiyongtong.com/archives/view-4178-1.html',
  ),
  '77': source(
    'community',
    'Remote debugging on an iPhone',
    '在 iPhone 上真机调试',
    `${wx}/community/develop/doc/000e825222c0482592425f24b6b800`,
  ),
} as const satisfies Record<SourceId, Source>;
