import type { JourneyEvent } from '../../../miniprogram/domain/events';
import type { Clock } from '../../../miniprogram/services/clock';
import type { StepRunner } from '../../../miniprogram/flows/stepRunner';
import type { Settings } from '../../../miniprogram/store/settings';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import {
  attribute,
  moduleOf,
  mountPage,
  settle,
  tap,
  type Mounted,
} from '../../support/pageObjects/mountedPage';

const shared = () => ({
  ...moduleOf<{ store: EventStore; settings: Settings }>('store/index'),
  ...moduleOf<{ stepRunner: StepRunner }>('flows/index'),
});
const text = (page: Mounted, selector: string) =>
  (page.querySelector(selector)?.dom?.textContent ?? '').replace(/\s+/g, ' ').trim();
const wentTo = () => jest.mocked(wx.navigateTo).mock.lastCall?.[0].url;
const switchedTo = () => jest.mocked(wx.switchTab).mock.lastCall?.[0].url;
const answer = (confirm: boolean) =>
  jest.mocked(wx.showModal).mockResolvedValue({ confirm } as never);
const modal = () => jest.mocked(wx.showModal).mock.lastCall?.[0];

beforeEach(() => {
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language: 'en' } as never);
});

/** Opens a page over what the presenter has played before it was opened. */
function open(file: string, play: (stepRunner: StepRunner, store: EventStore) => void): Mounted {
  const page = mountPage(file);
  play(shared().stepRunner, shared().store);
  call(page, 'onShow');
  return page;
}

const call = (page: Mounted, name: 'onShow' | 'onHide') =>
  (page.instance as unknown as Record<string, () => void>)[name]?.();

