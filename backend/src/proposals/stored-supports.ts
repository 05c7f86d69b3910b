import { storedSection } from '../accounts/stored-sections.js';

/** How many supports the proposals keep of a person. */
export const STORED_SUPPORTS = storedSection(
  'supports',
  `
  select 'support' as what, count(*)::int as value, 'proposal-totals' as why, 'kept-without-name' as until
  from support where account_id = $1 having count(*) > 0`,
);
