import { ignored, textOf, trackedFiles } from '../support/trackedFiles';

/** Written with classes of one character, so that this file is not what it looks for. */
const SECRETS: Record<string, RegExp> = {
  // Also on one line with \n between, as in JSON, and with the headers of an encrypted key.
  'private key':
    /-----BEGI[N] [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?:\\[rn]|\s|[\w-]+: [^\n\\]*)*[\w+/]{40}/,
  'PuTTY key': /PuTTY-User-Key-Fil[e]-\d/,
  // WeChat's AppSecret and API keys are 32 characters, beside a name that says so.
  'WeChat secret':
    /(?:secre[t]|api_?v?[23]?_?ke[y]|session_ke[y])["']?\s*[:=]\s*["'`]?[0-9a-z]{32}\b/i,
  // An AppSecret with nothing beside it. Only the addresses of WeChat's forum have 32 hexadecimal digits too.
  'bare WeChat secret':
    /(?<!https:\/\/developers\.weixin\.qq\.com\/community\/develop\/doc\/)\b[0-9a-f]{32}\b/,
  'access token': /(?:access_toke[n]|_authToke[n]|_passwor[d])["']?\s*[:=]\s*["'`]?[\w+/=-]{16}/i,
  'GitHub token': /\b(?:gh[pousr]_|github_pa[t]_)\w{30}/,
  'AWS key': /\bAKI[A][0-9A-Z]{16}\b/,
};

/** Names of files that hold keys, whatever .gitignore says of them. */
const KEY_FILE =
  /(^|\/)(\.env(\..*)?|private\..*|id_(rsa|dsa|ecdsa|ed25519)|.*\.(key|pem|p12|pfx|p8|jks|keystore|ppk))$/i;

const files = trackedFiles();

test('no file that git has, or would take, is named as a key', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => KEY_FILE.test(file))).toEqual([]);
});

test('no file that git has, or would take, holds a secret', () => {
  const texts = files.map((file): [string, string] => [file, textOf(file)]);
  for (const [name, pattern] of Object.entries(SECRETS)) {
    const found = texts.filter(([, text]) => pattern.test(text)).map(([file]) => file);
    expect([name, found]).toEqual([name, []]);
  }
});

const BODY = 'MIIEowIBAAKCAQEA'.repeat(4);
const pem = (kind: string, between = '\n', tail = '') =>
  `-----BEGIN ${kind}PRIVATE ${'KEY'}${tail}-----${between}${BODY}`;
const hex = '0123456789abcdef'.repeat(2);
const FORUM = 'https://developers.weixin.qq.com/community/develop/doc/';

test.each([
  ['private key', pem('')],
  ['private key', pem('RSA ', '\r\n')],
  ['private key', pem('OPENSSH ', '\n    ')],
  ['private key', JSON.stringify(pem(''))],
  ['private key', pem('RSA ', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B\n\n')],
  ['private key', pem('PGP ', '\n\n', ' BLOCK')],
  ['PuTTY key', `PuTTY-User-Key-${'File'}-3: ssh-ed25519`],
  ['WeChat secret', `app${'Secret'}: '${hex}'`],
  ['WeChat secret', `WECHAT_${'SECRET'}=${hex}`],
  ['WeChat secret', `"api${'Key'}": "${hex}"`],
  ['WeChat secret', `apiv3_${'key'} = "${hex}"`],
  ['bare WeChat secret', `['wx0123', '${hex}']`],
  ['bare WeChat secret', `https://elsewhere.test/community/develop/doc/${hex}`],
  ['bare WeChat secret', `${FORUM}${hex}?key=${hex}`],
  ['access token', `//registry.example/:_auth${'Token'}=npm_${hex}`],
  ['access token', `access_${'token'}: "${hex}"`],
  ['GitHub token', `gh${'p_'}${hex}0123`],
  ['AWS key', `AKI${'A'}IOSFODNN7EXAMPLE`],
])('the search finds a %s: %j', (name, text) => {
  expect(SECRETS[name]?.test(text)).toBe(true);
});

test('the address of a report in WeChat’s forum is no secret', () => {
  const found = Object.values(SECRETS).filter((pattern) =>
    pattern.test(`[report](${FORUM}${hex})`),
  );
  expect(found).toEqual([]);
});

test.each([
  'private.wx0123456789abcdef.key',
  'keys/private.wx0123456789abcdef.key',
  'upload.key',
  'key.pem',
  'cert/apiclient_key.pem',
  'cert/apiclient_cert.p12',
  'cert/release.pfx',
  'id_rsa',
  '.ssh/id_ed25519',
  '.env',
  '.env.local',
  'preview/.env.production',
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
