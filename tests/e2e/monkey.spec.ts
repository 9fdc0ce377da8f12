/**
 * Monkeys: random hands on every page. A seed repeats what they did; without MONKEY_SEED it is always the
 * same, so that a test that failed once fails again. MONKEY_TAPS asks for more acts than 3,000.
 */
import { e2eTest } from '../support/browser/e2eTest';
import { Monkey, pagePaths } from '../support/monkey/monkey';

const seed = process.env['MONKEY_SEED'] || 'lantern';
const taps = Number(process.env['MONKEY_TAPS'] || 3000);

const PER_PHONE = 750;
/** Acts between two ways home. */
const STRETCH = 50;
const QUERIES = 200;

process.stdout.write(`Monkeys of seed ${seed}. Again: MONKEY_SEED=${seed} npm run test:monkey\n`);

/** Both languages, themes and widths among any four phones, in other pairs among the next four. */
const phone = (i: number) =>
  ({
    lang: i % 2 < 1 ? 'en' : 'zh',
    theme: i % 4 < 2 ? 'light' : 'dark',
    width: (i + Math.floor(i / 4)) % 3 < 1 ? 320 : 390,
    slow: i % 4 === 2,
  }) as const;

for (let i = 0; i * PER_PHONE < taps; i += 1) {
  const options = phone(i);
  const { lang, theme, width, slow } = options;
  e2eTest(
    `Monkey ${seed} on phone ${i + 1}: ${lang}, ${theme}, ${width} px${slow ? ', as slow as a phone' : ''}`,
    async (phone, complaints) => {
      const monkey = await Monkey.on(phone, complaints, `${seed}/${i}`);
      for (let left = Math.min(PER_PHONE, taps - i * PER_PHONE); left > 0; left -= STRETCH) {
        await monkey.ride(Math.min(STRETCH, left));
        await monkey.goHome();
      }
    },
    options,
  );
}

e2eTest(`Monkey ${seed} opens every page with ${QUERIES} queries`, async (phone, complaints) => {
  const monkey = await Monkey.on(phone, complaints, seed);
  for (const page of pagePaths) await monkey.open(page, QUERIES);
  expect(monkey.memory.acts).toBe(pagePaths.length * QUERIES);
});

