/** What was said here and is not so, or not without its condition: it may not come back, on any screen. */
import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { eventParticipants, stepTraceWords } from '../../../miniprogram/i18n/stepTrace';
import { merchantPage, reachCitation } from '../../../miniprogram/i18n/merchantPage';
import { followModesCitation } from '../../../miniprogram/i18n/followMode';
import { READ_ON, citeTencent } from '../../../miniprogram/data/citation';
import { stepTexts as steps } from '../../../miniprogram/i18n/stepTexts';
import { sources } from '../../../miniprogram/packages/guide/data/sources';
import { languages, type Language } from '../../../miniprogram/bilingual';
import { accountKinds } from '../../../miniprogram/domain/accounts';
import { MAX_TITLE_LENGTH } from '../../../miniprogram/domain/post';
import { accountFacts } from '../../../miniprogram/packages/guide/data/facts/index';
import { goingLiveSteps as live } from '../../../miniprogram/packages/guide/i18n/goingLivePage';
import { advisorReasons } from '../../../miniprogram/packages/guide/i18n/advisorReasons';
import { channels, roleSentences } from '../../../miniprogram/packages/guide/i18n/rolesPage';
import { refusalCitations, refusalText } from '../../../miniprogram/i18n/refusalSentence';
import { todayNotes } from '../../../miniprogram/packages/merchant/i18n/citations';
import { funnelPage } from '../../../miniprogram/packages/merchant/i18n/funnelPage';
import { messagesPage } from '../../../miniprogram/packages/merchant/i18n/messagesPage';
import { sentSummaryWords } from '../../../miniprogram/packages/merchant/i18n/sentSummary';
import { messageTemplates } from '../../../miniprogram/data/messageTemplates';
import { findArticle } from '../../../miniprogram/packages/wechat/data/articles';
import { FIRST_ARTICLE } from '../../../miniprogram/routing/routes';
import { orderStatusWords } from '../../../miniprogram/packages/shop/i18n/orderStatus';
import { chatsPage } from '../../../miniprogram/packages/wechat/i18n/chatsPage';
import { claimsOfAccount } from '../../../miniprogram/packages/guide/model/factViews';
import { trackedFiles } from '../../support/trackedFiles';
import { root } from '../../support/subprocess/run';

const texts = trackedFiles()
  .filter((file) => /^miniprogram\/(?:.*\/)?(?:i18n|data)\/.*\.ts$/.test(file))
  .map((file) => [file, readFileSync(nodePath.join(root, file), 'utf8')] as const);

test('every file of sentences is looked at', () => {
  expect(texts.length).toBeGreaterThan(60);
});

