/**
 * What miniprogram-ci says when a preview fails, told so that the reader knows what to do. The texts
 * are those of miniprogram-ci 2.1.42 (dist/utils/sign.js, request.js, ci/upload.js) and of
 * WeChat's server as people have reported them.
 */
import { createPrivateKey } from 'node:crypto';

/** Where everything that a preview needs is found. */
const CONSOLE = 'mp.weixin.qq.com > 开发管理 > 开发设置';
const UPLOAD = `${CONSOLE} > 小程序代码上传`;
export const KEY = `${UPLOAD} > 小程序代码上传密钥`;

export interface Account {
  appid: string | undefined;
  /** The text of the upload key, PEM. */
  privateKey: string | undefined;
}

/** One line for what the account lacks, or nothing. */
export function missingAccountParts({ appid, privateKey }: Account): string | undefined {
  if (!appid) {
    return `No AppID: set WECHAT_APPID or pass --appid. It is at ${CONSOLE} > 开发者 ID.`;
  }
  if (!/^wx[0-9a-f]{16}$/.test(appid)) {
    return `"${appid}" is no AppID, which is "wx" and 16 hex digits. It is at ${CONSOLE} > 开发者 ID.`;
  }
  if (!privateKey) {
    return `No upload key: set WECHAT_PRIVATE_KEY_PATH (or WECHAT_PRIVATE_KEY), or pass --key FILE. Download it at ${KEY}.`;
  }
  try {
    createPrivateKey(privateKey);
  } catch {
    return `The upload key cannot be read: it is damaged, or no key. Download it again at ${KEY}.`;
  }
  return undefined;
}

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKETTIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|certificate/;

/** One line for an error that miniprogram-ci threw. */
export function explain(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const text = typeof message === 'string' ? message : String(error);
  const ip = /invalid ip:?\s*([0-9a-f.:]*[0-9a-f])/i.exec(text)?.[1];
  if (ip || text.includes('-10008')) {
    return `WeChat does not know this address${ip ? `, ${ip}` : ''}: add it to the white list, or turn the list off, at ${UPLOAD} > IP 白名单.`;
  }
  if (NETWORK.test(text)) {
    return `WeChat cannot be reached (servicewechat.com: ${NETWORK.exec(text)?.[0]}). Check the network and any proxy.`;
  }
  if (code === KEY_UNREADABLE) {
    return `The upload key cannot be read: it is damaged, or no key. Download it again at ${KEY}.`;
  }
  if (code === NO_RANDOM_STRING || code === UPLOAD_REFUSED) {
    return `WeChat refused: ${said(text)}. Check that the key belongs to this AppID, at ${KEY} (a new key makes the old one void).`;
  }
  return `The Mini Program does not compile for WeChat: ${said(text)}. npm run check:wechat says more.`;
}

const NO_RANDOM_STRING = 20001;
const KEY_UNREADABLE = 20002;
const UPLOAD_REFUSED = 20003;

/** WeChat's own words, out of the JSON and the prefixes that they come in. */
function said(text: string): string {
  const message = /"errMsg"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? /errMsg: ([^;]*)/.exec(text)?.[1];
  const number = /"?errCode"?\s*:\s*(-?\d+)/.exec(text)?.[1];
  const words = message ?? text.replace(/^(Error: )+/, '');
  const line = words.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  return number ? `${line} (${number})` : line;
}
