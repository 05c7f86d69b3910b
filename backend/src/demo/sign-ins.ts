import { STAFF_ROLES, type StaffRole } from '../policy/policy.js';

/** Known to everybody, and so useless anywhere but on one's own machine: demo sign-ins are refused unless DEMO_SIGN_INS is on. */
export const DEMO_PASSWORD = 'demo only, this machine';

export const emailOf = (role?: StaffRole): string => `${role ?? 'citizen'}@demo.invalid`;

export const DEMO_SIGN_INS = [undefined, ...STAFF_ROLES].map((role) => ({
  role: role ?? 'citizen',
  email: emailOf(role),
  password: DEMO_PASSWORD,
}));
