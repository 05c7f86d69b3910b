import { visible } from './visible.js';

/**
 * SQL for a join: the text that readers see of the submission with this id, no row if it is not visible.
 * offset 0 keeps it a lookup for each row of a page: joined freely, the planner merges by id and walks all newer submissions.
 */
export const publicText = (id: string): string => `lateral (
  select s.author_id, s.language, s.created_at, s.published_at, r.title, r.body, r.mixed,
    (s.public_revision > 1 and exists (
      select from revision e where e.submission_id = s.id and e.number < s.public_revision and e.state = 'approved')) as edited,
    case when position('@' in r.body) = 0 then '[]' else (
      select coalesce(json_agg(a.handle order by a.handle), '[]') from mention m join account a on a.id = m.account_id and a.handle is not null
      where m.submission_id = s.id and m.revision = s.public_revision) end as mentions
  from submission s join revision r on r.submission_id = s.id and r.number = s.public_revision
  where s.id = ${id} and ${visible('s')} offset 0)`;
