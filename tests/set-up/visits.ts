export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export const NARROW = 360;

/** Every page of the demo series that anybody may open. */
export const FOR_ALL = [
  '',
  '/issues',
  '/issues/beyond-the-ballot',
  '/articles/gathering-and-assembly',
  '/articles/gathering-and-assembly/history',
  '/issues/beyond-the-ballot/take-part',
  '/opinions',
  '/proposals',
  '/how-we-moderate',
  '/sign-in',
  '/sign-up',
  '/forgotten-password',
  '/me/stored',
  '/no-such-page',
];

/** The pages that only people of a role see, or see otherwise. */
export const BY_ROLE: Readonly<Record<string, readonly string[]>> = {
  citizen: ['/me', '/me/texts', '/me/close-account', '/proposals/new', '/articles/gathering-and-assembly'],
  moderator: ['/moderation'],
  editor: ['/editorial', '/editorial/import'],
  board: ['/insights', '/insights/beyond-the-ballot'],
};