describe('replay', () => {
  const REPLAY = 'packages/presenter/pages/replay/replay';
  const replay = (play: (stepRunner: StepRunner, store: EventStore) => void) => {
    const page = open(REPLAY, play);
    const { clock } = moduleOf<{ clock: Clock }>('services/container');
    waits = [];
    jest
      .spyOn(clock, 'wait')
      .mockImplementation((ms) => new Promise((end) => waits.push({ ms, end })));
    return page;
  };
  const move = async (page: Mounted, index: number) => {
    page.querySelectorAll('.move')[index]?.dispatchEvent('tap');
    await settle();
  };
  const moves = async (page: Mounted) => {
    page.querySelector('.clock')?.dispatchEvent('animationstart');
    await settle();
  };
  /** The waits that were asked for, in ms, and how to end them; nobody waits for them here. */
  let waits: { ms: number; end: () => void }[];
  const beat = async () => {
    for (const { end } of waits.splice(0)) end();
    await settle();
  };
  const here = (page: Mounted) =>
    page.querySelectorAll('.dot').findIndex((dot) => dot.dom?.className.includes('here')) + 1;

  it('tells each event: the step, who acts, when, how long after, and what stands since', async () => {
    const page = replay((stepRunner) => stepRunner.goToStep('follow'));
    expect(text(page, '.place')).toMatch(/^Event 1 of \d+$/);
    expect(text(page, '.step')).toBe('Step 1 · Send an article');
    expect(text(page, '.actor')).toBe('The merchant');
    expect(text(page, '.sentence')).toBe(
      'Sends an article from the Subscription Account to its readers.',
    );
    expect(text(page, '.event')).toContain('The log begins here.');
    await move(page, 2);
    expect(text(page, '.sentence')).toBe('Opens the article.');
    expect(text(page, '.event')).toContain('At the same moment');
    expect(here(page)).toBe(2);
    for (let n = 0; n < 20; n += 1) await move(page, 2);
    expect(text(page, '.sentence')).toBe('Confirms ¥68.00 to the merchant. Now it is paid.');
    expect(text(page, '.figures').replace(/ /g, '')).toBe('1Sent1Paidorders¥68.00Income0Followers');
    expect(here(page)).toBe(6);
    expect(attribute(page.querySelector('.map')!, 'ariaLabel')).toBe('Step 6 of 11 on the path');
  });

  it('changes nothing by replaying', async () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    const { state } = shared().store;
    const writes = jest.mocked(wx.setStorageSync).mock.calls.length;
    await tap(page, '.play');
    await moves(page);
    await beat();
    await move(page, 0);
    expect(shared().store.state).toBe(state);
    expect(wx.setStorageSync).toHaveBeenCalledTimes(writes);
  });

  it('plays to the end by its clock, and then again from the start', async () => {
    const page = replay((stepRunner) => stepRunner.goToStep('product'));
    await tap(page, '.play');
    expect(text(page, '.play')).toBe('Pause');
    await moves(page);
    for (let n = 0; n < 9; n += 1) await beat();
    expect(text(page, '.place')).toBe('Event 4 of 4');
    expect(page.querySelector('.clock')).toBeUndefined();
    expect(text(page, '.play')).toBe('Play again');
    await tap(page, '.play');
    expect(text(page, '.place')).toBe('Event 1 of 4');
  });

  it('takes the pace that is chosen', async () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    page.querySelector('.pace')?.querySelectorAll('.option')[2]?.dispatchEvent('tap');
    await settle();
    await tap(page, '.play');
    await moves(page);
    expect(waits.map(({ ms }) => ms)).toEqual([1000]);
    expect(attribute(page.querySelector('.clock')!, 'style')).toBe('animation-duration: 1000ms');
  });

  it('plays on when WeChat never tells that an animation has ended', async () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    await tap(page, '.play');
    await moves(page);
    await beat();
    await beat();
    expect(text(page, '.place')).toMatch(/^Event 3 /);
  });

  it('takes no step too many for a bar that ends late, or for what was tapped meanwhile', async () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    await tap(page, '.play');
    await moves(page);
    page.querySelector('.pace')?.querySelectorAll('.option')[0]?.dispatchEvent('tap');
    await settle();
    page.querySelector('.clock')?.dispatchEvent('animationend');
    await settle();
    expect(waits.map(({ ms }) => ms)).toEqual([2500, 5000]);
    await beat();
    expect(text(page, '.place')).toMatch(/^Event 2 /);
    await tap(page, '.play');
    await beat();
    expect(text(page, '.place')).toMatch(/^Event 2 /);
  });

  it('plays nothing by itself where motion is reduced: the bar stands', async () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    await tap(page, '.play');
    await beat();
    expect(text(page, '.place')).toMatch(/^Event 1 /);
  });

  it('stands still while nobody looks, and is paused when it is seen again', async () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    await tap(page, '.play');
    await moves(page);
    const before = waits.splice(0);
    call(page, 'onHide');
    for (const { end } of before) end();
    await settle();
    call(page, 'onShow');
    expect(text(page, '.place')).toMatch(/^Event 1 /);
    expect(text(page, '.play')).toBe('Play');
  });

  it('leaves out what was taken back', () => {
    const page = replay((stepRunner) => {
      stepRunner.goToStep('chat');
      stepRunner.goToStep('article');
    });
    expect(text(page, '.place')).toBe('Event 1 of 1');
  });

  it('walks on to the end, and plays what is new', async () => {
    const page = replay((stepRunner) => stepRunner.goToStep('follow'));
    await tap(page, '.rest');
    expect(shared().store.state.paid.orders).toBe(2);
    expect(text(page, '.step')).toBe('Step 7 · Follow');
    expect(text(page, '.play')).toBe('Pause');
  });

  it('offers to walk the path when nothing has happened, and replays that', async () => {
    const page = mountPage(REPLAY);
    expect(text(page, '.heading')).toBe('Nothing has happened yet');
    await tap(page, '.primary');
    expect(shared().store.state.paid.orders).toBe(2);
    expect(text(page, '.place')).toMatch(/^Event 1 of /);
    expect(text(page, '.play')).toBe('Pause');
  });

  it('tells of a shelf on which nothing is left, and shows what was done until then', async () => {
    const page = replay((_, store) => {
      for (const product of ['spring-green', 'night-oolong', 'tasting']) {
        store.send({ type: 'withdrawProduct', product });
      }
    });
    await tap(page, '.rest');
    await settle();
    expect(modal()?.content).toContain('off the shelf');
    expect(text(page, '.place')).toBe('Event 4 of 8');
  });

  it('starts over, and is empty then', async () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    answer(true);
    await tap(page, '.start-over');
    expect(text(page, '.heading')).toBe('Nothing has happened yet');
  });

  it('has a way home', async () => {
    const page = mountPage(REPLAY);
    await tap(page, '.to-map');
    expect(switchedTo()).toBe('/pages/journey/journey');
  });

  it('speaks Chinese on the spot', () => {
    const page = replay((stepRunner) => stepRunner.playToEnd());
    shared().settings.chooseLanguage('zh');
    expect(text(page, '.sentence')).toBe('用公众号向读者推送一篇文章。');
  });
});

