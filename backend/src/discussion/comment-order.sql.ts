import { bestSql, contestedSql } from '../opinions/order.sql.js';
import { visible } from '../submissions/visible.js';
import { ENOUGH, SETTLED_MINUTES } from './first-screen.js';

export const RANKED_SORTS = ['best', 'contested'] as const;
export type RankedSort = (typeof RANKED_SORTS)[number];

const PART = 100;
/** What an order costs grows with its thread, and so does the time until the next one: a second for each full part. */
const nextAfter = (thread: string): string =>
  `(select made_at + comments / ${PART} * interval '1 second' from comment_order where thread_id = ${thread} order by id desc limit 1)`;
/** An order that a newer one replaced stays for whoever is turning its pages. */
const KEPT = `interval '1 hour'`;
/** More candidates than the first screen needs, since some may be removed before the next order. */
const SPARE = 2;

const SETTLED = `interval '${SETTLED_MINUTES} minutes'`;

/** $1 threads: when each may be ordered again. A time that is set already may only come nearer. */
export const MARK = `
  insert into comment_order_due as due (thread_id, due_at)
  select t.id, greatest(record_time(), ${nextAfter('t.id')})
  from unnest($1::uuid[]) t(id) order by t.id
  on conflict (thread_id) do update set due_at = least(due.due_at, excluded.due_at)`;

/** $1 comments whose answers moved. */
export const THREADS_OF = `select distinct thread_id as id from comment where id = any($1::uuid[]) and parent_id is null`;

/** $1 how many. Whoever marks one of these threads meanwhile waits, and marks it for the next time. */
export const DUE = `
  select thread_id as "threadId" from comment_order_due where due_at <= record_time() order by due_at limit $1 for update skip locked`;

const candidates = (where: string, order: string, most: number): string =>
  `(select * from ranked where seen and ${where} order by ${order} limit ${most * SPARE})`;
// A comment that can be seen no more keeps its place for the replies below it, after all others.
const BEST_FIRST = 'seen desc, best desc, id desc';

/** $1 thread, $2 the id of the new order. Answers when the first of its fresh comments has been there long enough to be overlooked. */
export const MAKE = `
  with root as (
    select c.id, c.position, s.published_at, ${visible('s')} as seen, coalesce(sc.agree, 0) as agree, coalesce(sc.disagree, 0) as disagree,
      coalesce(sc.agree + sc.disagree + sc.pass, 0) as answers
    from comment c join submission s on s.id = c.id left join stance_count sc on sc.submission_id = c.id
    where c.thread_id = $1 and c.parent_id is null and c.placed),
  ranked as materialized (
    select *, ${bestSql('agree', 'answers')} as best, ${contestedSql('agree', 'disagree', 'answers')} as contested from root),
  candidate as (
    ${candidates(`position = 'for'`, BEST_FIRST, ENOUGH.for)}
    union ${candidates(`position = 'against'`, BEST_FIRST, ENOUGH.against)}
    union ${candidates(`(position is null or position = 'depends')`, BEST_FIRST, ENOUGH.neither)}
    union ${candidates(`published_at <= record_time() - ${SETTLED}`, 'answers, id', ENOUGH.fewAnswers)}),
  made as (
    insert into comment_order (id, thread_id, comments, candidates)
    select $2, $1, (select count(*) from ranked), coalesce((select jsonb_agg(jsonb_build_object(
      'id', id, 'position', position, 'shownSince', published_at, 'agree', agree, 'answers', answers)) from candidate), '[]')),
  sorted as (
    select 'best' as sort, id, row_number() over (order by ${BEST_FIRST}) - 1 as n from ranked
    union all
    select 'contested', id, row_number() over (order by seen desc, contested desc, answers desc, id desc) - 1 from ranked),
  parts as (
    insert into comment_order_part (order_id, sort, first, ids)
    select $2, sort, n / ${PART} * ${PART}, array_agg(id order by n) from sorted group by sort, n / ${PART})
  select min(published_at) + ${SETTLED} as "settlesAt" from ranked where published_at > record_time() - ${SETTLED}`;

/** $1 thread, $2 when it is due again although nobody answers; null: it is not. */
export const DONE = `
  with gone as (delete from comment_order_due where thread_id = $1 and $2::timestamptz is null)
  update comment_order_due set due_at = greatest($2, ${nextAfter('$1')})
  where thread_id = $1 and $2 is not null`;

export const FORGET = `
  delete from comment_order old where exists (
    select from comment_order newer where newer.thread_id = old.thread_id and newer.id > old.id and newer.made_at < record_time() - ${KEPT})`;

type Page = { order: string; sort: string; from: string; limit: string };

/** SQL of one page of an order: its comments (id, n), n counted from 1 over the whole order. All arguments are SQL; from is how many came before. */
export const ordered = ({ order, sort, from, limit }: Page): string => `
  select slot.id, greatest(${from}, part.first) + slot.n as n
  from comment_order_part part
  cross join unnest(part.ids[greatest(${from} - part.first, 0) + 1 : ${from} - part.first + ${limit}]) with ordinality slot(id, n)
  where part.order_id = ${order} and part.sort = ${sort} and part.first > ${from} - ${PART} and part.first < ${from} + ${limit}`;
