import { authorJson } from '../accounts/author.sql.js';
import { cursorSql } from '../platform/cursor-key.js';
import { publicText } from '../submissions/public-text.sql.js';
import { visible } from '../submissions/visible.js';
import { quoteJson } from './quote.sql.js';

type List = { name: string; where: string; direction: 'asc' | 'desc'; limit: string };

// One row more than the limit tells whether there is a next page.
const rowsOf = ({ name, where, direction, limit }: List): string => `
  ${name} as (
    select c.id, c.block_id, text.*, coalesce(cc.replies, 0) as replies, row_number() over (order by c.id ${direction}) as n
    from comment c
    cross join ${publicText('c.id')} text
    left join comment_count cc on cc.comment_id = c.id
    where ${where}
    order by c.id ${direction} limit ${limit} + 1)`;

const fields = (name: string): string => `
  'id', ${name}.id, 'author', ${authorJson('a')}, 'body', ${name}.body, 'language', ${name}.language, 'createdAt', ${name}.created_at,
  'blockId', ${name}.block_id, 'quote', ${quoteJson(`${name}.id`)}, 'replies', ${name}.replies`;

/** The fields items and next of a page; `more` are further fields of an item. */
const pageOf = ({ name, limit }: List, more = ''): string => `
  'items', coalesce((select json_agg(json_build_object(${fields(name)}${more}) order by ${name}.n)
    from ${name} left join account a on a.id = ${name}.author_id where ${name}.n <= ${limit}), '[]'),
  'next', (select ${cursorSql(`${name}.id`)} from ${name} where ${name}.n = ${limit} and exists (select from ${name} where n > ${limit}))`;

// $1 is the thread or the root, $2 the last id shown, $3 the limit.
const ROOTS: List = { name: 'page', where: 'c.thread_id = $1 and c.parent_id is null and c.id < $2', direction: 'desc', limit: '$3::int' };
const ANSWERS: List = { name: 'page', where: 'c.parent_id = $1 and c.id > $2', direction: 'asc', limit: '$3::int' };
const FIRST: List = { name: 'reply', where: 'c.parent_id = page.id', direction: 'asc', limit: '$4::int' };

const thread = (more = ''): string => `with ${rowsOf(ROOTS)}
  select json_build_object(${pageOf(ROOTS, more)},
    'count', coalesce((select comments from thread_count where thread_id = t.id), 0))::text as json
  from thread t where t.id = $1`;

/** A page of a thread as JSON text, newest first. */
export const COMMENTS = thread();

/** The same, each comment with its first $4 replies. */
export const COMMENTS_WITH_REPLIES = thread(
  `, 'firstReplies', (select answered.view from lateral (with ${rowsOf(FIRST)} select json_build_object(${pageOf(FIRST)}) as view) answered)`,
);

/** A page of replies as JSON text, oldest first, while the comment they answer can be seen. */
export const REPLIES = `with ${rowsOf(ANSWERS)}
  select json_build_object(${pageOf(ANSWERS)})::text as json
  from comment root join submission s on s.id = root.id and ${visible('s')} where root.id = $1`;

/** An author's own comments that others do not see. */
export const OWN_COMMENTS = `
  select c.id, r.body, s.language, s.status, to_json(s.created_at) as "createdAt", c.parent_id as "parentId", c.block_id as "blockId", ${quoteJson('c.id')} as quote
  from submission s
  join comment c on c.id = s.id
  join revision r on r.submission_id = s.id and r.number = s.latest_revision
  where s.author_id = $2 and s.room_id = $1 and s.status in ('held', 'removed')
  order by s.id desc limit $3`;
