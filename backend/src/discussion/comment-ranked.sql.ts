import { AFTER_ANY_ID, cursorSql } from '../platform/cursor-key.js';
import { visible } from '../submissions/visible.js';
import { firstReplies } from './comment-level.sql.js';
import { node, placeColumns } from './comment-node.sql.js';
import { ordered, type RankedSort } from './comment-order.sql.js';
import { below } from './comment.sql.js';

// The newest order, or the one whose pages are being turned while it is kept.
const ORDER = `
  lateral (select newest.* from (select id, comments, candidates from comment_order where thread_id = t.id and id <= $2 order by id desc limit 1) newest
    where newest.id = $2 or $2 = '${AFTER_ANY_ID}')`;

const page = (sort: RankedSort, limits: readonly string[]): string => `
  select o.id is not null as ordered, json_build_object('items', l.items, 'count', coalesce(counts.comments, 0),
    'next', case when o.comments > $3::int + $4::int then ${cursorSql('o.id', '$3::int + $4::int')} end,
    'left', greatest(coalesce(o.comments, 0) - $3::int - $4::int, 0))::text as json
  from thread t
  left join thread_count counts on counts.thread_id = t.id
  left join ${ORDER} o on true
  cross join lateral (
    select coalesce(json_agg(p_node.json order by p.n), '[]') as items
    from (select slot.n, ${placeColumns('c')} from (${ordered({ order: 'o.id', sort: `'${sort}'`, from: '$3::int', limit: '$4::int' })}) slot
      join comment c on c.id = slot.id and c.placed) p
    left join ${node('p', firstReplies('p', limits))} p_node on true) l
  where t.id = $1`;

const list = (sort: RankedSort) => ({ plain: page(sort, []), withReplies: page(sort, below('$5::int')) });

/**
 * Pages of a thread by answers, as JSON text. $1 is the thread, $2 the order or the last id there can be, $3 how many places came
 * before, $4 the limit, $5 how many first replies. A page may be shorter than its limit where comments went since.
 */
export const RANKED_LISTS = { best: list('best'), contested: list('contested') } as const;

/** $1 thread, $2 the last id there can be. Those that can be seen still, and the time. */
export const CANDIDATES = `
  select record_time() as now, coalesce((
    select json_agg(given.candidate) from jsonb_array_elements(o.candidates) given (candidate)
    join comment c on c.id = (given.candidate->>'id')::uuid and c.placed
    join submission s on s.id = c.id and ${visible('s')}), '[]') as candidates
  from thread t left join ${ORDER} o on true where t.id = $1`;

/** $1 the comments in their order, $2 why each is there. */
export const FIRST_SCREEN = `
  select json_build_object('items', coalesce(json_agg(json_build_object('reason', p.reason, 'comment', p_node.json) order by p.n), '[]'))::text as json
  from (select chosen.n, chosen.reason, ${placeColumns('c')} from unnest($1::uuid[], $2::text[]) with ordinality chosen (id, reason, n)
    join comment c on c.id = chosen.id and c.placed) p
  left join ${node('p')} p_node on true`;
