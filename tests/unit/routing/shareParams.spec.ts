import { initialState } from '../../../miniprogram/domain/state';
import {
  sharedCardEntry,
  sharedLanguage,
  withShareParams,
} from '../../../miniprogram/routing/shareParams';
import type { PageQuery } from '../../../miniprogram/routing/routes';
import { JourneyHistory } from '../../support/builders/journeyHistory';

const queryOf = (path: string): PageQuery =>
  Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''));

test('a page is sent with its own parameters, the language and the number of the sending', () => {
  expect(withShareParams('/p/p', 'zh', 36)).toBe('/p/p?from=share&lang=zh&sent=10');
  expect(withShareParams('/p/p?kind=service', 'en', 36)).toBe(
    '/p/p?kind=service&from=share&lang=en&sent=10',
  );
});

test('the sender’s language comes with a page that was sent, and with no other', () => {
  expect(sharedLanguage(queryOf(withShareParams('/p/p', 'zh', 1)))).toBe('zh');
  expect(sharedLanguage({ lang: 'zh' })).toBeNull();
  expect(sharedLanguage({ from: 'share', lang: 'fr' })).toBeNull();
  expect(sharedLanguage({ from: 'share' })).toBeNull();
});

test('a page that was sent is an entrance by a shared card', () => {
  const command = sharedCardEntry(queryOf(withShareParams('/p/p', 'en', 36)), initialState);
  expect(command).toEqual({ type: 'enterMiniProgram', scene: 1007, from: 'share-10' });
  expect(sharedCardEntry({ kind: 'service' }, initialState)).toBeNull();
  expect(sharedCardEntry({ from: 'spring' }, initialState)).toBeNull();
});

test('it is counted once, however often WeChat opens it again; another sending is another entrance', () => {
  const play = new JourneyHistory();
  for (const at of [36, 36, 37]) {
    const command = sharedCardEntry(queryOf(withShareParams('/p/p', 'en', at)), play.state);
    if (command) play.send(command);
  }
  expect(play.state.entries).toBe(2);
});

test('an address of an older version, without a number, is counted too', () => {
  expect(sharedCardEntry({ from: 'share' }, initialState)).toMatchObject({
    scene: 1007,
    from: 'share',
  });
});
