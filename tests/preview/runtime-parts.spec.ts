/** Components, events and built-in tags in a real browser, with real mouse, touch and keyboard. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser';
import { eventually, PreviewPage, serveFixture } from '../support/preview/previewPage';

let browser: Browser;
let site: { url: string; close(): void };
let host: PreviewPage;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixture('host')]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
afterEach(async () => {
  expect(host.console).toEqual([]);
  await host.close();
});

const open = async (page: string, options: Parameters<typeof PreviewPage.open>[2] = {}) => {
  host = await PreviewPage.open(browser, site.url, { hash: `/pages/${page}/${page}`, ...options });
};
const click = (selector: string) => host.on.locator(selector).click();
const said = (text: string) => host.shows('#said', text);
const colour = (selector: string) =>
  host.on.locator(selector).evaluate((element) => getComputedStyle(element).color);

describe('events', () => {
  test('capture, mark, dataset, bubbling', async () => {
    await open('parts');
    await click('#inner');
    await said('captured | inner 5 big small inner | outer outer true 1');
  });

  test('catch stops, mut-bind fires once', async () => {
    await open('parts');
    await click('#stopped');
    await said('captured | inner undefined big - stopped');
    await click('#mut-in');
    await said(
      'captured | inner undefined big - stopped | captured | mut inner | outer outer true 1',
    );
  });

  test('a long press is no tap, and a press can be seen', async () => {
    await open('parts');
    const press = host.on.locator('#press');
    await click('#press');
    await said('tap');
    await press.hover();
    await host.page.mouse.down();
    await eventually(() => press.getAttribute('class'), 'pressed');
    await said('tap | longpress');
    await host.page.mouse.up();
    await eventually(() => press.getAttribute('class'), '');
    expect(await host.text('#said')).toBe('tap | longpress');
  });

  test('mouse and finger make the same touch events', async () => {
    await open('parts');
    const box = (await host.on.locator('#drag').boundingBox())!;
    await host.page.mouse.move(box.x + 5, box.y + 5);
    await host.page.mouse.down();
    await host.page.mouse.move(box.x + 50, box.y + 5);
    await host.page.mouse.up();
    await said('touchstart 1 1 | touchmove 1 1 | touchend 0 1');
    await host.close();

    await open('parts', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await host.on.locator('#drag').tap();
    await said('touchstart 1 1 | touchend 0 1');
    await host.on.locator('#press').tap();
    await said('touchstart 1 1 | touchend 0 1 | tap');
  });

  test('what can be tapped can be focused and pressed', async () => {
    await open('parts');
    const button = host.on.getByRole('button', { name: 'A named view' });
    await button.focus();
    await host.page.keyboard.press('Enter');
    await said('tap');
    await host.page.keyboard.press(' ');
    await said('tap | tap');
    // As assistive technology does it.
    await host.on.locator('#count').evaluate((element) => (element as HTMLElement).click());
    await host.shows('#count-said', '2');
  });

  test('WXS handles events and property changes', async () => {
    await open('parts');
    await host.on.locator('#changed[style*="width:10px"]').waitFor();
    await click('#wxs');
    await said('from wxs 4');
    expect(await colour('#wxs')).toBe('rgb(4, 5, 6)');
    await click('#count');
    await host.on.locator('#changed[style*="width:20px"]').waitFor();
  });
});

describe('components', () => {
  test('model: goes both ways', async () => {
    await open('parts');
    await click('#counter #value');
    await host.shows('#count-said', '2');
    await click('#count');
    await host.shows('#counter #value', '3');
  });

  test('virtual hosts, generics, slots, relations', async () => {
    await open('parts');
    expect(await host.on.locator('wx-virtual').count()).toBe(0);
    expect(await colour('.from-page')).toBe('rgb(7, 8, 9)');
    expect(await host.text('wx-lister')).toBe('headrow xrow y');
    expect(await host.text('#family')).toBe('a+bab');
  });

  test('styles stay in their scope, unless asked', async () => {
    await open('parts');
    const fromApp = 'rgb(1, 2, 3)';
    expect(await colour('#isolated #text')).not.toBe(fromApp);
    expect(await colour('#shared #text')).toBe(fromApp);
    expect(await colour('#applied #text')).toBe(fromApp);
    expect(await colour('#counter #value')).toBe('rgb(10, 11, 12)');
  });

  test('rpx, hidden, rich text', async () => {
    await open('parts');
    const box = await host.on.locator('#rpx').boundingBox();
    expect(box!.width).toBe(195);
    expect(await host.on.locator('#hide').isVisible()).toBe(false);
    await host.wx('getCurrentPages()[0].setData({ hidden: false })');
    expect(await host.on.locator('#hide').isVisible()).toBe(true);
    expect(await host.on.locator('#rich').innerHTML()).toBe('<b>bold</b>');
  });
});

describe('what is drawn', () => {
  test('a root portal stands over everything, whatever clips its parent', async () => {
    await open('parts');
    const frame = (await host.page.locator('#frames iframe.on').boundingBox())!;
    const portal = (await host.on.locator('#portal').boundingBox())!;
    expect(portal.x + portal.width).toBe(frame.x + frame.width);
    expect(portal.y + portal.height).toBe(frame.y + frame.height);
    await click('#portal');
    await said('tap');
  });

  test('animations play, step by step', async () => {
    await open('parts');
    const x = async () => (await host.on.locator('#moving').boundingBox())!.x;
    const start = await x();
    await host.wx(`(() => {
      const animation = wx.createAnimation({ duration: 20 });
      animation.translateX(30).step().translateX(60).step();
      getCurrentPages()[0].setData({ moved: animation.export() });
    })()`);
    await eventually(async () => (await x()) - start, 60);
  });

  test('both kinds of canvas', async () => {
    await open('parts');
    await host.on.locator('#drawn canvas').waitFor();
    const pixel = (id: string) =>
      host.on.locator(`${id} canvas`).evaluate((element) => {
        const context = (element as HTMLCanvasElement).getContext('2d')!;
        return [...context.getImageData(5, 5, 1, 1).data];
      });
    await eventually(
      async () => await host.on.locator('#drawn canvas').getAttribute('width'),
      '20',
    );
    await host.wx(`(() => {
      const context = wx.createCanvasContext('drawn');
      context.setFillStyle('#ff0000');
      context.fillRect(0, 0, 20, 20);
      context.draw();
    })()`);
    expect(await pixel('#drawn')).toEqual([255, 0, 0, 255]);
    await host.wx(`new Promise((done) => wx.createSelectorQuery().select('#real').node()
      .exec(([{ node }]) => {
        const context = node.getContext('2d');
        context.fillStyle = '#00ff00';
        context.fillRect(0, 0, 20, 20);
        done();
      }))`);
    expect(await pixel('#real')).toEqual([0, 255, 0, 255]);
  });
});

describe('forms', () => {
  test('typing reaches the page, and the page the field', async () => {
    await open('form');
    const name = host.on.getByPlaceholder('Name');
    await name.fill('Mei');
    await host.shows('#mirror', 'Mei');
    await host.wx("getCurrentPages()[0].setData({ name: 'Wu' })");
    await eventually(() => name.inputValue(), 'Wu');
    await name.press('Enter');
    await said(
      JSON.stringify({
        name: 'Wu',
        note: 'n',
        switch: false,
        radio: 'a',
        checkbox: ['y'],
        slider: 30,
        picker: 0,
      }),
    );
  });

  test('choices, labels and their values', async () => {
    await open('form');
    await host.on.getByRole('switch', { name: 'On' }).click();
    await said('switch true');
    await click('#for-b');
    await said('radio b');
    expect(await host.on.getByRole('radio', { name: 'A' }).getAttribute('aria-checked')).toBe(
      'false',
    );
    await click('#label-b');
    await said('radio a');
    await host.on.getByRole('checkbox', { name: 'X' }).press(' ');
    await said('checkbox x,y');
    await host.on.getByRole('slider', { name: 'Amount' }).press('ArrowRight');
    await said('slider 31');
    await host.on.locator('#off').click({ force: true });
    await click('#submit');
    await said(
      JSON.stringify({
        name: 'Li',
        note: 'n',
        switch: true,
        radio: 'a',
        checkbox: ['x', 'y'],
        slider: 31,
        picker: 0,
      }),
    );
    await click('#reset');
    await said('reset');
    expect(await host.on.getByPlaceholder('Note').inputValue()).toBe('');
  });

  test('a picker chooses by mouse or keyboard, or not at all', async () => {
    await open('form');
    await click('#picker');
    await host.page.getByRole('option', { name: 'pot' }).click();
    await host.page.locator('li[aria-selected="true"]', { hasText: 'pot' }).waitFor();
    await host.page.getByRole('button', { name: 'OK' }).click();
    await said('picker 2');
    await click('#time');
    await host.page.getByRole('listbox').first().press('ArrowDown');
    await host.page.locator('li[aria-selected="true"]', { hasText: '09' }).waitFor();
    await host.page.getByRole('button', { name: 'OK' }).click();
    await said('picker 09:30');
    await click('#picker');
    await host.page.keyboard.press('Escape');
    await said('picker 09:30');
  });
});

describe('scrolling', () => {
  test('pages, scroll views, swipers and who watches them', async () => {
    await open('scroll');
    await host.on.locator('#scroller').waitFor();
    await host.wx('wx.pageScrollTo({ scrollTop: 120, duration: 0 })');
    await eventually(() => host.wx('getCurrentPages()[0].top'), 120);
    await host.wx('wx.pageScrollTo({ scrollTop: 9999, duration: 0 })');
    const heard: string[] = [];
    const hear = async () => heard.push(...(await host.log()));
    await eventually(
      async () => (await hear()) && heard.slice().sort().slice(-2),
      ['bottom', 'seen watched true'],
    );
    const before = await host.page.evaluate(() => [scrollX, scrollY]);
    await host.wx("getCurrentPages()[0].setData({ into: 'target' })");
    await said('lower');
    expect(await host.page.evaluate(() => [scrollX, scrollY])).toEqual(before);

    const box = (await host.on.locator('#swiper').boundingBox())!;
    await host.page.mouse.move(box.x + 300, box.y + 50);
    await host.page.mouse.down();
    await host.page.mouse.move(box.x + 50, box.y + 50, { steps: 4 });
    await host.page.mouse.up();
    await host.shows('#current', '1');

    const [rect, view] = await host.wx<[{ height: number }, { scrollTop: number }]>(
      `new Promise((done) => wx.createSelectorQuery().select('#watched').boundingClientRect()
        .selectViewport().scrollOffset().exec(done))`,
    );
    expect(rect.height).toBe(100);
    expect(view.scrollTop).toBeGreaterThan(1000);
  });

  test('pulling down refreshes', async () => {
    await open('scroll');
    const box = (await host.page.locator('#frames iframe.on').boundingBox())!;
    await host.log();
    await host.page.mouse.move(box.x + 100, box.y + 20);
    await host.page.mouse.down();
    await host.page.mouse.move(box.x + 100, box.y + 160, { steps: 4 });
    await host.page.mouse.up();
    await eventually(() => host.log(), ['pulled']);
  });
});
