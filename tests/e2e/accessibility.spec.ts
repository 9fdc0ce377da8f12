/** Every page in every state, for whoever reads it with other eyes or none, or with larger letters. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import app from '../../miniprogram/app.json';
import { languages } from '../../miniprogram/bilingual';
import { textOf, trackedFiles } from '../support/trackedFiles';
import { e2eTest } from '../support/browser/e2eTest';
import { crampedTexts } from '../support/browser/crampedText';
import { legibilityFaults } from '../support/browser/legibility';
import { pageStates, stored, savedJourneyNames } from '../support/browser/pageStates';
import { JourneyPages } from '../support/browser/journeyPages';

// The machine may be busy, and the pages are many.
jest.setTimeout(600_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8').trimEnd();
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** A narrow phone, in CSS pixels. */
const SCREEN = { width: 320, height: 700 };
/**
 * WeChat's font sizes in CSS pixels: the preview's standard, and beyond the largest that WeChat's guide
 * to ageing readers gives for an iPhone (23.8 at this width, 25.5 on the widest).
 */
const STANDARD = 16;
const LARGEST = 26.4;
/** Of a label on the page at standard size; the smallest there is. */
const LABEL = 12;
/** Beginnings, as WeChat shows them, of a message that stands elsewhere: in the chat, in the merchant's own field. */
const ABRIDGED = '[class$=row-line],[class$=last],[class$=summary]';
/** The bar of steps: step-bar.wxss says how large its two lines can be. */
const BARS = '[class$=step-bar--words]';

const routes = [
  ...app.pages,
  ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** The document of the page on screen. */
async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#frames iframe.on')).contentFrame();
  if (!frame) throw new Error('No page is on screen.');
  return frame;
}

/**
 * Waits until the page on screen shows these words, as a Playwright locator would; asked from outside
 * the page's frame, because a locator brings a script of its own into each new one, which costs as
 * much as the page itself.
 */
async function shows(page: Page, words: string | RegExp): Promise<void> {
  const one = typeof words === 'string' ? { text: words } : { pattern: words };
  await page.waitForFunction(({ text, pattern }: { text?: string; pattern?: RegExp }) => {
    const plain = (it: string) => it.replace(/\s+/g, ' ').trim();
    const says = (element: Element) => {
      if (element.matches('style, script')) return false;
      const said = plain(element.textContent);
      return pattern ? pattern.test(said) : said.includes(plain(text ?? ''));
    };
    const body =
      document.querySelector<HTMLIFrameElement>('#frames iframe.on')?.contentDocument?.body;
    return [...(body?.querySelectorAll('*') ?? [])].some(
      (element) =>
        says(element) &&
        ![...element.children].some(says) &&
        element.checkVisibility({ visibilityProperty: true }),
    );
  }, one);
}

interface Host extends Window {
  /** Gives a window its own axe. Compiled once for all the pages of a program's run: it is long. */
  bringAxe?(target: Window): void;
}

async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'bringAxe' in window))) {
    const [last] = /\([^()]*window:this\);\s*$/.exec(AXE) ?? [];
    if (!last) throw new Error('axe.min.js does not end as it did: see how it takes its window.');
    const source = `(function (window, module) { ${AXE.slice(0, -last.length)}(window); })`;
    await page.evaluate(`window.bringAxe = ${source}`);
  }
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#frames iframe.on')?.contentWindow;
    if (frame && !('axe' in frame)) (window as Host).bringAxe?.(frame);
  });
}

/** What axe holds against the page as it is drawn now. */
async function violations(page: Page, frame: Frame): Promise<string[]> {
  await bringAxe(page);
  return frame.evaluate(async (tags) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const options = {
      runOnly: { type: 'tag' as const, values: tags },
      // It takes what a bar covers until one scrolls for too small; the measures scroll, and ask for more.
      rules: { 'target-size': { enabled: false } },
      resultTypes: ['violations' as const],
      preload: false,
    };
    const found = await engine.run(document, options);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    );
  }, WCAG);
}

type Theme = 'light' | 'dark';

async function dress(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction(
    (dark) => document.documentElement.classList.contains('dark') === dark,
    theme === 'dark',
  );
}

