/** Who may do what. The only file that says so; it imports nothing. */

export const STAFF_ROLES = ['expert', 'moderator', 'editor', 'board', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
export type Role = 'visitor' | 'guest' | 'citizen' | StaffRole;
export const ROLES: readonly Role[] = ['visitor', 'guest', 'citizen', ...STAFF_ROLES];

export const PERMISSIONS = [
  'take-stance', // agree, disagree or pass on a statement; a visitor becomes a guest by it
  'own-account', // see and change one's own account
  'vote',
  'comment', // write comments, and agree or disagree with those of others
  'state', // offer a statement
  'propose',
  'support',
  'see-own-submissions',
  'moderate',
  'edit',
  'read-insights',
  'administer',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const CITIZEN: readonly Permission[] = [
  'take-stance',
  'own-account',
  'vote',
  'comment',
  'state',
  'propose',
  'support',
  'see-own-submissions',
];

const PERMITTED: Readonly<Record<Role, readonly Permission[]>> = {
  visitor: ['take-stance'],
  guest: ['take-stance', 'own-account'],
  citizen: CITIZEN,
  expert: CITIZEN,
  moderator: ['moderate', 'read-insights'],
  editor: ['edit', 'read-insights'],
  board: ['read-insights'],
  administrator: ['administer', 'read-insights'],
};

/** Staff are citizens with further roles, so roles add up. */
export type Actor = Readonly<{
  id: string | null;
  roles: readonly Role[];
  sessionId: string | null;
}>;

export const VISITOR: Actor = { id: null, roles: ['visitor'], sessionId: null };

export const may = (actor: Actor, permission: Permission): boolean => actor.roles.some((role) => PERMITTED[role].includes(permission));

export const permissionsOf = (actor: Actor): Permission[] => PERMISSIONS.filter((permission) => may(actor, permission));

/** An author may take back an own text while it waits or is public; after removal there is nothing public to take back. */
export const mayWithdraw = (actor: Actor, text: { authorId: string | null; status: string }): boolean =>
  actor.id !== null && text.authorId === actor.id && (text.status === 'held' || text.status === 'published');

/** An author may rewrite an own text until it is withdrawn; what was not published goes to the moderators again. */
export const mayRevise = (actor: Actor, text: { authorId: string | null; status: string }): boolean =>
  actor.id !== null && text.authorId === actor.id && text.status !== 'withdrawn';

/** Nobody decides an own text. */
export const mayDecide = (actor: Actor, text: { authorId: string | null }): boolean =>
  may(actor, 'moderate') && actor.id !== null && text.authorId !== actor.id;
