import type { AccountKind } from '../../../../domain/accounts';
import { enterprise } from './enterprise';
import type { Portrait } from './fact';
import { miniProgram } from './miniProgram';
import { service } from './service';
import { subscription } from './subscription';

export const portraits: Record<AccountKind, Portrait> = {
  subscription,
  service,
  miniProgram,
  enterprise,
};
