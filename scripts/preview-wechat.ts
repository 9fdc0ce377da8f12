/**
 * `npm run preview:wechat`: a QR code that opens this Mini Program on a phone, for the developers
 * and testers of its AppID. In the terminal, and as a picture.
 *
 *   --appid wx…   or WECHAT_APPID
 *   --key FILE    or WECHAT_PRIVATE_KEY_PATH, or the key itself in WECHAT_PRIVATE_KEY
 *   --page PATH   the page it opens, --query its parameters ("id=1&mode=now")
 *   --out FILE    the picture; preview-wechat.jpg without it
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ciInstalled, inScratch, openProject, quietly, root } from './wechat/ci';
import { packNpm } from './wechat/pack-npm';
import { explain, KEY, missingAccountParts } from './wechat/preview-errors';

/** Ends the command with one line and no stack. */
class Refusal extends Error {}

/** In an environment variable the lines of a key are often written `\n`. */
const unescaped = (key: string | undefined): string | undefined => key?.replace(/\\n/g, '\n');

function readKey(file: string | undefined): string | undefined {
  if (!file) return unescaped(process.env['WECHAT_PRIVATE_KEY']);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`No upload key at ${path.resolve(file)}. Download it at ${KEY}.`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      appid: { type: 'string' },
      key: { type: 'string' },
      page: { type: 'string' },
      query: { type: 'string' },
      out: { type: 'string', default: 'preview-wechat.jpg' },
    },
  });
  const { env } = process;
  const appid = values.appid ?? env['WECHAT_APPID'];
  const privateKey = readKey(values.key ?? env['WECHAT_PRIVATE_KEY_PATH']);
  const lack = missingAccountParts({ appid, privateKey });
  if (lack || !appid || !privateKey) throw new Refusal(lack);
  if (!ciInstalled()) throw new Refusal('miniprogram-ci is not installed: run npm ci.');

  await packNpm();
  const picture = path.resolve(values.out);
  const code = await quietly(async (ci) => {
    const project = openProject(ci, root, { appid, privateKey });
    const options = {
      project,
      version: '0.0.1',
      desc: 'npm run preview:wechat',
      setting: { useProjectConfig: true },
      qrcodeFormat: 'image' as const,
      qrcodeOutputDest: picture,
      ...(values.page && { pagePath: values.page }),
      ...(values.query && { searchQuery: values.query }),
    };
    try {
      await inScratch(() => ci.preview(options));
    } catch (error) {
      throw new Refusal(explain(error));
    }
    const { generateTerminalQrcode } = await import('miniprogram-ci/dist/ci/utils/terminalQrcode');
    return generateTerminalQrcode(readFileSync(picture).toString('base64'));
  });
  console.log(code);
  console.log(`Scan it with WeChat, as a developer or tester of ${appid}. Picture: ${picture}`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
