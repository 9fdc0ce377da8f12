import { ignored, textOf, trackedFiles } from '../helpers/git';

/** Written in two halves, so that this file is not what it looks for. */
const KEY = new RegExp('-----BEGIN [A-Z ]*' + 'PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{40}');

test('no file that git has is or holds a private key', () => {
  const files = trackedFiles();
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => KEY.test(textOf(file)))).toEqual([]);
});

test('the search finds a key', () => {
  const body = 'MIIEowIBAAKCAQEA'.repeat(4);
  expect(KEY.test(`-----BEGIN RSA ${'PRIVATE KEY'}-----\n${body}`)).toBe(true);
});

test.each([
  'private.wx0123456789abcdef.key',
  'keys/private.wx0123456789abcdef.key',
  'upload.key',
  'key.pem',
  '.env',
  '.env.local',
  'project.private.config.json',
  'preview-wechat.jpg',
  'miniprogram/miniprogram_npm/@vant/weapp/button/index.js',
  'test-results/some-story/screen.png',
])('%s cannot be added to git unawares', (file) => {
  expect(ignored(file)).toBe(true);
});

test.each(['package.json', 'project.config.json', 'miniprogram/app.json'])('%s can', (file) => {
  expect(ignored(file)).toBe(false);
});