describe('nowhere is it said', () => {
  it.each([
    [
      'that an individual cannot take payments at all',
      /individual cannot take payments|个人主体不能收款/,
    ],
    [
      'that the API gives a Subscription Account a second send a day',
      /may also send once a day|通过接口每天也可/,
    ],
    ['that no page names a cap for messages to staff', /no page that we read names|没有写明次数/],
    [
      'that an error is a payment not made, to be tried again',
      /reported a failure|没有扣款。可用这笔订单重试/,
    ],
    ['that an order that failed is paid again', /paid again under|同一单号再付/],
    [
      'that the Service Account may message people freely',
      /freely\. The Service Account can|随意给人发消息，服务号可以/,
    ],
    ['that there are two exceptions', /two narrow exceptions|两个有限的例外/],
    [
      'that a page without a date is as of the newest source',
      /2026-08-07|7 August 2026|2026 年 8 月 7 日/,
    ],
    [
      'that a Subscription Account is for media and individuals alone',
      /'Media, individuals'|'媒体、个人'/,
    ],
    [
      'that a title may have more characters than WeChat takes',
      /so that the card shows all of it|好让卡片完整显示/,
    ],
    ['which page of scene values was current once', /debug\/wxadoc/],
    ['subscription message or subscribed message', /subscription message|subscribed message/i],
    ['15% less', /%\s?less|} less\b(?! with)/],
    [
      'that something will stand there',
      /\b(will|that you send|reserve|Each (order|door)) stands? here/,
    ],
    [
      'what only its author understands',
      /小账|可发次数已用多少|每单优惠|仍?不是凭证|nor heard of it/,
    ],
    ['that a message arrives (到达)', /[：'可]到达/],
    [
      'that nothing at all can be written to whom mass sends do not reach',
      /write to none|cannot write to|无法给这位顾客发消息/,
    ],
    ['that messages are certain to be in the chat list', /就在会话列表里/],
    [
      'in which year the notice on the yearly verification was',
      /年审通知（2023|verification \(2023/,
    ],
  ])('%s', (_, pattern) => {
    expect(texts.filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
  });
});

const facts = (kind: (typeof accountKinds)[number], language: Language) => {
  const { facts, changes, frequentQuestions } = accountFacts[kind];
  return [
    ...Object.values(facts).map((fact) => ('says' in fact ? fact.says.words : fact.advice)),
    ...changes.flatMap(({ described, today }) => [described, today.words]),
    ...frequentQuestions.map(({ words }) => words),
  ]
    .map((words) => words[language])
    .join(' ');
};
const goingLive = (language: Language) =>
  Object.values(live)
    .flat()
    .map(({ words }) => words[language])
    .join(' ');

describe('with its condition it is said', () => {
  const { serves, appears, pays } = accountFacts.service.facts;
  const says = (fact: typeof serves) => ('says' in fact ? fact.says.words : fact.advice);
  const cases: [string, (language: Language) => string, RegExp, RegExp][] = [
    [
      'WeChat Pay is not for individuals',
      (l) => facts('miniProgram', l),
      /individual cannot apply for WeChat Pay/,
      /个人主体不能申请微信支付/,
    ],
    [
      'virtual payment is, under conditions',
      (l) => facts('miniProgram', l),
      /verified, filed, in the category of tools.*100,000 yuan a month/,
      /认证和备案、类目含“工具”，每月限额 10 万元/,
    ],
    [
      'one send a day, by the web or by the API',
      (l) => facts('subscription', l),
      /or, if the account is verified, through the API\. Not one of each/,
      /两种方式只能选一种/,
    ],
    [
      'anybody may open a Subscription Account',
      (l) => facts('subscription', l),
      /Individuals, media, companies/,
      /个人、媒体、企业/,
    ],
    [
      '30 MB is another claim than the menu',
      (l) => accountFacts.miniProgram.frequentQuestions.map(({ words }) => words[l]).join(),
      /30 MB in all; 20 MB/,
      /30 MB，由服务商代开发的为 20 MB/,
    ],
    [
      'messages to staff have a cap',
      (l) => todayNotes.enterprise.words[l],
      /× 200 recipients a day.*30 a minute/,
      /× 200 人次.*30 次/,
    ],
    [
      'after an error the order is checked later',
      (l) => orderStatusWords[l].long.failed,
      /Ask later, then pay under the same number\. Do not place another order/,
      /稍后再查，再用原单号支付，不要另下新单/,
    ],
    [
      'who does not follow is out of reach of mass sends',
      (l) => merchantPage[l].reach.why + funnelPage[l].strangers('3', '2', '1'),
      /mass sends do not reach this customer.*mass sends reach none of them/,
      /群发到不了这位顾客.*群发到不了他们/,
    ],
    [
      'mass sends by API count too, of verified accounts',
      (l) => says(accountFacts.service.facts.sends)[l],
      /API \(if the account is verified\) together/,
      /接口（须已认证）合并计算/,
    ],
    [
      'an unpaid order can still be paid',
      (l) => stepTraceWords[l].kinds.paymentNotMade[0],
      /can still be paid under the same number/,
      /仍可用原单号支付/,
    ],
    [
      'neither account pushes freely',
      (l) => steps[l].steps.chat.why,
      /^Neither account can message people freely/,
      /^小程序和服务号都不能随意给人发消息/,
    ],
    [
      'there are three exceptions',
      (l) => todayNotes.miniProgram.words[l],
      /three narrow exceptions.*consent.*payment.*within 48 hours/,
      /三个有限的例外.*同意.*支付.*48 小时/,
    ],
    [
      'the month names all three',
      (l) => messagesPage[l].miniProgram,
      /consent.*paid.*in reply to/,
      /同意.*已付款.*回复/,
    ],
    [
      'how often it may send names all three',
      (l) => facts('miniProgram', l),
      /One consent.*A payment.*A user who writes can be answered/,
      /同意一次.*支付之后.*发来消息，可以回复/,
    ],
    [
      'where posts appear is hedged: what was sent',
      (l) => sentSummaryWords[l].in.service,
      /or in WeChat’s folder/,
      /也可能收进/,
    ],
    [
      'where posts appear is hedged: the portrait',
      () => says(appears).en + says(appears).zh,
      /not known/,
      /没有查到/,
    ],
    [
      'where posts appear is hedged: the drawing',
      (l) => accountFacts.service.place[l],
      /unless WeChat folds them/,
      /除非微信把它们收起/,
    ],
    [
      'where posts appear is hedged: the chats',
      (l) => chatsPage[l].folding,
      /not known/,
      /没有查到/,
    ],
    [
      'replies are for verified accounts: Service',
      (l) => says(serves)[l],
      /verified account/,
      /已认证的账号/,
    ],
    [
      'replies are for verified accounts: Subscription',
      (l) => says(accountFacts.subscription.facts.serves)[l],
      /verified account/,
      /已认证的账号/,
    ],
    [
      'replies are for verified accounts: the advisor',
      (l) => advisorReasons.customers.words[l],
      /verified account/,
      /已认证的账号/,
    ],
    [
      'the greeting is for verified accounts',
      (l) => stepTraceWords[l].kinds.welcome[0],
      /verified account/,
      /已认证的账号/,
    ],
    [
      'sends by API are for verified accounts',
      (l) => stepTraceWords[l].kinds.pushed[0],
      /verified account/,
      /已认证的账号/,
    ],
    [
      'order notices are for verified accounts',
      (l) => stepTraceWords[l].kinds.orderNotice[0],
      /verified Service Account/,
      /已认证的服务号/,
    ],
    [
      'paying in it is for verified Mini Programs: the advisor',
      (l) => advisorReasons.goods.words[l] + advisorReasons.reservations.words[l],
      /verified.*verified/,
      /认证.*认证/,
    ],
    [
      'where posts appear is hedged: the comparison',
      (l) => accountFacts.service.facts.appears.short[l],
      /or folder/,
      /或入口/,
    ],
    [
      'payment is for verified accounts',
      (l) => says(pays)[l] + says(accountFacts.miniProgram.facts.pays)[l],
      /verified.*verified/,
      /认证.*认证/,
    ],
    [
      'the unionid needs both accounts bound',
      (l) => stepTraceWords[l].kinds.followed[0],
      /both accounts are bound to one Open Platform account/,
      /绑定同一个开放平台账号/,
    ],
    [
      'a title has 32 characters',
      (l) => refusalText({ code: 'titleTooLong', length: 40, most: MAX_TITLE_LENGTH }, l).rule,
      /40 characters\. WeChat takes 32 \(字\)/,
      /最多 32 个字/,
    ],
    [
      'what is cut is said in letters',
      (l) => refusalText({ code: 'textTooLong', length: 12, most: 0 }, l).instead,
      /^Cut 12 characters\.$/,
      /12 个字/,
    ],
    [
      'few open what they receive',
      (l) => funnelPage[l].dayIs,
      /few of those whom it reaches open it/,
      /打开的只是少数/,
    ],
  ];
  it.each(cases)('%s', (_, told, en, zh) => {
    expect(told('en')).toMatch(en);
    expect(told('zh')).toMatch(zh);
  });
});

describe('a client who asks today is told', () => {
  it.each([
    ['filing', 'miniProgram', /filed \(备案\).*1 September 2023/, /2023 年 9 月 1 日起须先备案/],
    [
      'the yearly verification',
      'miniProgram',
      /every year, for 300 yuan \(individuals: 30\).*search and sharing first/,
      /费用 300 元（个人 30 元）.*搜索和分享/,
    ],
    ['frozen money', 'miniProgram', /stays frozen until shipping is entered/, /货款先冻结/],
    [
      'the privacy guideline and errno 112',
      'miniProgram',
      /15 September 2023.*errno 112/,
      /2023 年 9 月 15 日.*errno 112/,
    ],
    ['virtual payment', 'miniProgram', /through Apple, from WeChat 8\.0\.68/, /8\.0\.68/],
    [
      'publishing by API',
      'subscription',
      /Since July 2025 accounts of individuals and unverified/,
      /2025 年 7 月起，个人账号和未认证/,
    ],
    ['publishing without notifying', 'subscription', /without notifying anyone/, /只发布、不通知/],
    [
      'recommendation',
      'subscription',
      /recommends articles to people who do not follow/,
      /推荐给没有关注的人/,
    ],
  ] as const)('about %s, in the guide', (_, kind, en, zh) => {
    expect(facts(kind, 'en')).toMatch(en);
    expect(facts(kind, 'zh')).toMatch(zh);
  });

  it.each([
    ['filing', /filed \(备案\)/, /备案/],
    ['the yearly verification', /300 yuan/, /300 元/],
    ['frozen money', /stays frozen/, /冻结/],
    ['the clipboard', /clipboard.*errno 112/, /剪贴板.*errno 112/],
    ['virtual payment', /virtual payment/, /虚拟支付/],
    ['what may not be submitted', /Never submit it for review/, /不要原样提交审核/],
    ['the unionid', /Open Platform account/, /开放平台/],
    [
      'remote debugging on an iPhone',
      /iPhone wants ES5: use a preview code, or set es6 to true/,
      /真机调试需要 ES5：请改用预览码，或临时把 es6 设为 true/,
    ],
    [
      'Channels and the WeChat Shop',
      /WeChat Shop \(微信小店\) can be linked to Channels \(视频号\)/,
      /微信小店可以关联视频号/,
    ],
  ])('about %s, where going live is', (_, en, zh) => {
    expect(goingLive('en')).toMatch(en);
    expect(goingLive('zh')).toMatch(zh);
  });

  it('about Channels and the WeChat Shop', () => {
    expect(channels.words.en).toMatch(/Channels.*WeCom.*articles and Mini Programs/);
    expect(channels.words.zh).toMatch(/视频号.*企业微信.*文章和小程序/);
  });
});

describe('as it was described, it is said', () => {
  const described = (kind: 'subscription' | 'service', language: Language) =>
    accountFacts[kind].changes.map((change) => change.described[language]).join(' ');
  it('that the Mini Program is tied to the Service Account above all, and the two contact each other', () => {
    expect(described('service', 'en')).toMatch(
      /tied to it above all, and the two contact each other/,
    );
    expect(described('service', 'zh')).toMatch(/主要与它绑定，两者互相触达/);
  });
  it('that the Service Account builds brand awareness', () => {
    expect(described('service', 'en')).toContain('builds brand awareness');
    expect(described('service', 'zh')).toContain('积累认知');
    expect(roleSentences.en.service).toContain('Builds the brand');
  });
  it('that the Subscription Account sends daily and accumulates information', () => {
    expect(described('subscription', 'en')).toMatch(/every day.*social medium that accumulates/);
    expect(described('subscription', 'zh')).toMatch(/每天.*社交媒体.*积累/);
  });
  it('that both push for any event', () => {
    for (const kind of ['subscription', 'service'] as const) {
      expect(described(kind, 'en')).toContain('for any event');
      expect(described(kind, 'zh')).toContain('任何活动');
    }
    expect(steps.en.steps.offer.why).toContain('for any event');
  });
});

describe('the dates', () => {
  it('the follow box is dated by its end, in both portraits', () => {
    const box = (['service', 'miniProgram'] as const).flatMap((kind) =>
      accountFacts[kind].changes
        .map(({ today }) => today)
        .filter((claim) => claim.sources.includes('7')),
    );
    expect(box).toHaveLength(2);
    for (const claim of [...box, followModesCitation]) {
      expect(claim).toMatchObject({ asOf: '2021-09-01', grade: 'C' });
    }
  });
  it('the size of the code rests on its own page, the menu on the table of 2019', () => {
    const { abilities } = accountFacts.miniProgram.facts;
    expect('says' in abilities && abilities.says).toMatchObject({
      sources: ['32'],
      asOf: '2019-03-11',
    });
    expect(accountFacts.miniProgram.frequentQuestions.at(-1)).toMatchObject({ sources: ['50'] });
  });
  it('the cap on titles and on messages to staff names its page', () => {
    expect(refusalCitations.titleTooLong).toMatchObject({ sources: ['67'] });
    expect(todayNotes.enterprise).toMatchObject({ sources: ['65'], asOf: '2023-08-28' });
  });
  it('the price of the yearly verification names its page, and no date that it does not have', () => {
    expect(sources['70'].urls.join()).toContain('MisakaStudy-MIniProgram/discussions/8');
    const claim = live.accounts.find(({ sources: [id] }) => id === '70');
    expect(claim).toMatchObject({ read: READ_ON, grade: 'B' });
    expect(claim).not.toHaveProperty('asOf');
  });
  it('a page without a date does not take that of the page beside it', () => {
    const all = [
      ...Object.values(eventParticipants).flatMap(({ citations }) => citations),
      ...accountKinds.flatMap((kind) => claimsOfAccount(accountFacts[kind])),
    ];
    const of20 = all.filter(({ sources: ids }) => (ids as readonly string[]).includes('20'));
    expect(of20).toEqual([{ sources: ['20'], asOf: '2025-11-25', grade: 'A' }]);
    expect(eventParticipants.orderNotice.citations).toContainEqual(citeTencent('19'));
  });
  it('who is reached by mass sends names its page', () => {
    expect(reachCitation).toEqual(citeTencent('13'));
  });
  it('scene values and the binding of a merchant id name the newer page', () => {
    expect(sources['40'].urls[0]).toMatch(/dev\/reference\/scene-list\.md$/);
    expect(sources['33'].urls[0]).toMatch(/doc\/v3\/merchant\/4016328613$/);
  });
});

test('no title that the demo itself sends is longer than WeChat takes', () => {
  for (const language of languages) {
    const own = Object.values(messageTemplates[language]).map(({ title }) => title);
    for (const title of [...own, findArticle(FIRST_ARTICLE, language)!.title]) {
      expect([title, [...title].length <= MAX_TITLE_LENGTH]).toEqual([title, true]);
    }
  }
});

test('a claim that stands on two screens says the same on both', () => {
  const told = Object.values(live).flat();
  const shared = accountKinds
    .flatMap((kind) => accountFacts[kind].frequentQuestions)
    .filter(({ sources: [id] }) =>
      told.some((claim) => claim.sources[0] === id && id !== '3' && id !== '38'),
    );
  expect(shared.length).toBeGreaterThan(4);
  for (const claim of shared) expect(told).toContain(claim);
  // The folder of Service Accounts: the guide, and what the merchant has sent.
  const folding = accountFacts.service.changes.map((change) => change.today.words);
  for (const language of languages) {
    expect(folding.map((words) => words[language])).toContain(todayNotes.service.words[language]);
  }
});
