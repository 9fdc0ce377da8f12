import { accounts, purposes } from '../../../miniprogram/content/accounts';
import { behind } from '../../../miniprogram/content/behind';
import {
  READ,
  type Claim,
  type Grade,
  type SourceId,
  type Vouch,
} from '../../../miniprogram/content/claim';
import { messagesVouched, reachVouched } from '../../../miniprogram/content/merchant';
import { modesVouched } from '../../../miniprogram/content/mode';
import { tellStep, whyVouched } from '../../../miniprogram/content/path';
import {
  sources,
  type Publisher,
  type Source,
} from '../../../miniprogram/packages/guide/content/sources';
import { since, vouchedBy } from '../../../miniprogram/content/vouched';
import { accountKinds } from '../../../miniprogram/domain/accounts';
import { steps } from '../../../miniprogram/domain/journey';
import { vouched } from '../../../miniprogram/packages/guide/content/evidence';
import { questions } from '../../../miniprogram/packages/guide/content/facts/fact';
import { portraits } from '../../../miniprogram/packages/guide/content/facts/index';
import { steps as liveSteps } from '../../../miniprogram/packages/guide/content/live';
import { choiceIsFinal, reasons } from '../../../miniprogram/packages/guide/content/reasons';
import { channels } from '../../../miniprogram/packages/guide/content/roles';
import { openRate, scenesVouched } from '../../../miniprogram/packages/merchant/content/funnel';
import { foldingVouched } from '../../../miniprogram/packages/wechat/content/chats';
import { oncePerDayVouched } from '../../../miniprogram/packages/wechat/content/problems';
import { claimsOf, sourcesOf } from '../../../miniprogram/packages/guide/portrait';
import {
  allowancesVouched,
  refusalVouched,
  today,
} from '../../../miniprogram/packages/merchant/content/claims';

const named: [string, Claim][] = [
  ...accountKinds.flatMap((kind) => [
    [`${kind}: purpose`, purposes[kind]] as [string, Claim],
    ...claimsOf(portraits[kind]).map((claim, i): [string, Claim] => [`${kind}: claim ${i}`, claim]),
  ]),
  ...Object.entries(reasons).map(([rule, claim]): [string, Claim] => [`reason ${rule}`, claim]),
  ['the choice is final', choiceIsFinal],
  ...Object.entries(liveSteps).flatMap(([group, list]) =>
    list.map((claim, i): [string, Claim] => [`going live, ${group} ${i + 1}`, claim]),
  ),
  ['Channels', channels],
  ['how many open', openRate],
  ...Object.entries(today).map(([note, claim]): [string, Claim] => [`sending, ${note}`, claim]),
];
const claims = named.map(([, claim]) => claim);

/** What the pages of the main package say about WeChat stands among their words; here is who vouches for it. */
const vouches: [string, Vouch][] = [
  ...Object.entries(whyVouched).flatMap(([step, vouch]): [string, Vouch][] =>
    'sources' in vouch
      ? [[`why ${step}`, vouch]]
      : Object.entries(vouch).map(([mode, it]) => [`why ${step}, ${mode}`, it]),
  ),
  ['the modes', modesVouched],
  ['messages to everybody', messagesVouched],
  ['what may be sent', allowancesVouched],
  ...Object.entries(refusalVouched).map(([code, vouch]): [string, Vouch] => [
    `refused: ${code}`,
    vouch,
  ]),
  ['scene values', scenesVouched],
  ['the folder of Service Accounts', foldingVouched],
  ...Object.entries(behind).flatMap(([kind, { vouches }]) =>
    vouches.map((vouch): [string, Vouch] => [`behind: ${kind}`, vouch]),
  ),
  ['who is reached', reachVouched],
  ['one send a day', oncePerDayVouched],
];

/** How sure a source can make a claim at best. */
const best: Record<Publisher, Grade> = { tencent: 'A', community: 'B', copy: 'B', press: 'C' };

/** The numbers of a sentence, in whatever order a language says them; a 1 may be a word. */
function numbers(sentence: string): string[] {
  const months =
    'January February March April May June July August September October November December';
  const digits = months
    .split(' ')
    .reduce(
      (text, month, i) => text.replace(new RegExp(`\\b${month}\\b`, 'g'), String(i + 1)),
      sentence,
    )
    .replace(/(\d),(\d)/g, '$1$2')
    .replace(/(\d+) 万/g, '$10000')
    .replace(/\bfifth\b/g, '5');
  return (digits.match(/\d+/g) ?? []).filter((n) => n !== '1').sort();
}

test('the guide makes claims, and each is looked at here', () => {
  expect(claims.length).toBeGreaterThan(40);
});

describe.each([...named, ...vouches])('%s', (_, claim) => {
  it('names sources that exist and have an address', () => {
    expect(claim.sources.length).toBeGreaterThan(0);
    for (const id of claim.sources) {
      const { urls }: Source = sources[id];
      for (const url of urls) expect(new URL(url).protocol).toMatch(/^https?:$/);
    }
  });

  it('has a date that is one, of its page or of the day on which an undated page was read', () => {
    const given = 'asOf' in claim ? claim.asOf : claim.read;
    expect(given).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    expect(new Date(given).toISOString().startsWith(given)).toBe(true);
    if ('asOf' in claim) expect(given < READ).toBe(true);
    else expect(given).toBe(READ);
  });

  it('is never graded higher than its weakest source', () => {
    const weakest = claim.sources
      .map((id) => best[sources[id].by])
      .sort()
      .pop() as Grade;
    expect(claim.grade >= weakest).toBe(true);
  });
});

describe.each(named)('%s', (_, claim) => {
  it('says the same numbers in both languages', () => {
    expect(numbers(claim.words.zh)).toEqual(numbers(claim.words.en));
  });
});

