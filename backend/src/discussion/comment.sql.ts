import { type Among, type Direction, firstReplies, level, type Range, repliesTo, rootsOf, wholeOf } from './comment-level.sql.js';
import { quoteJson } from './quote.sql.js';

/** An order of a list, and the column of its counts that says how many places it has. */
type Order = { among: Among; direction: Direction; total: string };

/** The statements of a list, `withReplies` for whom first replies are asked for: nobody else pays. */
export type List = { plain: string; withReplies: string; start: Range };

/** Each level below has fewer at first: as many as are asked for, then two, then one. */
export const below = (first: string): string[] => [first, `least(${first}, 2)`, `least(${first}, 1)`];
const BELOW = below('$6::int');

const list = ({ among, direction, total }: Order, further: readonly string[], write: (rows: string) => string): List => {
  const rows = (limits: readonly string[]): string =>
    level({
      ...{ place: 'p', among, direction, limit: '$5::int', total: `coalesce($4::int, counts.${total}, 0)` },
      ...{ range: { after: '$2::uuid', until: '$3::uuid' }, more: firstReplies('p', limits) },
    });
  return { plain: write(rows([])), withReplies: write(rows(further)), start: wholeOf(direction) };
};

const inThread = (order: Order): List =>
  list(
    order,
    BELOW,
    (rows) => `
    select json_build_object('items', l.items, 'next', l.next, 'left', l."left", 'count', coalesce(counts.comments, 0))::text as json
    from thread t left join thread_count counts on counts.thread_id = t.id cross join lateral (${rows}) l where t.id = $1`,
  );

const underComment = (order: Order): List =>
  list(
    order,
    BELOW.slice(1),
    (rows) => `
    select row_to_json(l)::text as json
    from comment parent left join comment_count counts on counts.comment_id = parent.id cross join lateral (${rows}) l
    where parent.id = $1 and parent.placed`,
  );

const ROOTS = rootsOf('$1::uuid');
const ANSWERS = repliesTo('$1::uuid');
const UNANSWERED = { ...ROOTS, which: `${ROOTS.which} and not c.answered` };

/**
 * Pages of a thread by order, as JSON text. $1 is the thread, $2 the last id shown, $3 the end of the list, $4 how many are left
 * (null on the first page), $5 the limit, $6 how many first replies.
 */
export const THREAD_LISTS = {
  newest: inThread({ among: ROOTS, direction: 'desc', total: 'roots' }),
  oldest: inThread({ among: ROOTS, direction: 'asc', total: 'roots' }),
  unanswered: inThread({ among: UNANSWERED, direction: 'desc', total: 'unanswered' }),
} as const;

/** Pages of the replies to one comment, $1, with the same parameters. */
export const REPLY_LISTS = {
  oldest: underComment({ among: ANSWERS, direction: 'asc', total: 'replies' }),
  newest: underComment({ among: ANSWERS, direction: 'desc', total: 'replies' }),
} as const;

/** What an author wrote and others do not see: comments that wait or were removed, and changes that wait. */
export const OWN_COMMENTS = `
  select c.id, r.body, r.language, r.mixed, s.status, to_json(s.created_at) as "createdAt", c.parent_id as "parentId", c.block_id as "blockId",
    ${quoteJson('c.id')} as quote, c.position
  from submission s
  join comment c on c.id = s.id
  join revision r on r.submission_id = s.id and r.number = s.latest_revision
  where s.author_id = $2 and s.room_id = $1 and (s.status in ('held', 'removed') or (s.status = 'published' and r.state = 'waiting'))
  order by s.id desc limit $3`;
