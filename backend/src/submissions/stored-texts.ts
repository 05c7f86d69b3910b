import { storedSection } from '../accounts/stored-sections.js';

/** How many texts of each kind are kept of a person, in any state. */
export const STORED_TEXTS = storedSection(
  'texts',
  `
  select kind as what, count(*)::int as value, 'public-discussion' as why, 'your-choice-on-closing' as until
  from submission where author_id = $1 group by kind order by kind`,
);
