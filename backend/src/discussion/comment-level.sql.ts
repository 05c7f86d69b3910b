import { AFTER_ANY_ID, BEFORE_ANY_ID, cursorSql } from '../platform/cursor-key.js';
import { countsOf, node, type Place, placeColumns } from './comment-node.sql.js';

export type Direction = 'asc' | 'desc';

/** Which comments stand side by side. All parts are SQL. */
export type Among = { owner: 'thread_id' | 'parent_id'; id: string; which: string };

export const rootsOf = (threadId: string): Among => ({ owner: 'thread_id', id: threadId, which: 'c.parent_id is null and c.placed' });
export const repliesTo = (commentId: string): Among => ({ owner: 'parent_id', id: commentId, which: 'c.placed' });

export type Range = { after: string; until: string };

/** The whole of a list in this direction. */
export const wholeOf = (direction: Direction): Range =>
  direction === 'asc' ? { after: BEFORE_ANY_ID, until: AFTER_ANY_ID } : { after: AFTER_ANY_ID, until: BEFORE_ANY_ID };

/** SQL: the order of a list, as its index has it. */
const orderOf = ({ owner }: Among, direction: Direction): string => `order by c.${owner} ${direction}, c.id ${direction}`;

/** SQL of a column: where a comment stands in the order. */
const numberIn = (among: Among, direction: Direction): string => `row_number() over (${orderOf(among, direction)}) as n`;

/**
 * SQL: some columns of these comments in order. Bounds and order name owner and id together, as only the index of the list has
 * them: a planner that does not know the values would walk all comments by id.
 */
export function inOrder(among: Among, direction: Direction, { columns, range }: { columns: string; range: Range }): string {
  const [beyond, within] = direction === 'asc' ? ['>', '<='] : ['<', '>='];
  const { owner, id, which } = among;
  const key = `(c.${owner}, c.id)`;
  return `select ${columns} from comment c
    where ${which} and ${key} ${beyond} (${id}, ${range.after}) and ${key} ${within} (${id}, ${range.until})
    ${orderOf(among, direction)}`;
}

const quoted = ({ after, until }: Range): Range => ({ after: `'${after}'::uuid`, until: `'${until}'::uuid` });

/** SQL: the end of an ascending list now, so that later pages do not run after those who write. */
export const lastOf = (among: Among): string => `(${inOrder(among, 'desc', { columns: 'c.id', range: quoted(wholeOf('desc')) })} limit 1)`;

/** In a cursor: nobody counted how many are left. */
export const UNCOUNTED = -1;

export type Level = {
  /** Alias of its comments. */
  place: Place;
  among: Among;
  direction: Direction;
  limit: string;
  /** How many places there are from here on. */
  total: string;
  /** For pages: the last id shown, and the end of the list as it was when its first page was read. */
  range?: Range;
  /** Further fields of each comment. */
  more?: string;
};

const end = ({ among, range, direction }: Level): string => {
  if (direction === 'desc') return `'${BEFORE_ANY_ID}'`;
  return range === undefined ? lastOf(among) : `case when ${range.until} = '${AFTER_ANY_ID}' then ${lastOf(among)} else ${range.until} end`;
};

/**
 * SQL of one row, {items, next, left}, of which left is null when nobody counted. One place more than the limit tells whether
 * there is a next page; only its id is read.
 */
export function level(of: Level): string {
  const { place, among, direction, limit, total, more } = of;
  const range = of.range ?? quoted(wholeOf(direction));
  const left = `case when ${total} = ${UNCOUNTED} then null else greatest(${total} - ${limit}, 1) end`;
  const last = `(array_agg(${place}.id) filter (where ${place}.n = ${limit}))[1]`;
  return `
    select coalesce(json_agg(${place}_node.json order by ${place}.n) filter (where ${place}.n <= ${limit}), '[]') as items,
      case when count(*) > ${limit} then ${cursorSql(last, end(of), `coalesce(${left}, ${UNCOUNTED})`)} end as next,
      case when count(*) > ${limit} then ${left} else 0 end as "left"
    from (${inOrder(among, direction, { columns: `${placeColumns('c')}, ${numberIn(among, direction)}`, range })} limit ${limit} + 1) ${place}
    left join ${node(place, more, `${place}.n <= ${limit}`)} ${place}_node on true`;
}

const NOTHING_BELOW = `'{"items":[],"next":null,"left":0}'::json`;

/** SQL: the field firstReplies of the comment at this place, and of each reply in it, and so on: as many levels as there are limits. */
export function firstReplies(to: Place, [limit, ...further]: readonly string[]): string {
  if (limit === undefined) return '';
  const place = `${to}_r`;
  const replies = level({
    ...{ place, among: repliesTo(`${to}.id`), direction: 'asc', limit },
    ...{ total: `coalesce(${countsOf(to)}.replies, 0)`, more: firstReplies(place, further) },
  });
  return `, 'firstReplies', case when ${to}.answered then (select row_to_json(${place}_level) from (${replies}) ${place}_level) else ${NOTHING_BELOW} end`;
}