describe('what does not compile', () => {
  const words = { en: 'So it is.', zh: '就是这样。' };
  it('is a claim without a source, of an unknown one, graded U, undated, or in one language', () => {
    const wrong: Claim[] = [
      // @ts-expect-error no source
      { words, sources: [], asOf: '2024', grade: 'A' },
      // @ts-expect-error a source that nobody knows
      { words, sources: ['999'], asOf: '2024', grade: 'A' },
      // @ts-expect-error not verified
      { words, sources: ['13'], asOf: '2024', grade: 'U' },
      // @ts-expect-error no date
      { words, sources: ['13'], grade: 'A' },
      // @ts-expect-error a date in words
      { words, sources: ['13'], asOf: 'lately', grade: 'A' },
      // @ts-expect-error undated, and nobody knows when it was read
      { words, sources: ['13'], read: undefined, grade: 'A' },
      // @ts-expect-error one language
      { words: { en: 'So it is.' }, sources: ['13'], asOf: '2024', grade: 'A' },
    ];
    expect(wrong).toHaveLength(7);
  });
});

test('every kind says what it says today wherever that differs from how it is described', () => {
  for (const kind of accountKinds) expect(portraits[kind].changes.length).toBeGreaterThan(0);
  const today = (kind: keyof typeof portraits) =>
    portraits[kind].changes.map((change) => change.today.words.en).join(' ');
  expect(today('subscription')).toContain('公众号 since November 2024');
  expect(today('service')).toContain('withdrew its follow box on 1 September 2021');
  expect(today('service')).toContain('Advertising is barred');
  expect(today('service')).toContain('began to test one folder');
  expect(today('enterprise')).toContain('upgraded it to WeCom');
});

test('every kind answers every question, in few words and in a sentence, in both languages', () => {
  for (const kind of accountKinds) {
    for (const question of questions) {
      const fact = portraits[kind].facts[question];
      const sentence = 'says' in fact ? fact.says.words : fact.advice;
      for (const language of ['en', 'zh'] as const) {
        expect(fact.short[language].length).toBeGreaterThan(0);
        expect(fact.short[language].length).toBeLessThan(24);
        expect(sentence[language].length).toBeGreaterThan(3);
      }
    }
  }
});

test('every source is one that something rests on', () => {
  const used = [...named, ...vouches].flatMap(([, { sources }]) => [...sources]);
  expect([...new Set(used)].sort()).toEqual((Object.keys(sources) as SourceId[]).sort());
});

test('sources are listed once each, by number', () => {
  const claim = (...ids: [SourceId, ...SourceId[]]): Claim => ({ ...choiceIsFinal, sources: ids });
  expect(sourcesOf([claim('39b', '13'), claim('5', '39a', '13')])).toEqual([
    '5',
    '13',
    '39a',
    '39b',
  ]);
});

test('a claim says who vouches for it and when, as each language writes dates', () => {
  expect(vouched(choiceIsFinal, 'en')).toBe('Press, agency or blog · as of 27 Dec 2018 · [57]');
  expect(vouched(choiceIsFinal, 'zh')).toBe('媒体、机构或博客 · 截至 2018 年 12 月 27 日 · [57]');
  expect([since('2024-11', 'en'), since('2024-11', 'zh')]).toEqual(['Nov 2024', '2024 年 11 月']);
  expect([since('2023', 'en'), since('2023', 'zh')]).toEqual(['2023', '2023 年']);
});

test('a vouch is one small line, as each language writes it', () => {
  const vouch: Vouch = { sources: ['13'], asOf: '2026-08-07', grade: 'A' };
  expect(vouchedBy(vouch, 'en')).toBe('Source 13 · as of 7 Aug 2026');
  expect(vouchedBy(vouch, 'zh')).toBe('来源 13 · 截至 2026 年 8 月 7 日');
  const undated: Vouch = { sources: ['13'], read: '2026-11-28', grade: 'A' };
  expect(vouchedBy(undated, 'en')).toBe('Source 13 · undated, read 28 Nov 2026');
  expect(vouchedBy(undated, 'zh')).toBe('来源 13 · 未注明日期，2026 年 11 月 28 日查阅');
  const month: Vouch = { sources: ['7', '8'], asOf: '2024-11', grade: 'C' };
  expect(vouchedBy(month, 'en')).toBe('Sources 7, 8 · as of Nov 2024');
  expect(vouchedBy(month, 'zh')).toBe('来源 7、8 · 截至 2024 年 11 月');
});

test('of the steps only choosing and buying again say nothing about WeChat', () => {
  const bare = steps.filter(({ id }) => tellStep(id, 'today', 'en').vouched === '');
  expect(bare.map(({ id }) => id)).toEqual(['product', 'again']);
});

test('each kind stands beside its name in the other language', () => {
  expect(accountKinds.map((kind) => accounts.en[kind].beside)).toEqual([
    '公众号, formerly 订阅号',
    '服务号',
    '小程序',
    '企业号, now WeCom (企业微信)',
  ]);
});

describe('the voice', () => {
  const sentences = (language: 'en' | 'zh'): string[] => [
    ...claims.map(({ words }) => words[language]),
    ...accountKinds.flatMap((kind) => [
      ...portraits[kind].changes.map(({ described }) => described[language]),
      portraits[kind].part.words[language],
      portraits[kind].place[language],
    ]),
  ];

  it('has no hype in English', () => {
    for (const sentence of sentences('en'))
      expect(sentence).not.toMatch(/!|\bsimply\b|\bjust\b|\beasily\b/i);
  });

  it('has Chinese punctuation in Chinese', () => {
    for (const sentence of sentences('zh'))
      expect(sentence).not.toMatch(/[\u4e00-\u9fff][,.;:?!]|！/);
  });
});
