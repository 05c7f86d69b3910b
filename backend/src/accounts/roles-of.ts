import type { Role, StaffRole } from '../policy/policy.js';
import type { AccountKind } from './account.entity.js';

export type Standing = { kind: AccountKind; emailConfirmed: boolean; staff: readonly StaffRole[] };

/** Until the e-mail is confirmed a person may do what a guest may; roles of staff wait for it too. */
export const rolesOf = ({ kind, emailConfirmed, staff }: Standing): Role[] =>
  kind === 'citizen' && emailConfirmed ? ['citizen', ...staff] : ['guest'];
