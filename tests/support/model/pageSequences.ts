/** Random walks through the program's own pages, on a phone whose pages take their time to come. */
import fc from 'fast-check';
import { DAY } from '../../../miniprogram/domain/calendar';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { FollowMode } from '../../../miniprogram/domain/events';
import type { PendingInput } from '../../../miniprogram/domain/stepPlanner';
import { steps, type StepId } from '../../../miniprogram/domain/journeySteps';
import { mockOutcomes } from '../../../miniprogram/services/paySheet';
import { routes } from '../../../miniprogram/routing/routes';
import { backOneStep, skipStep } from '../../../miniprogram/flows/stepNavigation';
import { anyOffPageAction, type ModelAction } from './actions';
import * as invariants from './invariants';
import { isComposing, linksOf, liveModules, PageStack } from './programPages';
import { performAction } from './performAction';
import { settled, SimulatedPhone, type Sabotage } from './simulatedPhone';

/** One thing that somebody does with the page in sight, or that happens to it. `comes`: what it leads to comes at once. */
export type PageAction =
  | { do: 'main' | 'phoneBack' | 'forward' | 'map' | 'write' | 'skipHere'; comes: boolean }
  | { do: 'backOneStep'; comes: boolean }
  | { do: 'touch'; button: number; which: number; comes: boolean }
  | { do: 'link'; which: number; comes: boolean }
  | { do: 'type'; field: 'title' | 'text'; words: string }
  | { do: 'reopen'; withHome: boolean }
  | { do: 'arrive' | 'away' | 'return' };

const modes: FollowMode[] = ['described', 'today'];
const which = fc.nat(15);
const comes = fc.boolean();
const stride = <const T extends PageAction['do'], R>(
  weight: number,
  it: T,
  rest: { [K in keyof R]: fc.Arbitrary<R[K]> },
) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(it), ...rest }) as unknown as fc.Arbitrary<
    PageAction | ModelAction
  >,
});

export const anyPageActions = fc.array(
  fc.oneof(
    stride(16, 'main', { comes }),
    stride(12, 'arrive', {}),
    stride(8, 'link', { which, comes }),
    stride(4, 'touch', { button: which, which, comes }),
    stride(8, 'phoneBack', { comes }),
    stride(3, 'forward', { comes }),
    stride(2, 'away', {}),
    stride(3, 'return', {}),
    stride(4, 'skipHere', { comes }),
    stride(1, 'map', { comes }),
    stride(4, 'backOneStep', { comes }),
    stride(3, 'write', { comes }),
    stride(6, 'type', {
      field: fc.constantFrom('title', 'text'),
      words: fc.constantFrom('Tea', 'Two cups', '茶'.repeat(80)),
    }),
    stride(1, 'reopen', { withHome: fc.boolean() }),
    { weight: 16, arbitrary: anyOffPageAction as fc.Arbitrary<PageAction | ModelAction> },
  ),
  { maxLength: 40, size: 'max' },
);

/** What a tap carries: what stands on the page, or something else that could stand there. */
function tap({ world, top }: PageStack, which: number): object {
  const { orders, pushes } = world.app.store.state;
  const pick = <T>(...list: T[]): T | undefined => list[which % list.length];
  const { order, promised } = top?.data ?? {};
  const dataset = {
    order: order ?? pick(...orders)?.out_trade_no ?? '',
    promised: promised ?? '',
    id: pick('tea', 'sample', 'tasting', ...orders.map((it) => it.out_trade_no)),
    at: pick(...tastingSlots(world.app.store.now())),
    url: pick(...linksOf(world)),
    step: pick(...steps.map(({ id }) => id)),
  };
  const article = pick(...pushes)?.article ?? 'spring';
  const value = pick(...(top?.buttons.includes('quantity') ? ['1', '2', '0'] : modes));
  return { currentTarget: { dataset: { ...dataset, article } }, detail: { value } };
}

/** A tap on the one green button of the page in sight does something, or what it waits for is under way. */
async function main(pages: PageStack, waiting: boolean): Promise<void> {
  const { top, world } = pages;
  if (!top?.data['action'] || pages.isAway || world.app.sheet.request) return;
  const waits = waiting && (pages.underWay > 0 || top.data['waiting'] === true);
  // Why it cannot be done stands there already.
  const told = Boolean(top.data['problem']);
  const did = await pages.touch('act', tap(pages, 0));
  invariants.noButtonIsDead(did || waits || told, top.url);
}

