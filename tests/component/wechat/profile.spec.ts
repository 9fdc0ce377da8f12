import { tap } from '../../support/pageObjects/mountedPage';
import {
  fillStorage,
  followed,
  startWith,
  eventTypes,
  open,
  post,
  sharedStore,
  text,
  wentTo,
} from '../../support/builders/componentJourney';

it.each([
  [{}, 'profile'],
  [{ route: 'profile' }, 'profile'],
  [{ route: 'qrCode' }, 'qrCode'],
  [{ route: 'followBox' }, 'profile'],
])(
  'makes a follower with one tap, opened with %j',
  async (query: Record<string, string>, route) => {
    const page = open('profile', query);
    expect(text(page)).toContain('Lantern Tea');
    await tap(page, '.green');
    expect(sharedStore().store.state.follower?.route).toBe(route);
    expect(eventTypes()).toEqual(['followed', 'messageSent']);
    expect(text(page)).toContain('Following');
    await tap(page, '.green');
    expect(wentTo()).toBe('/packages/wechat/pages/chat/chat?account=service');
  },
);

it('shows a follower as one', () => {
  startWith(followed);
  const page = open('profile');
  expect(text(page)).toContain('Following');
  expect(eventTypes()).toEqual(['followed', 'messageSent']);
});

it('lists what the account has sent, and opens it', async () => {
  expect(text(open('profile'))).toContain('No articles yet.');
  startWith(followed, post());
  const page = open('profile');
  expect(text(page)).toContain('Your spring tea is running low');
  await tap(page, '.piece');
  expect(wentTo()).toBe('/packages/wechat/pages/article/article?id=post-1');
});

it('says when the phone cannot save the follow', async () => {
  const page = open('profile');
  fillStorage();
  await tap(page, '.green');
  expect(text(page)).toContain('The phone could not save this');
  expect(text(page)).not.toContain('Following');
});

it('speaks Chinese', () => {
  const page = open('profile');
  sharedStore().settings.chooseLanguage('zh');
  expect(text(page)).toContain('灯笼茶舍');
  expect(text(page)).toContain('关注');
});
