/** What the screens cost, counted by the preview (`window.__preview`) as a customer walks. */
import { budgets } from '../../../scripts/budgets';
import type { Metrics } from '../../../preview/src/runtime/framework/set-data-metrics';
import app from '../../../miniprogram/app.json';
import { templatePost } from '../../../miniprogram/data/messageTemplates';
import { postText } from '../../../miniprogram/i18n/productAndPostText';
import { sentSummaryWords } from '../../../miniprogram/packages/merchant/i18n/sentSummary';
import type { JourneyPages } from './journeyPages';

/** `setData` of every component, Vant's too; bytes are characters of JSON. */
export interface SetDataTraffic {
  calls: number;
  bytes: number;
  /** Of the largest call. */
  largest: number;
  toHiddenPages: number;
}

/** Of one page: what it costs to open, and what then stands there. */
export interface PageCosts extends SetDataTraffic {
  nodes: number;
  depth: number;
}

export interface Costs {
  shopping: SetDataTraffic;
  loop: SetDataTraffic;
  pages: Record<string, PageCosts>;
}

interface Preview {
  __preview: { metrics(): Metrics; reset(): void };
}

const read = (walk: JourneyPages): Promise<Metrics> =>
  walk.phone.page.evaluate(() => (window as unknown as Preview).__preview.metrics());

const countAnew = (walk: JourneyPages): Promise<void> =>
  walk.phone.page.evaluate(() => (window as unknown as Preview).__preview.reset());

const traffic = ({ setData }: Metrics): SetDataTraffic => ({
  calls: setData.calls,
  bytes: setData.bytes,
  largest: setData.maxBytes,
  toHiddenPages: setData.hiddenPageCalls,
});

/** The shop opened on its own → product → order placed. */
export async function measureShopping(walk: JourneyPages): Promise<SetDataTraffic> {
  await walk.phone.open('packages/shop/pages/shop/shop?scene=1047');
  await walk.choose();
  await walk.pay();
  return traffic(await read(walk));
}

/** The article → paid → follower → greeted → an offer sent → back in the shop → bought again. */
export async function measureLoop(walk: JourneyPages): Promise<SetDataTraffic> {
  await walk.buy();
  await walk.finish();
  await walk.openServiceChat();
  await walk.write('service');
  await walk.tap(sentSummaryWords[walk.language].see);
  await walk.comeBack(postText(templatePost('refill', 0), walk.language).title);
  await walk.buyAgain('¥57.80');
  return traffic(await read(walk));
}

/** What a page sets after it has shown itself comes within this time. */
const SETTLED_MS = 50;

/** Every page there is, opened alone after a purchase. */
export async function measurePages(walk: JourneyPages): Promise<Record<string, PageCosts>> {
  const [order] = await walk.happened('orderPlaced');
  const id = order?.out_trade_no ?? '';
  const queries: Record<string, string> = {
    'packages/wechat/pages/chat/chat': 'account=service',
    'packages/wechat/pages/article/article': 'id=spring',
    'packages/wechat/pages/result/result': `order=${id}`,
    'packages/shop/pages/product/product': 'id=spring-green',
    'packages/shop/pages/checkout/checkout': 'product=tasting',
    'packages/shop/pages/order/order': `id=${id}`,
    'packages/guide/pages/account/account': 'kind=service',
  };
  const routes = [
    ...app.pages,
    ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
  const screens: Record<string, PageCosts> = {};
  for (const route of routes) {
    await countAnew(walk);
    await walk.go(`/${route}?${queries[route] ?? ''}`, 'reLaunch');
    await walk.phone.page.locator(`#frames iframe.on[data-page="${route}"]`).waitFor();
    await walk.screen.locator('wx-view').first().waitFor();
    await walk.phone.page.waitForTimeout(SETTLED_MS);
    const metrics = await read(walk);
    const { nodes, depth } = metrics;
    screens[route] = { ...traffic(metrics), nodes, depth };
  }
  return screens;
}

/** What of the costs breaks a budget; one line each. */
export function overBudget({ shopping, loop, pages }: Costs): string[] {
  const lines: string[] = [];
  const hold = (what: string, value: number, most: number): void => {
    if (value > most) lines.push(`${what}: ${value}, and ${most} is the most`);
  };
  const { shopping: few, loop: more, page } = budgets;
  hold('shopping, setData calls', shopping.calls, few.calls);
  hold('shopping, setData bytes', shopping.bytes, few.bytes);
  hold('shopping, largest setData', shopping.largest, few.largest);
  hold('shopping, setData to hidden pages', shopping.toHiddenPages, few.toHiddenPages);
  hold('loop, setData calls', loop.calls, more.calls);
  hold('loop, setData bytes', loop.bytes, more.bytes);
  for (const [route, { nodes, depth }] of Object.entries(pages)) {
    hold(`${route}, nodes`, nodes, page.nodes);
    hold(`${route}, depth`, depth, page.depth);
  }
  return lines;
}
