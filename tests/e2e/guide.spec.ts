import { accounts, purposes } from '../../miniprogram/content/accounts';
import { guide } from '../../miniprogram/content/guide';
import { journey } from '../../miniprogram/content/journey';
import { brand } from '../../miniprogram/content/shop';
import { path } from '../../miniprogram/content/path';
import { languages } from '../../miniprogram/content/words';
import { accountKinds, type AccountKind } from '../../miniprogram/domain/accounts';
import { account } from '../../miniprogram/packages/guide/content/account';
import { advisor } from '../../miniprogram/packages/guide/content/advisor';
import { asked } from '../../miniprogram/packages/guide/content/asked';
import { compare, shortNames } from '../../miniprogram/packages/guide/content/compare';
import { questions } from '../../miniprogram/packages/guide/content/facts/fact';
import { portraits } from '../../miniprogram/packages/guide/content/facts/index';
import { questionNames } from '../../miniprogram/packages/guide/content/questions';
import { reasons } from '../../miniprogram/packages/guide/content/reasons';
import { arrows } from '../../miniprogram/packages/guide/content/roles';
import { chatWords } from '../../miniprogram/packages/wechat/content/chat';
import { findArticle } from '../../miniprogram/packages/wechat/content/articles';
import { story } from '../helpers/story';
import { cramped } from './cramped';
import { Walk } from './walk';

for (const lang of languages) {
  const reading = (name: string, tell: (walk: Walk) => Promise<void>) =>
    story(`${name} [${lang}]`, (phone) => tell(new Walk(phone, lang)), { lang });

  /** What differs in words alone and is no S-row; everyone.spec opens the same pages in both. */
  const once = (...of: Parameters<typeof reading>) => {
    if (lang === 'en') reading(...of);
  };

  /** From the tab of accounts to the page of a kind. */
  const openKind = async (walk: Walk, kind: AccountKind) => {
    await walk.begin('pages/accounts/accounts');
    await walk.tap(new RegExp(`^${accounts[lang][kind].name}`));
    await walk.heading(accounts[lang][kind].name);
  };

  /** To what is done first on the way to a step that is still ahead. */
  const agree = (walk: Walk) =>
    walk.phone.page
      .getByRole('dialog')
      .getByRole('button', { name: journey[lang].yes, exact: true })
      .tap();

  /** What the page of a kind says of a question: the few words and the sentence. */
  const answers = async (walk: Walk, kind: AccountKind, question: (typeof questions)[number]) => {
    const fact = portraits[kind].facts[question];
    await walk.sees(questionNames[lang][question]);
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
    await walk.tap(guide[lang].compare);
    await walk.heading(compare[lang].heading);
    const cells = questions.flatMap((question) =>
      accountKinds.map((kind) =>
        compare[lang].cell(shortNames[lang][kind], portraits[kind].facts[question].short[lang]),
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
      for (const { described, today } of portraits.enterprise.changes) {
        await walk.sees(described[lang]);
        await walk.sees(today.words[lang]);
      }
      await walk.tap(account[lang].map);
      await walk.heading(journey[lang].heading);
    },
  );

  reading(
    'S3 the Subscription Account may write every day, and what it writes adds up',
    async (walk) => {
      await openKind(walk, 'subscription');
      await answers(walk, 'subscription', 'sends');
      await answers(walk, 'subscription', 'best');
      await walk.tap(account[lang].walk(2, path[lang].steps.article.name));
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
      await walk.tap(account[lang].walk(3, path[lang].steps.shop.name));
      await agree(walk);
      await walk.heading(brand.name[lang]);
    },
  );

  reading('S11 the roles at a glance, each arrow a way into the Journey', async (walk) => {
    await walk.phone.open('pages/accounts/accounts');
    await walk.tap(guide[lang].roles);
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
    await walk.sees(chatWords[lang].welcome(brand.name[lang]));
  });

  once(
    'the questions end in accounts with reasons, and the result opens again by its address',
    async (walk) => {
      await walk.phone.open('pages/accounts/accounts');
      await walk.tap(guide[lang].advisor);
      await walk.tap(asked[lang].reach.answers.b);
      await walk.tap(asked[lang].rhythm.answers.d);
      await walk.tap(asked[lang].sells.answers.r);
      await walk.tap(asked[lang].talks.answers.n);
      await walk.tap(asked[lang].staff.answers.n);
      const result = async () => {
        await walk.heading(advisor[lang].heading(3));
        for (const rule of [
          'newsDaily',
          'newcomers',
          'reservations',
          'customers',
          'comeBack',
        ] as const) {
          await walk.sees(reasons[rule].words[lang]);
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

story(
  'an address of the guide that is wrong names what was wrong and offers the right place',
  async (phone) => {
    const walk = new Walk(phone);
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
    await walk.heading(asked.en.reach.ask);
  },
);

story('four kinds side by side break no word, whatever the phone and its text', async (phone) => {
  const walk = new Walk(phone);
  await walk.begin('packages/guide/pages/compare/compare?of=all');
  await walk.screen.locator('[aria-expanded]').first().tap();
  await walk.sees(portraits.enterprise.facts.who.short.en);
  const body = walk.screen.locator('body');
  const found: string[] = [];
  for (const width of [360, 390, 430]) {
    await phone.page.setViewportSize({ width, height: 844 });
    // Columns fold at sizes in between: everyone.spec looks at the least and the largest.
    for (let size = 16; size <= 26; size += 2) {
      await body.evaluate((_, px) => {
        document.documentElement.style.fontSize = `${px}px`;
      }, size);
      const faults = await body.evaluate(cramped);
      found.push(...faults.map((fault) => `${width} px, text ${size} px: ${fault}`));
    }
  }
  expect(found).toEqual([]);
});
