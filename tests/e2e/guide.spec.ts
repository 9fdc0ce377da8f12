import { accounts, purposes } from '../../miniprogram/i18n/accounts';
import { accountsPage } from '../../miniprogram/i18n/accountsPage';
import { journeyPage } from '../../miniprogram/i18n/journeyPage';
import { brand } from '../../miniprogram/data/brand';
import { stepTexts } from '../../miniprogram/i18n/stepTexts';
import { languages } from '../../miniprogram/bilingual';
import { accountKinds, type AccountKind } from '../../miniprogram/domain/accounts';
import { accountPage } from '../../miniprogram/packages/guide/i18n/accountPage';
import { advisorPage } from '../../miniprogram/packages/guide/i18n/advisorPage';
import { advisorQuestionTexts } from '../../miniprogram/packages/guide/i18n/advisorQuestions';
import { comparePage, shortNames } from '../../miniprogram/packages/guide/i18n/comparePage';
import { factKeys } from '../../miniprogram/packages/guide/data/facts/accountFacts';
import { accountFacts } from '../../miniprogram/packages/guide/data/facts/index';
import { factLabels } from '../../miniprogram/packages/guide/i18n/factLabels';
import { advisorReasons } from '../../miniprogram/packages/guide/i18n/advisorReasons';
import { arrows } from '../../miniprogram/packages/guide/i18n/rolesPage';
import { chatPage } from '../../miniprogram/packages/wechat/i18n/chatPage';
import { findArticle } from '../../miniprogram/packages/wechat/data/articles';
import { e2eTest } from '../support/browser/e2eTest';
import { crampedTexts } from '../support/browser/crampedText';
import { JourneyPages } from '../support/browser/journeyPages';

