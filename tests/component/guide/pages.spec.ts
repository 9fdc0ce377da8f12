import type { Settings } from '../../../miniprogram/store/settings';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import {
  attribute,
  moduleOf,
  mountPage,
  settle,
  tap,
  tapTarget,
  type Mounted,
} from '../../support/pageObjects/mountedPage';

const shared = () => moduleOf<{ store: EventStore; settings: Settings }>('store/index');
const guide = (page: string, query: Record<string, string> = {}) =>
  mountPage(`packages/guide/pages/${page}/${page}`, query);
const text = (page: Mounted, selector?: string) =>
  ((selector ? page.querySelector(selector) : page)?.dom?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
const all = (page: Mounted, selector: string) =>
  page.querySelectorAll(selector).map((node) => node.dom?.textContent?.replace(/\s+/g, ' ').trim());
async function tapNth(page: Mounted, selector: string, n: number): Promise<void> {
  const node = page.querySelectorAll(selector)[n];
  if (!node) throw new Error(`No ${selector} number ${n}`);
  tapTarget(node).dispatchEvent('tap');
  await settle();
}

const wentTo = () => jest.mocked(wx.navigateTo).mock.lastCall?.[0].url;
const switchedTo = () => jest.mocked(wx.switchTab).mock.lastCall?.[0].url;

interface Shared {
  title: string;
  path: string;
}
const share = (page: Mounted): Shared =>
  (page.instance as unknown as { onShareAppMessage(): Shared }).onShareAppMessage();
/** What was shared, opened on a phone on which nothing is stored. */
function sentTo(path: string): { page: string; query: Record<string, string> } {
  const [page = '', query] = path.split('?');
  return { page: page.slice(1), query: Object.fromEntries(new URLSearchParams(query)) };
}

const inLanguage = (language: string) =>
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language } as never);

beforeEach(() => inLanguage('en'));

describe('the tab of accounts', () => {
  const open = () => mountPage('pages/accounts/accounts');

  it('shows the four kinds with a sentence each', () => {
    const page = open();
    expect(all(page, '.kind')).toEqual([
      expect.stringMatching(/^Subscription Account/),
      expect.stringMatching(/^Service Account/),
      expect.stringMatching(/^Mini Program/),
      expect.stringMatching(/^Enterprise Account/),
    ]);
    expect(all(page, '.beside')).toEqual([
      '公众号, formerly 订阅号',
      '服务号',
      '小程序',
      '企业号, now WeCom (企业微信)',
    ]);
    expect(all(page, '.purpose')[1]).toBe(
      'Serves your followers, and writes to all of them up to four times a month.',
    );
  });

  it('leads from a card to the page of its kind', async () => {
    const page = open();
    await tapNth(page, '.kind', 2);
    expect(wentTo()).toBe('/packages/guide/pages/account/account?kind=miniProgram');
  });

  it('leads to the questions, the comparison, the roles and the sources', async () => {
    const page = open();
    await tap(page, '.primary');
    expect(wentTo()).toBe('/packages/guide/pages/advisor/advisor');
    for (const name of ['compare', 'roles', 'sources']) {
      await tap(page, `.${name}`);
      expect(wentTo()).toBe(`/packages/guide/pages/${name}/${name}`);
    }
  });

  it('changes its language on the spot', () => {
    const page = open();
    shared().settings.chooseLanguage('zh');
    const names = ['公众号', '服务号', '小程序', '企业号'];
    expect(all(page, '.kind')).toEqual(
      names.map((name) => expect.stringMatching(`^${name}`) as string),
    );
    expect(text(page, '.primary')).toBe('我需要哪几种？');
  });
});

describe.each([
  [
    'subscription',
    'Subscription Account',
    '1 a day',
    '/packages/wechat/pages/article/article?id=spring',
  ],
  ['service', 'Service Account', '4 a month', '/packages/wechat/pages/chat/chat?account=service'],
  [
    'miniProgram',
    'Mini Program',
    'By consent',
    '/packages/shop/pages/shop/shop?scene=1058&from=spring',
  ],
])('the page of %s', (kind, name, sends, step) => {
  it('says what it is, answers every question and leads to its step', async () => {
    const page = guide('account', { kind });
    jest.mocked(wx.showModal).mockResolvedValue({ confirm: true } as never);
    expect(text(page, '.heading')).toBe(name);
    expect(page.querySelectorAll('.fact')).toHaveLength(8);
    expect(all(page, '.short')[1]).toBe(sends);
    await tap(page, '.primary');
    expect(wentTo()).toBe(step);
  });
});