/** The faults of the page at one of WeChat's font sizes. */
async function measured(frame: Frame, size: number): Promise<string[]> {
  await frame.evaluate((px) => {
    document.documentElement.style.fontSize = `${px}px`;
  }, size);
  const smallest = Math.max(LABEL, (LABEL / 17) * size);
  const found = await frame.evaluate(legibilityFaults, {
    smallest,
    bars: BARS,
    smallestInBars: LABEL,
    abridged: ABRIDGED,
  });
  const tight = await frame.evaluate(crampedTexts);
  return [...found, ...tight].map((fault) => `at ${size} px: ${fault}`);
}

/** The title over the page, where its end is cut away. WeChat cuts it too, and a reader cannot have the rest. */
const cutTitle = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#phone .bar .title')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ textContent }) => `cut title: ${textContent}`),
  );

/** What has just appeared takes no tap at first: until all that ends by itself has ended. */
const arrived = (): Promise<unknown> =>
  Promise.all(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished),
  );

/** What moves on the page, although its reader wants none of it; what changes in one step does not move. */
const moving = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { animationName, animationTimingFunction, transitionDuration } =
        getComputedStyle(element);
      const moves = animationName !== 'none' && !/^steps\(1[,)]/.test(animationTimingFunction);
      const changes = transitionDuration.split(', ').some((it) => it !== '0s');
      return moves || changes ? [`moves: ${element.className}`] : [];
    }),
  );

test('every page stands in the list of states', () => {
  expect([...new Set(pageStates.map(({ page }) => page))].sort()).toEqual([...routes].sort());
});

test.each(routes)('%s follows the size of text that its reader chose in WeChat', (route) => {
  expect(textOf(`miniprogram/${route}.wxml`)).toMatch(
    /^(<import [^>]*>\s*)*<page-meta root-font-size="system" \/>/,
  );
});

const styles = trackedFiles().filter((file) => /^miniprogram\/.*\.wxss$/.test(file));

test('no style fixes the size of text', () => {
  expect(styles.length).toBeGreaterThan(20);
  expect(styles.filter((file) => /font-size: *[\d.]+px/.test(textOf(file)))).toEqual([]);
});

e2eTest(
  'every page and state has no fault for axe, at the largest font, on a narrow phone',
  async (phone) => {
    const { page } = phone;
    const found: string[] = [];
    let opened = 0;
    const themes: Theme[] = ['light', 'dark'];
    for (const language of languages) {
      const walk = new JourneyPages(phone, language);
      for (const world of savedJourneyNames) {
        await walk.relive(stored(world, language));
        for (const state of pageStates.filter((it) => it.world === world)) {
          const address = `/${state.page}?${state.query ?? ''}`;
          const said = (fault: string) => `${language}, ${address}, ${world}: ${fault}`;
          await walk.go(address, 'reLaunch');
          try {
            await state.act?.(walk);
            await shows(page, state.sees(language));
          } catch (error) {
            found.push(said(`the state does not come about: ${String(error)}`));
            continue;
          }
          const frame = await frameOf(page);
          await frame.evaluate(arrived);
          for (const theme of themes) {
            await dress(page, theme);
            found.push(...(await violations(page, frame)).map((it) => said(`${theme}, ${it}`)));
          }
          // The next page opens in the theme that this one ends with: each change costs.
          themes.reverse();
          opened += 1;
          found.push(...(await cutTitle(page)).map(said));
          found.push(...(await moving(frame)).map(said));
          for (const size of [STANDARD, LARGEST]) {
            found.push(...(await measured(frame, size)).map(said));
          }
        }
      }
    }
    process.stdout.write(
      `axe: ${routes.length} pages × ${languages.length} languages × ${themes.length} themes (${pageStates.length} states, opened ${opened} times): ${found.length} faults\n`,
    );
    expect(found).toEqual([]);
  },
  { ...SCREEN, scale: 1 },
);

e2eTest(
  'the size of text that WeChat hands over reaches the page',
  async ({ page, open, screen }) => {
    await open('pages/accounts/accounts');
    const address = new URL(page.url());
    address.searchParams.set('fontSize', `${LARGEST}`);
    await page.goto(address.href);
    await screen.getByRole('heading').first().waitFor();
    const size = (body: HTMLElement) => getComputedStyle(body).fontSize;
    expect(await screen.locator('body').evaluate(size)).toBe(`${LARGEST}px`);
  },
);

