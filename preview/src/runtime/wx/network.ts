/** wx.request, to the Mini Program's own address only, and whether there is a network. */
import { asyncApi } from './async-api';

type Listener = (status: object) => void;
const listeners = new Set<Listener>();

const networkType = () => (navigator.onLine ? 'wifi' : 'none');
for (const event of ['online', 'offline'])
  window.addEventListener(event, () => {
    const status = { isConnected: navigator.onLine, networkType: networkType() };
    for (const listener of listeners) listener(status);
  });

interface RequestOptions {
  url: string;
  data?: unknown;
  header?: Record<string, string>;
  method?: string;
  dataType?: string;
  success?(result: object): void;
  fail?(error: object): void;
  complete?(result: object): void;
}

function request(options: RequestOptions): object {
  const abort = new AbortController();
  const run = asyncApi<RequestOptions>('request', async ({ url, data, header, method = 'GET' }) => {
    const isGet = method.toUpperCase() === 'GET';
    if (!/^https?:\/\/./.test(url)) throw new Error(`request:fail invalid url "${url}"`);
    const target = new URL(url);
    if (target.origin !== location.origin) throw new Error('request:fail url not in domain list');
    if (isGet && data)
      for (const [k, v] of Object.entries(data)) target.searchParams.set(k, String(v));
    const body =
      isGet || data === undefined
        ? undefined
        : typeof data === 'string'
          ? data
          : JSON.stringify(data);
    const headers = { 'content-type': 'application/json', ...header };
    const answer = await fetch(target, { method, headers, body, signal: abort.signal });
    const text = await answer.text();
    return {
      data: options.dataType === undefined || options.dataType === 'json' ? json(text) : text,
      statusCode: answer.status,
      header: Object.fromEntries(answer.headers),
      cookies: [],
    };
  });
  const result = run(options as never) as object | undefined;
  return Object.assign(result ?? {}, { abort: () => abort.abort() });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export const networkApi: Record<string, unknown> = {
  request,
  getNetworkType: asyncApi('getNetworkType', () => ({ networkType: networkType() })),
  onNetworkStatusChange: (listener: Listener) => listeners.add(listener),
  offNetworkStatusChange: (listener?: Listener) =>
    listener ? listeners.delete(listener) : listeners.clear(),
};
