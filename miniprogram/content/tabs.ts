import { words } from './words';

/** In the order of app.json. */
export const tabs = words(
  { accounts: 'Accounts', journey: 'Journey', merchant: 'Merchant', more: 'More' },
  { accounts: '账号', journey: '旅程', merchant: '商家', more: '更多' },
);