describe('the page of an account', () => {
  it('leads to the map for the Enterprise Account, which stands beside the path', async () => {
    const page = guide('account', { kind: 'enterprise' });
    expect(text(page, '.primary')).toBe('See the whole path');
    await tap(page, '.primary');
    expect(switchedTo()).toBe('/pages/journey/journey');
  });

  it('says of each fact who vouches for it and when', () => {
    const page = guide('account', { kind: 'service' });
    expect(all(page, '.fact .cited')[1]).toBe(
      'Tencent’s own pages · undated, read 28 Nov 2026 · [13]',
    );
    expect(all(page, '.fact .cited')[7]).toBe('Our advice');
  });

  it('sets today beside what is described', () => {
    const page = guide('account', { kind: 'service' });
    expect(text(page, '.change')).toMatch(
      /As described ?Paying in the Mini Program makes .*Today ?WeChat Pay withdrew its follow box on 1 September 2021/,
    );
  });

  it('answers what clients ask today, and has no such heading where there is nothing', () => {
    expect(guide('account', { kind: 'miniProgram' }).querySelectorAll('.asked')).toHaveLength(7);
    for (const kind of ['subscription', 'service', 'miniProgram', 'enterprise']) {
      const page = guide('account', { kind });
      expect(all(page, '.section').includes('Also asked today')).toBe(
        page.querySelectorAll('.asked').length > 0,
      );
    }
  });

  it('draws where its reader meets it, and says so in words', () => {
    const page = guide('account', { kind: 'subscription' });
    const phone = page.querySelector('.drawing')?.querySelector('.phone');
    expect(phone && attribute(phone, 'ariaLabel')).toBe(
      'Its posts wait in one folder of the chat list.',
    );
  });

  it.each(['', 'website', '__proto__'])('says of the kind %j that there is none', (kind) => {
    const page = guide('account', { kind });
    expect(page.querySelector('.page')).toBeUndefined();
    expect(text(page)).toContain(kind ? `“${kind}”` : 'names no account');
  });
});

describe('a source', () => {
  const list = (page: Mounted) => {
    const found = page.querySelector('.sources');
    if (!found) throw new Error('No list of sources');
    return found;
  };

  it('is copied with a tap, and the page says why', async () => {
    const sources = list(guide('account', { kind: 'subscription' }));
    jest.mocked(wx.setClipboardData).mockImplementation((() => Promise.resolve()) as never);
    sources.querySelector('.address')?.dispatchEvent('tap');
    await settle();
    expect(jest.mocked(wx.setClipboardData).mock.lastCall?.[0].data).toBe(
      'https://developers.weixin.qq.com/doc/subscription/guide/product/message/Batch_Sends.md',
    );
    expect(sources.querySelector('.note')?.dom?.textContent).toContain(
      'Copied. A Mini Program cannot open an outside page',
    );
  });

  it('can be selected by hand when WeChat refuses to copy', async () => {
    const sources = list(guide('sources'));
    jest
      .mocked(wx.setClipboardData)
      .mockImplementation((() => Promise.reject(new Error('setClipboardData:fail'))) as never);
    sources.querySelector('.address')?.dispatchEvent('tap');
    await settle();
    expect(sources.querySelector('.note')?.dom?.textContent).toContain(
      'Press and hold the address',
    );
  });

  it('stands once on the page of all sources, in the order of the numbers', () => {
    const ids = list(guide('sources'))
      .querySelectorAll('.about')
      .map((node) => node.dom?.textContent?.split(' ')[0] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 3)).toEqual(['[1]', '[3]', '[5]']);
    expect(ids.indexOf('[39h]')).toBeLessThan(ids.indexOf('[40]'));
  });
});

