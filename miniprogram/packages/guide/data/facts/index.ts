import type { AccountKind } from '../../../../domain/accounts';
import { enterprise } from './enterprise';
import type { AccountFacts } from './accountFacts';
import { miniProgram } from './miniProgram';
import { service } from './service';
import { subscription } from './subscription';

export const accountFacts: Record<AccountKind, AccountFacts> = {
  subscription,
  service,
  miniProgram,
  enterprise,
};