for (const lang of languages) {
  const reading = (name: string, tell: (walk: JourneyPages) => Promise<void>) =>
    e2eTest(`${name} [${lang}]`, (phone) => tell(new JourneyPages(phone, lang)), { lang });

  /** What differs in words alone and is no S-row; everyone.spec opens the same pages in both. */
  const once = (...of: Parameters<typeof reading>) => {
    if (lang === 'en') reading(...of);
  };

  /** From the tab of accounts to the page of a kind. */
  const openKind = async (walk: JourneyPages, kind: AccountKind) => {
    await walk.begin('pages/accounts/accounts');
    await walk.tap(new RegExp(`^${accounts[lang][kind].name}`));
    await walk.heading(accounts[lang][kind].name);
  };

  /** To what is done first on the way to a step that is still ahead. */
  const agree = (walk: JourneyPages) =>
    walk.phone.page
      .getByRole('dialog')
      .getByRole('button', { name: journeyPage[lang].yes, exact: true })
      .tap();

  /** What the page of a kind says of a question: the few words and the sentence. */
  const answers = async (
    walk: JourneyPages,
    kind: AccountKind,
    question: (typeof factKeys)[number],
  ) => {
    const fact = accountFacts[kind].facts[question];
    await walk.sees(factLabels[lang][question]);
    await walk.sees(fact.short[lang]);
    await walk.sees('says' in fact ? fact.says.words[lang] : fact.advice[lang]);
  };

  reading('S1 four kinds of account, a page for each, and all side by side', async (walk) => {
    for (const kind of accountKinds) {
      await openKind(walk, kind);
      await walk.sees(purposes[kind].words[lang]);
      await walk.sees(accounts[lang][kind].beside);
    }
    await walk.begin('pages/accounts/accounts');
    await walk.tap(accountsPage[lang].compare);
    await walk.heading(comparePage[lang].heading);
    const cells = factKeys.flatMap((question) =>
      accountKinds.map((kind) =>
        comparePage[lang].cell(
          shortNames[lang][kind],
          accountFacts[kind].facts[question].short[lang],
        ),
      ),
    );
    const items = walk.screen.getByRole('listitem');
    await walk.screen
      .getByRole('listitem', { name: cells.at(-1), exact: true })
      .first()
      .waitFor();
    const names = await items.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')));
    expect(names).toEqual(expect.arrayContaining(cells));
  });

  reading(
    'S2 the Enterprise Account is for the company itself, and is WeCom today',
    async (walk) => {
      await openKind(walk, 'enterprise');
      for (const { described, today } of accountFacts.enterprise.changes) {
        await walk.sees(described[lang]);
        await walk.sees(today.words[lang]);
      }
      await walk.tap(accountPage[lang].map);
      await walk.heading(journeyPage[lang].heading);
    },
  );

  reading(
    'S3 the Subscription Account may write every day, and what it writes adds up',
    async (walk) => {
      await openKind(walk, 'subscription');
      await answers(walk, 'subscription', 'sends');
      await answers(walk, 'subscription', 'best');
      await walk.tap(accountPage[lang].walk(2, stepTexts[lang].steps.article.name));
      await agree(walk);
      await walk.heading(findArticle('spring', lang)?.title ?? '');
    },
  );

  reading('S4 the Service Account has four messages a month, of every sort', async (walk) => {
    await openKind(walk, 'service');
    await answers(walk, 'service', 'sends');
    await answers(walk, 'service', 'what');
    await answers(walk, 'service', 'best');
  });

  reading(
    'S5 the Mini Program sells and reserves on the spot, and its page leads into the shop',
    async (walk) => {
      await openKind(walk, 'miniProgram');
      await walk.sees(purposes.miniProgram.words[lang]);
      await walk.tap(accountPage[lang].walk(3, stepTexts[lang].steps.shop.name));
      await agree(walk);
      await walk.heading(brand.name[lang]);
    },
  );

  reading('S11 the roles at a glance, each arrow a way into the Journey', async (walk) => {
    await walk.phone.open('pages/accounts/accounts');
    await walk.tap(accountsPage[lang].roles);
    for (const kind of accountKinds) await walk.sees(accounts[lang][kind].role);
    await walk.tap(new RegExp(`^${arrows[lang].card}`));
    await agree(walk);
    await walk.heading(findArticle('spring', lang)?.title ?? '');
    await walk.phone.page.goBack();
    await walk.tap(new RegExp(`^${arrows[lang].friend}`));
    await walk.heading(brand.name[lang]);
    await walk.phone.page.goBack();
    await walk.tap(new RegExp(`^${arrows[lang].push}`));
    await agree(walk);
    await walk.sees(chatPage[lang].welcome(brand.name[lang]));
  });

  once(
    'the questions end in accounts with reasons, and the result opens again by its address',
    async (walk) => {
      await walk.phone.open('pages/accounts/accounts');
      await walk.tap(accountsPage[lang].advisor);
      await walk.tap(advisorQuestionTexts[lang].reach.answers.b);
      await walk.tap(advisorQuestionTexts[lang].rhythm.answers.d);
      await walk.tap(advisorQuestionTexts[lang].sells.answers.r);
      await walk.tap(advisorQuestionTexts[lang].talks.answers.n);
      await walk.tap(advisorQuestionTexts[lang].staff.answers.n);
      const result = async () => {
        await walk.heading(advisorPage[lang].heading(3));
        for (const rule of [
          'newsDaily',
          'newcomers',
          'reservations',
          'customers',
          'comeBack',
        ] as const) {
          await walk.sees(advisorReasons[rule].words[lang]);
        }
      };
      await result();
      await walk.begin('packages/guide/pages/advisor/advisor?answers=bdrnn');
      await result();
    },
  );

  reading(
    'a card from the other language opens in the sender’s, and is an entrance',
    async (walk) => {
      const other = lang === 'en' ? 'zh' : 'en';
      await walk.phone.open(
        `packages/guide/pages/account/account?kind=service&from=share&lang=${other}&sent=1`,
      );
      await walk.heading(accounts[other].service.name);
      expect(await walk.happened('miniProgramEntered')).toMatchObject([{ scene: 1007 }]);
    },
  );
}

e2eTest(
  'an address of the guide that is wrong names what was wrong and offers the right place',
  async (phone) => {
    const walk = new JourneyPages(phone);
    const wrong: [string, string][] = [
      ['account/account?kind=website', 'See all accounts'],
      ['compare/compare?of=service', 'Compare all four'],
      ['advisor/advisor?answers=old', 'Answer the questions'],
    ];
    for (const [address, way] of wrong) {
      await walk.begin(`packages/guide/pages/${address}`);
      await walk.button(way).waitFor();
    }
    await walk.tap('Answer the questions');
    await walk.heading(advisorQuestionTexts.en.reach.ask);
  },
);

e2eTest('four kinds side by side break no word, whatever the phone and its text', async (phone) => {
  const walk = new JourneyPages(phone);
  await walk.begin('packages/guide/pages/compare/compare?of=all');
  await walk.screen.locator('[aria-expanded]').first().tap();
  await walk.sees(accountFacts.enterprise.facts.who.short.en);
  const body = walk.screen.locator('body');
  const found: string[] = [];
  for (const width of [360, 390, 430]) {
    await phone.page.setViewportSize({ width, height: 844 });
    // Columns fold at sizes in between: everyone.spec looks at the least and the largest.
    for (let size = 16; size <= 26; size += 2) {
      await body.evaluate((_, px) => {
        document.documentElement.style.fontSize = `${px}px`;
      }, size);
      const faults = await body.evaluate(crampedTexts);
      found.push(...faults.map((fault) => `${width} px, text ${size} px: ${fault}`));
    }
  }
  expect(found).toEqual([]);
});