describe('chapters', () => {
  const chapters = (play: (stepRunner: StepRunner, store: EventStore) => void = () => undefined) =>
    open('packages/presenter/pages/chapters/chapters', play);
  const rows = (page: Mounted) =>
    page.querySelectorAll('.chapter').map((row) => row.dom?.textContent);
  const start = async (page: Mounted, step: number) => {
    page.querySelectorAll('.chapter')[step - 1]?.dispatchEvent('tap');
    await settle();
    await settle();
  };

  it('says what each start would do or take back', () => {
    const page = chapters((stepRunner) => stepRunner.goToStep('pay'));
    expect(rows(page).slice(3, 8)).toEqual([
      expect.stringMatching(/Takes back steps 4 to 5$/),
      expect.stringMatching(/Takes back step 5$/),
      expect.stringMatching(/Next on the path$/),
      expect.stringMatching(/Does what is missing up to step 6$/),
      expect.stringMatching(/Does what is missing up to step 7$/),
    ]);
  });

  it('goes forward without a question, and to the place of the step', async () => {
    await start(chapters(), 9);
    expect(wx.showModal).not.toHaveBeenCalled();
    expect(shared().store.state.welcomed).toBe(true);
    expect(wentTo()).toBe('/packages/merchant/pages/compose/compose');
  });

  it('asks before it takes back, and stays after a no', async () => {
    const page = chapters((stepRunner) => stepRunner.goToStep('offer'));
    const { state } = shared().store;
    answer(false);
    await start(page, 5);
    expect(modal()).toMatchObject({
      title: 'Start from step 5, Place the order?',
      content: 'Steps 5 to 8 are taken back, with what happened since. The log keeps them.',
    });
    expect(shared().store.state).toBe(state);
    expect(wx.navigateTo).not.toHaveBeenCalled();
  });

  it('takes back after a yes; the log keeps all', async () => {
    const page = chapters((stepRunner) => stepRunner.goToStep('offer'));
    answer(true);
    await start(page, 3);
    expect(shared().store.state.shopSeen).toBe(false);
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop?scene=1058&from=spring');
    const log = wx.getStorageSync('journey/1/log/0') as JourneyEvent[];
    expect(log.some(({ type }) => type === 'followed')).toBe(true);
  });

  it('begins at the map, where the merchant sends the article', async () => {
    const page = chapters((stepRunner) => stepRunner.goToStep('shop'));
    answer(true);
    await start(page, 1);
    expect(switchedTo()).toBe('/pages/journey/journey');
    expect(wx.navigateTo).not.toHaveBeenCalled();
  });

  it('tells what stood in the way', async () => {
    const page = chapters((stepRunner, store) => {
      stepRunner.goToStep('offer');
      store.send({ type: 'withdrawProduct', product: 'spring-green' });
    });
    await start(page, 10);
    expect(modal()?.content).toContain('off the shelf');
    expect(wx.navigateTo).not.toHaveBeenCalled();
  });
});
