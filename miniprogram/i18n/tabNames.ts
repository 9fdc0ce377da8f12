import { bilingual } from '../bilingual';

/** In the order of app.json. */
export const tabNames = bilingual(
  { accounts: 'Accounts', journey: 'Journey', merchant: 'Merchant', more: 'More' },
  { accounts: '账号', journey: '旅程', merchant: '商家', more: '更多' },
);
