/**
 * What an agency changes to go from the demo to a client's real accounts. As it stands, nothing
 * real is touched: no money moves and nobody follows anything.
 */
export interface Config {
  /** `server`: the merchant's own, see services/wechatPayment.ts. */
  payment: { kind: 'mock' } | { kind: 'weChat'; server: string };
  /** `username`: the Service Account's original id (gh_...), of the same or an associated entity. */
  follow: { kind: 'mock' } | { kind: 'weChat'; username: string };
}

export const config = { payment: { kind: 'mock' }, follow: { kind: 'mock' } } as Config;

/** The version that readers see, that of package.json. */
export const version = '0.1.0';
