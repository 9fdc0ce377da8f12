import { generateKeyPairSync } from 'node:crypto';
import { explain, missingAccountParts } from '../../scripts/wechat/preview-errors';
import { run } from '../support/subprocess/run';

const appid = 'wx0123456789abcdef';
const privateKey = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;

test.each([
  [{ appid: undefined, privateKey }, /^No AppID: set WECHAT_APPID .* 开发设置 > 开发者 ID\.$/],
  [{ appid: '', privateKey }, /^No AppID/],
  [{ appid: 'touristappid', privateKey }, /^"touristappid" is no AppID/],
  [
    { appid, privateKey: undefined },
    /^No upload key: .*WECHAT_PRIVATE_KEY_PATH.*小程序代码上传密钥/,
  ],
  [{ appid, privateKey: 'hello' }, /^The upload key cannot be read/],
  [{ appid, privateKey: privateKey.slice(0, 300) }, /^The upload key cannot be read/],
])('what an account lacks: %#', (account, line) => {
  expect(missingAccountParts(account)).toMatch(line);
});

test('an account that has both lacks nothing', () => {
  expect(missingAccountParts({ appid, privateKey })).toBeUndefined();
});

/** As miniprogram-ci throws it: a CodeError, `code` beside the message. */
const thrown = (code: number, message: string): Error =>
  Object.assign(new Error(message), { code });

test.each([
  [
    'an address off the white list',
    thrown(
      20003,
      'Error: {"errCode":-10008,"errMsg":"invalid ip: 122.224.86.195, reference: https://developers.weixin.qq.com/miniprogram/dev/devtools/ci.html"}',
    ),
    /address, 122\.224\.86\.195: .*IP 白名单/,
  ],
  [
    'an IPv6 address off the white list',
    thrown(20003, 'Error: {"errCode":-10008,"errMsg":"invalid ip: 2408:820c:1::e6a"}'),
    /address, 2408:820c:1::e6a: .*IP 白名单/,
  ],
  [
    'no network',
    thrown(20001, 'Error: getaddrinfo ENOTFOUND servicewechat.com'),
    /^WeChat cannot be reached \(servicewechat\.com: ENOTFOUND\)/,
  ],
  [
    'no network on the way',
    thrown(20003, 'Error: Error: connect ETIMEDOUT 101.226.1.1:443'),
    /^WeChat cannot be reached .*ETIMEDOUT/,
  ],
  [
    'a key that does not sign',
    thrown(20002, 'generate local signature fail. Detail: Error: error:1E08010C:DECODER routines'),
    /^The upload key cannot be read/,
  ],
  [
    'a key of another AppID',
    thrown(20003, 'Error: {"errCode":-1,"errMsg":"get new ticket fail: innerCode: -80002"}'),
    /^WeChat refused: get new ticket fail: innerCode: -80002 \(-1\)\. .*key belongs to this AppID/,
  ],
  [
    'an AppID that WeChat does not know',
    thrown(20001, 'Error: errCode: -1; errMsg: system error'),
    /^WeChat refused: system error \(-1\)/,
  ],
  [
    'a template that does not compile',
    thrown(10038, 'pages/two/two.wxml: 1:18:unexpected end tag: view'),
    /^The Mini Program does not compile for WeChat: pages\/two\/two\.wxml: 1:18/,
  ],
])('%s', (_name, error, line) => {
  expect(explain(error)).toMatch(line);
});

test('every explanation is one line', () => {
  expect(explain(thrown(20003, 'Error: {"errCode":-1,"errMsg":"two\nlines"}'))).not.toContain('\n');
});

test('the command without an account says one line and fails', async () => {
  const { code, stdout, stderr } = await run('scripts/preview-wechat.ts', [], {
    WECHAT_APPID: '',
    WECHAT_PRIVATE_KEY: '',
    WECHAT_PRIVATE_KEY_PATH: '',
  });
  expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(stderr).toMatch(/^No AppID/);
});
