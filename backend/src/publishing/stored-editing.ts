import { storedSection } from '../accounts/stored-sections.js';

/** What the editorial desk keeps of who works at it. */
export const STORED_EDITING = storedSection(
  'editing',
  `
  select 'import-draft' as what, to_json(filename) as value, 'staff-work' as why, 'import-finished' as until
  from import_draft where account_id = $1::uuid
  union all
  select 'article-changed', to_json(count(*)::int), 'audit', 'kept-without-name' from article where changed_by = $1::text having count(*) > 0`,
);
