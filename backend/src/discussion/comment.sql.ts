import { authorJson } from '../accounts/author.sql.js';
import { cursorSql } from '../platform/cursor-key.js';
import { publicText } from '../submissions/public-text.sql.js';
import { visible } from '../submissions/visible.js';

const comment = `json_build_object(
  'id', page.id, 'author', ${authorJson('a')}, 'body', page.body, 'language', page.language, 'createdAt', page.created_at,
  'replies', page.replies, 'staff', exists (select from account_role staff where staff.account_id = a.id))`;

// $1 is the thread or the root, $2 the last id shown, $3 the limit. One row more than the limit tells whether there is a next page.
const page = (where: string, direction: 'asc' | 'desc'): string => `
  with page as (
    select c.id, text.*, coalesce(cc.replies, 0) as replies, row_number() over (order by c.id ${direction}) as n
    from comment c
    cross join ${publicText('c.id')} text
    left join comment_count cc on cc.comment_id = c.id
    where ${where}
    order by c.id ${direction} limit $3::int + 1)`;

const items = `coalesce((select json_agg(${comment} order by page.n) from page left join account a on a.id = page.author_id where page.n <= $3), '[]')`;
const next = `(select ${cursorSql('page.id')} from page where page.n = $3 and exists (select from page where n > $3))`;

/** A page of a thread as JSON text, newest first. */
export const COMMENTS = `${page('c.thread_id = $1 and c.parent_id is null and c.id < $2', 'desc')}
  select json_build_object('items', ${items}, 'next', ${next},
    'count', coalesce((select comments from thread_count where thread_id = t.id), 0))::text as json
  from thread t where t.id = $1`;

/** A page of replies as JSON text, oldest first, while the comment they answer can be seen. */
export const REPLIES = `${page('c.parent_id = $1 and c.id > $2', 'asc')}
  select json_build_object('items', ${items}, 'next', ${next})::text as json
  from comment root join submission s on s.id = root.id and ${visible('s')} where root.id = $1`;

/** An author's own comments that others do not see. */
export const OWN_COMMENTS = `
  select c.id, r.body, s.status, to_json(s.created_at) as "createdAt", c.parent_id as "parentId"
  from submission s
  join comment c on c.id = s.id
  join revision r on r.submission_id = s.id and r.number = s.latest_revision
  where s.author_id = $2 and s.room_id = $1 and s.status in ('held', 'removed')
  order by s.id desc limit $3`;
