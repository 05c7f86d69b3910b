import { storedSection } from '../accounts/stored-sections.js';

/** How many stances the conversations keep of a person. */
export const STORED_STANCES = storedSection(
  'stances',
  `
  select 'stance' as what, count(*)::int as value, 'opinion-totals' as why, 'kept-without-name' as until
  from stance where account_id = $1 having count(*) > 0`,
);
