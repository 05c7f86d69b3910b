import { storedSection } from '../accounts/stored-sections.js';

/** How many letters about decisions went to a person. */
export const STORED_NOTICES = storedSection(
  'notices',
  `
  select 'notice' as what, count(*)::int as value, 'each-letter-once' as why, 'kept-without-name' as until
  from notification where account_id = $1 having count(*) > 0`,
);
