import { storedSection } from '../accounts/stored-sections.js';

/** How many texts of each kind are kept of a person, in any state. */
export const STORED_TEXTS = storedSection(
  'texts',
  `
  select kind as what, count(*)::int as value, 'public-discussion' as why, 'your-choice-on-closing' as until
  from submission where author_id = $1 group by kind order by kind`,
);

/** Texts that are not sent yet. */
export const STORED_DRAFTS = storedSection(
  'drafts',
  `
  select 'draft' as what, count(*)::int as value, 'go-on-writing' as why, 'sent-or-thirty-days' as until
  from draft where account_id = $1 having count(*) > 0`,
);

/** Where others named a person. */
export const STORED_MENTIONS = storedSection(
  'mentions',
  `
  select 'mention' as what, count(*)::int as value, 'public-discussion' as why, 'account-closed' as until
  from mention where account_id = $1 having count(*) > 0`,
);