describe('the comparison', () => {
  it('sets all four side by side, row by row', () => {
    const page = guide('compare');
    expect(page.querySelectorAll('.row')).toHaveLength(8);
    expect(page.querySelectorAll('.head')).toHaveLength(4);
    expect(all(page, '.cell').slice(4, 8)).toEqual([
      '1 a day',
      '4 a month',
      'By consent',
      '1 a day on average',
    ]);
  });

  it('makes what differs stand out, and says where all are the same', () => {
    const page = guide('compare', { of: 'service,subscription' });
    expect(all(page, '.name')).toEqual(['Subscription', 'Service']);
    expect(all(page, '.apart').slice(0, 4)).toEqual([
      'Anyone',
      'Companies',
      '1 a day',
      '4 a month',
    ]);
    expect(all(page, '.apart')).not.toContain('Articles, media');
    expect(all(page, '.row').map((row) => row?.includes('the same'))).toEqual(
      ['who', 'sends', 'what', 'appears', 'serves', 'pays', 'abilities', 'best'].map(
        (question) => question === 'what' || question === 'serves',
      ),
    );
  });

  it('calls no row the same in which two pairs differ', () => {
    expect(all(guide('compare'), '.row').filter((row) => row?.includes('the same'))).toEqual([]);
  });

  it('unfolds the sentences of one row at a time', async () => {
    const page = guide('compare', { of: 'service,subscription' });
    expect(page.querySelectorAll('.sentence')).toHaveLength(0);
    await tapNth(page, '.band', 1);
    expect(all(page, '.sentence')[1]).toMatch(/Service ?Each follower can receive 4 mass sends/);
    await tapNth(page, '.band', 0);
    expect(all(page, '.sentence')[1]).toMatch(/Service ?Companies and other organisations/);
    await tapNth(page, '.band', 0);
    expect(page.querySelectorAll('.sentence')).toHaveLength(0);
  });

  it('leaves a kind out and takes it in again; two stay', async () => {
    const page = guide('compare');
    await tapNth(page, '.head', 3);
    await tapNth(page, '.head', 0);
    expect(all(page, '.name')).toEqual(['Service', 'Mini Program']);
    await tapNth(page, '.head', 0);
    expect(all(page, '.name')).toEqual(['Service', 'Mini Program']);
    expect(text(page, '.note')).toContain('Two stay');
    await tapNth(page, '.other', 0);
    expect(all(page, '.name')).toEqual(['Subscription', 'Service', 'Mini Program']);
    expect(page.querySelector('.note')).toBeUndefined();
  });

  it('says for each answer whose it is', () => {
    const page = guide('compare');
    const cell = page.querySelectorAll('.cell')[5];
    expect(cell && attribute(cell, 'ariaLabel')).toBe('Service: 4 a month');
  });

  it('is shared as it stands', async () => {
    const page = guide('compare');
    await tapNth(page, '.head', 3);
    expect(share(page).path).toMatch(
      /compare\?of=subscription%2Cservice%2CminiProgram&from=share&lang=en/,
    );
  });

  it.each(['service', 'service,website', ''])('says of %j that it is no comparison', (of) => {
    const page = guide('compare', { of });
    expect(page.querySelector('.row')).toBeUndefined();
    expect(text(page)).toContain('Compare all four');
  });
});

describe('the questions', () => {
  it('come one at a time, and end in accounts with their reasons', async () => {
    const page = guide('advisor');
    const asked: string[] = [];
    for (const answer of [2, 1, 0, 1, 1]) {
      asked.push(text(page, '.heading'));
      await tapNth(page, '.option', answer);
    }
    expect(asked).toEqual([
      'Who do you want to reach?',
      'How often do you have something to say?',
      'Do you sell or take reservations?',
      'Do you serve customers one to one?',
      'Will your own staff use it too?',
    ]);
    expect(text(page, '.heading')).toBe('You need two accounts');
    expect(all(page, '.who')).toEqual(['Mini Program小程序', 'Service Account服务号']);
    expect(all(page, '.reason')[1]).toContain('You sell, and customers pay in it with WeChat Pay.');
    expect(all(page, '.limit')[0]).toContain('It cannot call people back');
    expect(all(page, '.spare')[0]).toContain('Add it when you have news every day.');
  });

  it('are over after the first for whoever asks only for their own staff', async () => {
    const page = guide('advisor');
    await tapNth(page, '.option', 3);
    expect(text(page, '.heading')).toBe('You need one account');
    expect(all(page, '.who')).toEqual(['WeCom企业微信, formerly Enterprise Account']);
    expect(page.querySelector('.see')).toBeUndefined();
  });

  it('can be gone back through, and answered anew', async () => {
    const page = guide('advisor');
    await tapNth(page, '.option', 0);
    await tap(page, '.back');
    expect(text(page, '.heading')).toBe('Who do you want to reach?');
    expect(page.querySelector('.back')).toBeUndefined();
  });

  it('let an answer be changed from the result', async () => {
    const page = guide('advisor', { answers: 'bdgyn' });
    await tapNth(page, '.answered', 1);
    expect(text(page, '.heading')).toBe('How often do you have something to say?');
  });

  it('lead from a reason to its step, and from a pick to its page', async () => {
    const page = guide('advisor', { answers: 'nrgnn' });
    expect(all(page, '.see')).toEqual([
      'See step 3: Enter the shop',
      'See step 5: Place the order',
      'See step 7: Follow',
    ]);
    jest.mocked(wx.showModal).mockResolvedValue({ confirm: true } as never);
    await tapNth(page, '.see', 1);
    expect(wentTo()).toBe('/packages/shop/pages/checkout/checkout?product=spring-green');
    await tapNth(page, '.who', 1);
    expect(wentTo()).toBe('/packages/guide/pages/account/account?kind=service');
  });

  it('are shared with their answers, and open the same result in the sender’s language', async () => {
    inLanguage('zh_CN');
    const first = guide('advisor');
    for (const answer of [1, 2, 3, 0, 1]) await tapNth(first, '.option', answer);
    const heading = text(first, '.heading');
    const card = share(first);
    expect(card.title).toBe('我们在微信需要：服务号、企业微信');

    inLanguage('en');
    const { page, query } = sentTo(card.path);
    const second = mountPage(page, query);
    expect(query['answers']).toBe('crnyn');
    expect(text(second, '.heading')).toBe(heading);
  });

  it('are shared as questions until all are answered', async () => {
    const page = guide('advisor');
    await tapNth(page, '.option', 0);
    expect(share(page)).toMatchObject({ title: 'Which WeChat accounts do I need?' });
    expect(share(page).path).not.toContain('answers');
  });

  it.each(['zzz', 'sd', 'bdgynn'])('know no answers %j', (answers) => {
    const page = guide('advisor', { answers });
    expect(page.querySelector('.heading')).toBeUndefined();
    expect(text(page)).toContain('Answer the questions');
  });
});

