import { accounts } from '../../../i18n/accounts';
import { bilingual } from '../../../bilingual';

/** The kinds by the names of what one would open today: the Enterprise Account has become WeCom. */
export const currentNames = bilingual(
  {
    ...accounts.en,
    enterprise: { name: 'WeCom', beside: '企业微信, formerly Enterprise Account' },
  },
  { ...accounts.zh, enterprise: { name: '企业微信', beside: '原企业号' } },
);
