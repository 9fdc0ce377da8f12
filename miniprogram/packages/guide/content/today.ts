import { accounts } from '../../../content/accounts';
import { words } from '../../../content/words';

/** The kinds by the names of what one would open today: the Enterprise Account has become WeCom. */
export const today = words(
  {
    ...accounts.en,
    enterprise: { name: 'WeCom', beside: '企业微信, formerly Enterprise Account' },
  },
  { ...accounts.zh, enterprise: { name: '企业微信', beside: '原企业号' } },
);
