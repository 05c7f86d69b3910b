import { storedSection } from '../accounts/stored-sections.js';

/** How many decisions are kept of a moderator. */
export const STORED_DECISIONS = storedSection(
  'decisions',
  `
  select 'decision' as what, count(*)::int as value, 'audit' as why, 'kept-without-name' as until
  from decision where decided_by = $1 having count(*) > 0`,
);