describe('the roles', () => {
  it('show who broadcasts, who converts, who keeps the relation, and what leads from one to the next', () => {
    const page = guide('roles');
    expect(all(page, '.role')).toEqual([
      'Broadcast',
      'Quick conversion',
      'Brand and participation',
      'Your team, and one to one',
      '视频号与微信小店',
    ]);
    expect(page.querySelectorAll('.relation')).toHaveLength(4);
    expect(page.querySelectorAll('.up')).toHaveLength(1);
  });

  it('have a place for the fifth that clients ask about, with who says so', () => {
    const page = guide('roles');
    expect(text(page, '.beside')).toMatch(
      /^Channels and WeChat Shop.*视频号与微信小店.*linked to Channels.*undated, read 28 Nov 2026 · \[75\]$/,
    );
  });

  it('lead from each arrow into the Journey', async () => {
    const page = guide('roles');
    jest.mocked(wx.showModal).mockResolvedValue({ confirm: true } as never);
    const places = [];
    for (const n of [0, 1, 2, 3]) {
      await tapNth(page, '.relation', n);
      places.push(wentTo());
    }
    expect(places).toEqual([
      '/packages/wechat/pages/article/article?id=spring',
      '/packages/shop/pages/shop/shop?scene=1058&from=spring',
      expect.stringContaining('/packages/wechat/pages/result/result?order=LT'),
      '/packages/wechat/pages/chat/chat?account=service',
    ]);
  });
});

describe('going live', () => {
  it('says line by line what it takes, and who says so and when', () => {
    const page = guide('going-live');
    expect(all(page, '.section')).toEqual(['This demo', 'The accounts', 'The money', 'Sources']);
    const dated = all(page, '.step');
    expect(dated).toHaveLength(13);
    for (const line of dated) expect(line).toMatch(/ · (as of|undated, read) .* · \[\d/);
  });
});

describe('every page of the guide', () => {
  const pages: [string, Record<string, string>][] = [
    ['pages/accounts/accounts', {}],
    ['packages/guide/pages/account/account', { kind: 'service' }],
    ['packages/guide/pages/compare/compare', { of: 'all' }],
    ['packages/guide/pages/advisor/advisor', { answers: 'bdgyn' }],
    ['packages/guide/pages/roles/roles', {}],
    ['packages/guide/pages/sources/sources', {}],
    ['packages/guide/pages/going-live/going-live', {}],
  ];

  it.each(pages)(
    '%s is sent with a title, opens itself, and counts as an entrance once',
    (file, query) => {
      const sender = mountPage(file, query);
      const { title, path } = share(sender);
      expect(title.length).toBeGreaterThan(5);

      const received = sentTo(path);
      expect(received.page).toBe(file);
      expect(received.query).toMatchObject({ ...query, from: 'share', lang: 'en' });

      mountPage(received.page, received.query);
      expect(shared().store.state.entry).toMatchObject({ scene: 1007 });
      expect(shared().store.state.entries).toBe(1);
      mountPage(received.page, received.query);
      expect(shared().store.state.entries).toBe(1);
    },
  );

  it.each(pages)('%s has every sentence in Chinese', (file, query) => {
    inLanguage('zh_CN');
    const page = mountPage(file, query);
    expect(text(page)).toMatch(/[\u4e00-\u9fff]/);
    expect(text(page)).not.toMatch(/undefined|\[object|[a-z]{3,} [a-z]{3,} [a-z]{3,}/);
  });
});