async function go(pages: PageStack, it: PageAction | ModelAction): Promise<void> {
  const { world, top } = pages;
  const { app } = world;
  const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length];
  const seen = !pages.isAway && !app.sheet.request;
  // The sheet lies over the page.
  if (app.sheet.request && (it.do === 'main' || it.do === 'touch')) {
    app.sheet.choose(it.do === 'touch' ? pick(mockOutcomes, it.which)! : 'success');
    return settled();
  }
  switch (it.do) {
    case 'main':
      return main(pages, true);
    case 'arrive':
      await pages.arrive();
      return;
    case 'link':
      if (seen) app.start(liveModules.navigation.openPage(pick(linksOf(world), it.which)!));
      return settled();
    case 'map':
      if (seen) app.start(liveModules.navigation.goHome());
      return settled();
    case 'write':
      if (seen) app.start(liveModules.navigation.openPage(routes.compose));
      return settled();
    case 'touch': {
      const button = pick(top?.buttons ?? [], it.button);
      if (seen && button) await pages.touch(button, tap(pages, it.which));
      return;
    }
    case 'phoneBack':
      void pages.begin(() => pages.back());
      return;
    case 'forward': {
      const url = pages.ahead.pop();
      if (url !== undefined) void pages.begin(() => pages.push(url));
      return;
    }
    case 'away':
    case 'return':
      return pages.look(it.do === 'away');
    case 'skipHere': {
      const { step, held } = top?.data ?? {};
      if (seen && step) app.start(skipStep(step as StepId, (held ?? {}) as PendingInput));
      return settled();
    }
    case 'backOneStep':
      if (seen) app.start(backOneStep());
      return settled();
    case 'type': {
      if (!seen || !isComposing(pages)) return;
      const { field, words } = it;
      const before = world.typed ?? app.drafts.find()?.draft;
      await pages.touch('write', {
        currentTarget: { dataset: { field } },
        detail: { value: words },
      });
      const found = app.drafts.find()?.draft ?? null;
      world.typed = found && { ...(before ?? found), [field]: words };
      return;
    }
    case 'reopen':
      return pages.reopen(it.withHome);
    default:
      return performAction(world, it as ModelAction);
  }
}

/** A message that was sent, or a journey that was begun anew, has no draft. */
function forget({ world }: PageStack): void {
  const { pushes } = world.app.store.state;
  if (pushes.some(({ post }) => post?.draft !== undefined && post.draft === world.typed?.id))
    world.typed = null;
}

/** A walk from the launch until all that was begun has come, and the way on from there. */
export async function runPageActions(
  strides: readonly (PageAction | ModelAction)[],
  sabotage?: Sabotage,
): Promise<void> {
  const world = new SimulatedPhone(sabotage, undefined, (app) => pages.connect(app));
  const pages: PageStack = new PageStack(world);
  pages.connect(world.app);
  await pages.launch();
  const check = () => {
    world.app.page = pages.orderInSight;
    forget(pages);
    world.check();
  };
  const come = async () => {
    do await settled();
    while (await pages.arrive());
  };
  for (const it of strides) {
    await go(pages, it);
    check();
    if (!('comes' in it) || !it.comes) continue;
    await come();
    check();
  }
  Object.assign(world, { online: true, holding: false, lie: null });
  world.phone.acceptAll();
  await pages.look(false);
  for (let asked = 0; asked < 4; asked += 1) {
    world.now += DAY;
    world.app.sheet.choose('cancel');
    world.app.release();
    world.app.deliverAll();
    await come();
    await pages.look(true);
    await pages.look(false);
  }
  for (let { length } = pages.stack; length > 0; length -= 1) {
    while (pages.stack.length > length) pages.back();
    await come();
    check();
    await go(pages, { do: 'type', field: 'text', words: 'Drink' });
    await main(pages, false);
    check();
    world.app.sheet.choose('cancel');
    await come();
  }
  world.app.start(liveModules.navigation.goHome());
  await pages.arrive();
  invariants.noButtonIsDead(
    pages.top?.route === 'pages/journey/journey',
    pages.top?.url ?? 'no page',
  );
  world.kill();
  invariants.logGivesTheState(world.phone, world.app.store.state);
}