e2eTest(
  'A monkey sees what is wrong',
  async (phone, complaints) => {
    const monkey = await Monkey.on(phone, complaints, 'planted', 300);
    const plant = async (script: string, page = 'packages/guide/pages/roles/roles') => {
      await monkey.start(page);
      await phone.page.evaluate(script);
    };
    const HIDE = (what: string) =>
      `document.querySelectorAll('${what}').forEach((it) => { it.style.visibility = 'hidden'; })`;
    const IN_PAGE = (style: string) =>
      `document.querySelector('#frames iframe.on').contentDocument.head.append(
        Object.assign(document.createElement('style'), { textContent: '${style}' }))`;
    const bars = '[wx-is*=step-bar], [wx-is*=simulation-line]';
    const shop = 'packages/shop/pages/shop/shop';

    // By the browser's own timer: the monkey may kill the program before it moves the time.
    const soon = (script: string) => plant(`__pwClock.builtins.setTimeout(() => { ${script} }, 1)`);
    await soon('console.error("planted")');
    await expect(monkey.ride(10)).rejects.toThrow(/console\.error: planted/);
    await soon('Promise.reject(new Error("planted"))');
    await expect(monkey.ride(10)).rejects.toThrow(/console\.error: Error: planted/);
    await soon('throw new Error("planted")');
    await expect(monkey.ride(10)).rejects.toThrow(/console\.error: Error: planted/);
    await plant('fetch("planted").then(() => 0)');
    await expect(monkey.ride(1)).rejects.toThrow(/404: .*planted/);
    await plant(HIDE('#frames iframe.on'));
    await expect(monkey.ride(1)).rejects.toThrow(/empty/);
    // Only what stands on many pages alike is left; and then all but the page's own way home.
    await plant(IN_PAGE(`body { visibility: hidden } ${bars} { visibility: visible }`), shop);
    await expect(monkey.ride(1)).rejects.toThrow(/empty/);
    await plant(IN_PAGE('[class*=--home] { visibility: hidden }'), shop);
    await expect(monkey.ride(1)).rejects.toThrow(/no way home that is the page’s own/);
    await plant('wx.switchTab = async () => undefined', shop);
    await expect(monkey.goHome()).rejects.toThrow(/"Back to the map" does not lead there/);
    await plant(
      `${HIDE('.lead, .tabs')}; ${IN_PAGE('[class*=--home] { pointer-events: none }')}`,
      shop,
    );
    await expect(monkey.goHome()).rejects.toThrow(/no way home/);
    await monkey.start('packages/guide/pages/roles/roles');
    await monkey.goHome();

    // What breaks a rule of what was done, by hand in what was saved and in what is shown.
    const order = { type: 'orderPlaced', out_trade_no: 'LT-1' };
    const paid = { type: 'paymentSucceeded', out_trade_no: 'LT-1' };
    const sent = { type: 'pushed', post: {} };
    const saved = (on: string, ...events: object[]) =>
      `addEventListener('${on}', () => {
        localStorage['journey/1/log/7'] = '${JSON.stringify(events)}';
      }, true)`;
    // A kill takes away what was planted: it is planted again.
    const broken = async (script: string, found: RegExp, page = shop, rounds = 20) => {
      await plant(script, page);
      const ridden = monkey
        .ride(20)
        .finally(() =>
          phone.page.evaluate('localStorage.clear(); monkey.remembered().typed = {};'),
        );
      const seen = await ridden.then(
        () => '',
        (error: Error) => error.message,
      );
      if (seen || rounds === 0) expect(seen).toMatch(found);
      else await broken(script, found, page, rounds - 1);
    };
    await broken(saved('popstate', order), /arriving is acting: .* did orderPlaced/);
    await broken(
      saved('scroll', { type: 'rewound', kept: 0 }, paid) + '; dispatchEvent(new Event("scroll"))',
      /came back: LT-1/,
    );
    const tapped = (...events: object[]) =>
      `const page = document.querySelector('#frames iframe.on').contentWindow;
      page.addEventListener('touchstart', () => { page.moved = false; }, true);
      page.addEventListener('touchmove', () => { page.moved = true; }, true);
      page.${saved('touchend', ...events).replace('{', '{ if (page.moved) return;')}`;
    await broken(tapped(sent, sent), /2 messages were sent at once/);
    await broken(tapped(sent), /a message was sent by "/);
    const checkout = 'packages/shop/pages/checkout/checkout?product=spring-green';
    const asked = (where: string, shown: string) => `(async () => {
      const page = document.querySelector('#frames iframe.on').contentDocument;
      page.querySelector('.van-button--primary').click();
      await __pwClock.controller.runFor(1000);
      page.querySelector('${where}').textContent = '${shown}';
    })()`;
    const amount = asked('[wx-is$="/pay-sheet"] [class*=amount]', '¥1.00');
    await broken(amount, /the sheet is not of this order: ¥1\.00 over ¥/, checkout);
    const number = asked('[class*=number]', 'LT-2');
    await broken(number, /the sheet is not of this order: LT\w+ over LT-2/, checkout);
    const compose = 'packages/merchant/pages/compose/compose';
    const inFields = (script: string) =>
      `document.querySelector('#frames iframe.on').contentDocument
        .addEventListener('touchend', ({ target }) =>
          target.ownerDocument.querySelectorAll('textarea').forEach((it) => { ${script} }), true)`;
    await broken(inFields('it.value = "lost"'), /what was typed is lost: t/, compose);
    const deaf = `for (const type of ['pointerup', 'touchend', 'mouseup', 'click'])
      document.querySelector('#frames iframe.on').contentWindow
        .addEventListener(type, (event) => event.stopImmediatePropagation(), true)`;
    await broken(deaf, /"Buy" does nothing/, 'packages/shop/pages/product/product?id=spring-green');
  },
  { allow: [/planted/, /status of 404/] },
);
