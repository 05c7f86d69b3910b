import { BEFORE_ANY_ID, cursorSql } from '../platform/cursor-key.js';
import { type Among, type Direction, firstReplies, inOrder, lastOf, repliesTo, rootsOf, UNCOUNTED, wholeOf } from './comment-level.sql.js';
import { node, placeColumns } from './comment-node.sql.js';

const NEAREST = 9; // ancestors shown beside the root
const COUNTED = 12; // places beyond a window that are counted; more are not worth reading

const WINDOW = '$2::int';

// One of the two is empty. A column that is null equals nothing, so a root is no reply's neighbour.
const ROOTS = rootsOf('case when x.parent_id is null then x.thread_id end');
const REPLIES = repliesTo('x.parent_id');

/** SQL: the places beside x on one side, nearest first. */
function beside(direction: Direction): string {
  const range = { after: 'x.id', until: `'${wholeOf(direction).until}'::uuid` };
  const nearest = (among: Among): string =>
    `(${inOrder(among, direction, { columns: placeColumns('c'), range })} limit ${WINDOW} + ${COUNTED + 1})`;
  return `${nearest(ROOTS)} union all ${nearest(REPLIES)}`;
}

/** SQL of one row about a side: its items in the order of time, how many were found, and the outermost id shown. */
const side = (place: string, direction: Direction): string => `
  select coalesce(json_agg(${place}_node.json order by ${place}.id) filter (where ${place}.n <= ${WINDOW}), '[]') as items,
    count(*)::int as found, (array_agg(${place}.id) filter (where ${place}.n = ${WINDOW}))[1] as edge
  from (select found.*, row_number() over (order by found.id ${direction}) as n from (${beside(direction)}) found) ${place}
  left join ${node(place, '', `${place}.n <= ${WINDOW}`)} ${place}_node on true`;

/** SQL: how many places lie beyond the window; known from the other side when there are too many to read. */
const left = (own: string, other: string): string => `case
  when ${own}.found <= ${WINDOW} then 0
  when ${own}.found <= ${WINDOW} + ${COUNTED} then ${own}.found - ${WINDOW}
  when ${other}.found <= ${WINDOW} + ${COUNTED} and siblings.total is not null then greatest(siblings.total - 1 - ${other}.found - ${WINDOW}, ${COUNTED + 1}) end`;

const LAST = `coalesce(${lastOf(ROOTS)}, ${lastOf(REPLIES)})`;

const gap = (own: string, other: string, end: string): string => `json_build_object('items', ${own}.items,
  'next', case when ${own}.found > ${WINDOW} then ${cursorSql(`${own}.edge`, end, `coalesce(${left(own, other)}, ${UNCOUNTED})`)} end,
  'left', ${left(own, other)})`;

/**
 * A comment among those around it, as JSON text: its ancestors, $2 neighbours on each side, its first $3 replies.
 * The cursors of both sides go on in the list of its parent, or of its thread: earlier in the order newest, later in the order oldest.
 */
export const COMMENT_CONTEXT = `
  select json_build_object('threadId', x.thread_id, 'level', cardinality(x.path) + 1,
    'ancestors', (select coalesce(json_agg(a_node.json order by a.n), '[]')
      from (select ${placeColumns('c')}, up.n from unnest(x.path) with ordinality up(id, n)
        cross join lateral (select * from comment where id = up.id limit 1) c
        where up.n = 1 or up.n > cardinality(x.path) - ${NEAREST}) a
      cross join ${node('a')} a_node),
    'ancestorsLeft', greatest(cardinality(x.path) - ${NEAREST + 1}, 0),
    'earlier', ${gap('earlier', 'later', `'${BEFORE_ANY_ID}'`)},
    'comment', x_node.json,
    'later', ${gap('later', 'earlier', LAST)})::text as json
  from comment x
  cross join ${node('x', firstReplies('x', ['$3::int', 'least($3::int, 2)', 'least($3::int, 1)']))} x_node
  cross join lateral (${side('e', 'desc')}) earlier
  cross join lateral (${side('l', 'asc')}) later
  cross join lateral (select case when x.parent_id is null
    then (select roots from thread_count where thread_id = x.thread_id)
    else (select replies from comment_count where comment_id = x.parent_id) end as total) siblings
  where x.id = $1 and x.placed`;
