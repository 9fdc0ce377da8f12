import { stepTraceWords } from '../../../miniprogram/i18n/stepTrace';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import { attribute, moduleOf, mount, tap } from '../../support/pageObjects/mountedPage';

const shared = () => moduleOf<{ store: EventStore }>('store/index');

/** The calls as they stand in the bar, after a follow by the profile. */
async function calls(step: string, language = 'en'): Promise<string[]> {
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language } as never);
  const sent = shared().store.send({ type: 'follow', route: 'profile' });
  expect(sent.ok).toBe(true);
  const bar = mount('components/step-bar/step-bar', { step });
  await tap(bar, '.step');
  return bar.querySelectorAll('.call').map(({ dom }) => dom?.textContent?.trim() ?? '');
}
const firstLines = (texts: string[]) => texts.map((text) => text.split('\n').slice(0, 2));

test('where calls go more than one way, each says its own', async () => {
  expect(firstLines(await calls('follow'))).toEqual([
    ['WeChat → merchant’s server', 'POST https://…'],
    ['merchant’s server → WeChat', 'GET /cgi-bin/user/info?access_token=…&openid=o…'],
  ]);
});

test('where all go the way of the moment, that is said once', async () => {
  const texts = await calls('chat');
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toMatch(/^POST /);
});

test('in both languages', async () => {
  expect((await calls('follow', 'zh'))[0]).toMatch(/^微信 → 商家服务器\n/);
});

test('the bar that is pulled up is a dialog by its step’s name, with a heading for each part', async () => {
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language: 'en' } as never);
  const bar = mount('components/step-bar/step-bar', { step: 'follow' });
  await tap(bar, '.step');
  const [foot, name, behind] = ['.foot', '.name', '.behind'].map((it) => bar.querySelector(it)!);
  expect(attribute(foot!, 'ariaRole')).toBe('dialog');
  expect(attribute(foot!, 'ariaLabel')).toBe(name!.dom?.textContent);
  expect(behind!.dom?.textContent).toBe(stepTraceWords.en.title);
  for (const heading of [name!, behind!]) expect(attribute(heading, 'ariaRole')).toBe('heading');
});
