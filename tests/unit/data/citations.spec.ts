import { accounts, purposes } from '../../../miniprogram/i18n/accounts';
import { eventParticipants } from '../../../miniprogram/i18n/stepTrace';
import {
  READ_ON,
  type Claim,
  type Grade,
  type SourceId,
  type Citation,
} from '../../../miniprogram/data/citation';
import { messagesCitation, reachCitation } from '../../../miniprogram/i18n/merchantPage';
import { followModesCitation } from '../../../miniprogram/i18n/followMode';
import { stepText, stepCitations } from '../../../miniprogram/i18n/stepTexts';
import {
  sources,
  type Publisher,
  type Source,
} from '../../../miniprogram/packages/guide/data/sources';
import { formatSourceDate, cite } from '../../../miniprogram/i18n/citation';
import { refusalCitations } from '../../../miniprogram/i18n/refusalSentence';
import { accountKinds } from '../../../miniprogram/domain/accounts';
import { steps } from '../../../miniprogram/domain/journeySteps';
import { gradedCitation } from '../../../miniprogram/packages/guide/i18n/gradedCitation';
import { factKeys } from '../../../miniprogram/packages/guide/data/facts/accountFacts';
import { accountFacts } from '../../../miniprogram/packages/guide/data/facts/index';
import { goingLiveSteps as liveSteps } from '../../../miniprogram/packages/guide/i18n/goingLivePage';
import {
  choiceIsFinal,
  advisorReasons,
} from '../../../miniprogram/packages/guide/i18n/advisorReasons';
import { channels } from '../../../miniprogram/packages/guide/i18n/rolesPage';
import {
  openRate,
  sceneValuesCitation,
} from '../../../miniprogram/packages/merchant/i18n/funnelPage';
import { serviceFolderCitation } from '../../../miniprogram/packages/wechat/i18n/chatsPage';
import { claimsOfAccount, sourcesOf } from '../../../miniprogram/packages/guide/model/factViews';
import {
  allowancesCitation,
  todayNotes,
} from '../../../miniprogram/packages/merchant/i18n/citations';

const named: [string, Claim][] = [
  ...accountKinds.flatMap((kind) => [
    [`${kind}: purpose`, purposes[kind]] as [string, Claim],
    ...claimsOfAccount(accountFacts[kind]).map((claim, i): [string, Claim] => [
      `${kind}: claim ${i}`,
      claim,
    ]),
  ]),
  ...Object.entries(advisorReasons).map(([rule, claim]): [string, Claim] => [
    `reason ${rule}`,
    claim,
  ]),
  ['the choice is final', choiceIsFinal],
  ...Object.entries(liveSteps).flatMap(([group, list]) =>
    list.map((claim, i): [string, Claim] => [`going live, ${group} ${i + 1}`, claim]),
  ),
  ['Channels', channels],
  ['how many open', openRate],
  ...Object.entries(todayNotes).map(([note, claim]): [string, Claim] => [
    `sending, ${note}`,
    claim,
  ]),
];
const claims = named.map(([, claim]) => claim);

/** What the pages of the main package say about WeChat stands among their words; here are its sources. */
const citations: [string, Citation][] = [
  ...Object.entries(stepCitations).flatMap(([step, citation]): [string, Citation][] =>
    'sources' in citation
      ? [[`why ${step}`, citation]]
      : Object.entries(citation).map(([mode, it]) => [`why ${step}, ${mode}`, it]),
  ),
  ['the modes', followModesCitation],
  ['messages to everybody', messagesCitation],
  ['what may be sent', allowancesCitation],
  ...Object.entries(refusalCitations).map(([code, citation]): [string, Citation] => [
    `refused: ${code}`,
    citation,
  ]),
  ['scene values', sceneValuesCitation],
  ['the folder of Service Accounts', serviceFolderCitation],
  ...Object.entries(eventParticipants).flatMap(([kind, { citations }]) =>
    citations.map((citation): [string, Citation] => [`behind: ${kind}`, citation]),
  ),
  ['who is reached', reachCitation],
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

describe.each([...named, ...citations])('%s', (_, claim) => {
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
    if ('asOf' in claim) expect(given < READ_ON).toBe(true);
    else expect(given).toBe(READ_ON);
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
  for (const kind of accountKinds) expect(accountFacts[kind].changes.length).toBeGreaterThan(0);
  const today = (kind: keyof typeof accountFacts) =>
    accountFacts[kind].changes.map((change) => change.today.words.en).join(' ');
  expect(today('subscription')).toContain('公众号 since November 2024');
  expect(today('service')).toContain('withdrew its follow box on 1 September 2021');
  expect(today('service')).toContain('Advertising is barred');
  expect(today('service')).toContain('began to test one folder');
  expect(today('enterprise')).toContain('upgraded it to WeCom');
});

test('every kind answers every question, in few words and in a sentence, in both languages', () => {
  for (const kind of accountKinds) {
    for (const question of factKeys) {
      const fact = accountFacts[kind].facts[question];
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
  const used = [...named, ...citations].flatMap(([, { sources }]) => [...sources]);
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

test('a claim shows its sources and their date, as each language writes dates', () => {
  expect(gradedCitation(choiceIsFinal, 'en')).toBe(
    'Press, agency or blog · as of 27 Dec 2018 · [57]',
  );
  expect(gradedCitation(choiceIsFinal, 'zh')).toBe(
    '媒体、机构或博客 · 截至 2018 年 12 月 27 日 · [57]',
  );
  expect([formatSourceDate('2024-11', 'en'), formatSourceDate('2024-11', 'zh')]).toEqual([
    'Nov 2024',
    '2024 年 11 月',
  ]);
  expect([formatSourceDate('2023', 'en'), formatSourceDate('2023', 'zh')]).toEqual([
    '2023',
    '2023 年',
  ]);
});

test('a citation is one small line, as each language writes it', () => {
  const citation: Citation = { sources: ['13'], asOf: '2026-08-07', grade: 'A' };
  expect(cite(citation, 'en')).toBe('Source 13 · as of 7 Aug 2026');
  expect(cite(citation, 'zh')).toBe('来源 13 · 截至 2026 年 8 月 7 日');
  const undated: Citation = { sources: ['13'], read: '2026-11-28', grade: 'A' };
  expect(cite(undated, 'en')).toBe('Source 13 · undated, read 28 Nov 2026');
  expect(cite(undated, 'zh')).toBe('来源 13 · 未注明日期，2026 年 11 月 28 日查阅');
  const month: Citation = { sources: ['7', '8'], asOf: '2024-11', grade: 'C' };
  expect(cite(month, 'en')).toBe('Sources 7, 8 · as of Nov 2024');
  expect(cite(month, 'zh')).toBe('来源 7、8 · 截至 2024 年 11 月');
});

test('of the steps only choosing and buying again say nothing about WeChat', () => {
  const bare = steps.filter(({ id }) => stepText(id, 'today', 'en').cited === '');
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
      ...accountFacts[kind].changes.map(({ described }) => described[language]),
      accountFacts[kind].part.words[language],
      accountFacts[kind].place[language],
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
