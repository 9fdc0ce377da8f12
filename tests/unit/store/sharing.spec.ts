import { initialState } from '../../../miniprogram/domain/state';
import { arrival, languageOf, sent } from '../../../miniprogram/store/sharing';
import type { Query } from '../../../miniprogram/store/screen';
import { Play } from '../../helpers/play';

const queryOf = (path: string): Query =>
  Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''));

test('a page is sent with its own parameters, the language and the number of the sending', () => {
  expect(sent('/p/p', 'zh', 36)).toBe('/p/p?from=share&lang=zh&sent=10');
  expect(sent('/p/p?kind=service', 'en', 36)).toBe('/p/p?kind=service&from=share&lang=en&sent=10');
});

test('the sender’s language comes with a page that was sent, and with no other', () => {
  expect(languageOf(queryOf(sent('/p/p', 'zh', 1)))).toBe('zh');
  expect(languageOf({ lang: 'zh' })).toBeNull();
  expect(languageOf({ from: 'share', lang: 'fr' })).toBeNull();
  expect(languageOf({ from: 'share' })).toBeNull();
});

test('a page that was sent is an entrance by a shared card', () => {
  const command = arrival(queryOf(sent('/p/p', 'en', 36)), initialState);
  expect(command).toEqual({ type: 'enterMiniProgram', scene: 1007, from: 'share-10' });
  expect(arrival({ kind: 'service' }, initialState)).toBeNull();
  expect(arrival({ from: 'spring' }, initialState)).toBeNull();
});

test('it is counted once, however often WeChat opens it again; another sending is another entrance', () => {
  const play = new Play();
  for (const at of [36, 36, 37]) {
    const command = arrival(queryOf(sent('/p/p', 'en', at)), play.state);
    if (command) play.say(command);
  }
  expect(play.state.entries).toBe(2);
});

test('an address of an older version, without a number, is counted too', () => {
  expect(arrival({ from: 'share' }, initialState)).toMatchObject({ scene: 1007, from: 'share' });
});