e2eTest(
  'axe and the measures can find every fault that they look for',
  async ({ page, open }) => {
    await open('pages/not-found/not-found?path=x');
    const frame = await frameOf(page);
    await frame.evaluate(() => {
      document.body.innerHTML = `<div style="font: 16px/1.4 sans-serif">
        <div style="position:fixed;left:0;right:0;bottom:0;height:60px;z-index:9;background:#fff">bar
          <div style="font-size:9px">tiny in the bar</div>
          <div style="margin-top:-9px;font-size:9px">on it</div>
          <div class="step-bar--words" style="font-size:12px;line-height:1">lesser</div>
          <div class="step-bar--words" style="font-size:10px;line-height:1">least</div>
          <div style="display:flex;flex-direction:row-reverse;position:absolute;top:0;right:0">
            <div role="button" style="width:60px;height:60px">later</div>
            <div role="button" style="width:60px;height:60px">sooner</div>
          </div>
        </div>
        <wx-slider style="display:block;height:43px;margin:0;padding:0;min-height:0">level</wx-slider>
        <div style="color:#999;background:#fff">pale</div>
        <div role="button" tabindex="0" style="width:60px;height:60px"></div>
        <div style="font-size:9px">tiny</div>
        <div style="visibility:hidden">unseen</div>
        <div style="width:30px;overflow:hidden;white-space:nowrap">clipped at the side</div>
        <div style="height:12px;overflow:hidden">clipped below<br />clipped below</div>
        <div style="width:40px;word-break:break-all">unbreakable</div>
        <div style="height:8px">lower</div><div>upper</div>
        <div role="button" style="width:40px;height:40px">small</div>
        <div style="display:flex;flex-direction:row-reverse">
          <div role="button" style="width:60px;height:60px">second</div>
          <div role="button" style="width:60px;height:60px">first</div>
        </div>
        <div style="width:12px;word-break:break-all">10</div>
        <div style="width:30px;word-break:break-all">[39a]</div>
        <div style="width:20px;height:20px;border:2px solid;border-radius:50%">11</div>
        <div style="width:40px;background:#fff;white-space:nowrap">in a label</div>
        <div style="display:flex"><div>1</div><div style="margin-left:2px">beside</div></div>
        <div style="display:flex"><div>2</div><div style="margin-left:6px">apart</div></div>
        <div style="width:400px">wide</div>
        <style>@keyframes turn { to { rotate: 1turn } }</style>
        <div class="turning" style="animation: turn 1s infinite"></div>
        <div class="sliding" style="transition: left 1s"></div>
        <div class="stepping" style="animation: turn 1s step-end infinite"></div>
        <div style="height:800px"></div><div>hidden by the bar</div>
      </div>`;
    });
    await shows(page, 'tiny');
    page.setDefaultTimeout(500);
    await expect(shows(page, 'unseen')).rejects.toThrow(/Timeout/);
    await expect(shows(page, /^nowhere/)).rejects.toThrow(/Timeout/);
    const axes = await violations(page, frame);
    expect(axes.map((it) => it.split(':')[0])).toEqual(
      expect.arrayContaining(['aria-command-name', 'color-contrast']),
    );
    expect(await moving(frame)).toEqual(['moves: turning', 'moves: sliding']);
    const found = (await measured(frame, STANDARD)).join('\n');
    expect(found).not.toContain('small: "lesser"');
    expect(found).not.toContain('"2" touches');
    expect(await cutTitle(page)).toEqual([]);
    await page.evaluate(() => wx.setNavigationBarTitle({ title: 'Which do I need?' }));
    expect(await cutTitle(page)).toEqual(['cut title: Which do I need?']);
    for (const fault of [
      'scrolls sideways: 400 of 320',
      '9 px small: "tiny"',
      '9 px small: "tiny in the bar"',
      '10 px small: "least"',
      '"tiny in the bar" stands on "on it"',
      'x 43: wx-slider "level"',
      'DIV "sooner" is read after DIV "later", and stands before it',
      'cut: "clipped at the side"',
      'cut: "clipped below"',
      'broken: "unbreakable"',
      'broken: "10"',
      'broken: "[39a]"',
      'out of its box: "11"',
      'out of its box: "in a label"',
      '"1" touches "beside"',
      '"lower" stands on "upper"',
      '40 x 40: DIV "small"',
      'DIV "first" is read after DIV "second", and stands before it',
      'covered by words "lesser": "hidden by the bar"',
    ]) {
      expect(found).toContain(fault.replaceAll('DIV', 'div'));
    }
  },
  SCREEN,
);
