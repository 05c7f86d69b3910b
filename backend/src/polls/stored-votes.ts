import { storedSection } from '../accounts/stored-sections.js';

/** How many votes the polls keep of a person. */
export const STORED_VOTES = storedSection(
  'votes',
  `
  select 'vote' as what, count(*)::int as value, 'poll-totals' as why, 'kept-without-name' as until
  from vote where account_id = $1 having count(*) > 0`,
);
