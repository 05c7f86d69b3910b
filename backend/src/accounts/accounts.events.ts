import { z } from 'zod';
import { eventType } from '../ledger/event-type.js';
import { STAFF_ROLES } from '../policy/policy.js';

/** claimedGuest: the guest's own account became the citizen's. Its stances count as a guest's until the address is confirmed. */
export const AccountRegistered = eventType('account.registered', z.object({ claimedGuest: z.boolean() }));
export const AccountConfirmed = eventType('account.confirmed', z.object({}));
/** The name or the place that others see beside a text is another one now. */
export const AccountChanged = eventType('account.changed', z.object({}));
export const AccountErased = eventType('account.erased', z.object({ texts: z.enum(['keep', 'remove']) }));
export const PasswordResetAsked = eventType('account.reset-asked', z.object({}));
export const PasswordChanged = eventType('account.password-changed', z.object({}));

const role = z.object({ role: z.enum(STAFF_ROLES) });
export const RoleGranted = eventType('role.granted', role);
export const RoleRevoked = eventType('role.revoked', role);
