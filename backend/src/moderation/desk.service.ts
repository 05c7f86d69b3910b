import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { AFTER_ANY_ID, BEFORE_ANY_ID, cursorKey, idCursor } from '../platform/cursor-key.js';
import { cutPage, type Page, type PageQuery } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import { changesOf } from '../submissions/changes.js';
import type { QueueQuery } from './desk.schema.js';

type Former = { title: string | null; body: string };
type Row = Record<string, unknown> & { id: string };

const EXCERPT_CHARACTERS = 180;
const TIME_ZONE = 'Asia/Almaty';

const NOTICED = `(select coalesce(json_agg(json_build_object('detector', g.detector, 'outcome', g.outcome) order by g.detector), '[]')
  from signal g where g.submission_id = s.id and g.revision = r.number and g.outcome <> 'clear')`;

const WAITING = `revision r join submission s on s.id = r.submission_id and s.latest_revision = r.number`;
const WAITS = `r.state = 'waiting' and s.status in ('held', 'published')`;

const EARLIER_APPROVED = `exists (select from revision e where e.submission_id = s.id and e.number < r.number and e.state = 'approved')`;

const EARLIER = `from submission o where o.author_id = s.author_id and o.id < s.id and o.status =`;

const REASONS = `(select coalesce(json_agg(json_build_object('outcome', d.outcome, 'clause', d.clause, 'note', d.note, 'decidedAt', d.decided_at,
  'by', case when d.decided_by is null then 'policy' else 'person' end) order by d.id desc), '[]') from decision d where d.submission_id = s.id)`;

/** What the desk and the author read about submissions; nothing here changes anything. */
@Injectable()
export class DeskService {
  constructor(private readonly database: Database) {}

  /** Texts and changes of texts that wait, in the order in which the texts were first sent. */
  async queue({ kind, cursor, limit }: QueueQuery): Promise<Page<Row>> {
    const found = await this.database.rows<Row>(
      `select s.id, s.kind, left(coalesce(r.title || '. ', '') || r.body, $3) as excerpt, r.language, r.created_at as "createdAt", s.demo,
         s.status = 'published' as change, i.number as issue,
         ${NOTICED} as signals
       from ${WAITING} left join issue i on i.id = s.issue_id
       where ${WAITS} and r.submission_id > $1 and ($2::text is null or s.kind = $2)
       order by r.submission_id limit $4`,
      [idCursor(cursor) ?? BEFORE_ANY_ID, kind ?? null, EXCERPT_CHARACTERS, limit + 1],
    );
    return cutPage(found.map(withIsoTimes), limit, (row) => [row.id]);
  }

  async figures(): Promise<Row> {
    const [figures] = await this.database.rows<Row>(
      `select (count(*))::int as waiting, min(r.created_at) as "oldestAt",
         json_build_object('comment', count(*) filter (where s.kind = 'comment'), 'statement', count(*) filter (where s.kind = 'statement'),
           'proposal', count(*) filter (where s.kind = 'proposal')) as "byKind",
         (select count(*)::int from decision where decided_at >= date_trunc('day', record_time(), '${TIME_ZONE}')) as "decidedToday",
         (select round((percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - sent.created_at) / 60))::numeric, 1)::float
          from decision d join revision sent on sent.submission_id = d.submission_id and sent.number = d.revision
          where d.decided_at > record_time() - interval '30 days') as "medianMinutes30Days"
       from ${WAITING} where ${WAITS}`,
    );
    return withIsoTimes(figures as Row);
  }

  /** A text that its author took back is not there: nobody has to decide it. @throws NotFound */
  async case(actor: Actor, id: string): Promise<Row> {
    const [found] = await this.database.rows<Row>(
      `select s.id, s.kind, s.status, r.number as revision, r.state, r.title, r.body, r.language, r.mixed, r.created_at as "createdAt",
         case when s.status = 'published' and r.number <> s.public_revision then
           (select json_build_object('title', p.title, 'body', p.body) from revision p where p.submission_id = s.id and p.number = s.public_revision) end as former,
         coalesce(s.author_id = $2, false) as mine,
         i.number as issue,
         json_build_object('handle', a.handle, 'demo', coalesce(a.demo, false),
           'published', (select count(*) ${EARLIER} 'published'), 'removed', (select count(*) ${EARLIER} 'removed')) as author,
         ${NOTICED} as signals,
         ${REASONS} as decisions
       from submission s join revision r on r.submission_id = s.id and r.number = s.latest_revision left join account a on a.id = s.author_id
         left join issue i on i.id = s.issue_id
       where s.id = $1 and s.status <> 'withdrawn'`,
      [id, actor.id],
    );
    if (!found) throw NotFound();
    const { former, ...shown } = withIsoTimes(found) as Row & { title: string | null; body: string; former: Former | null };
    return { ...shown, change: former === null ? null : await changesOf(former, shown) };
  }

  /** The author's own texts with their state and the reason given, newest first. */
  async own(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<Row>> {
    const found = await this.database.rows<Row>(
      `select s.id, s.kind, r.title, r.body, r.language, r.mixed, s.status, s.created_at as "createdAt", latest.state as latest, ${REASONS} -> 0 as decision,
         r.number > 1 and ${EARLIER_APPROVED} as edited
       from submission s join revision latest on latest.submission_id = s.id and latest.number = s.latest_revision
         join revision r on r.submission_id = s.id
           and r.number = case when s.status = 'published' and latest.state <> 'waiting' then s.public_revision else s.latest_revision end
       where s.author_id = $1 and s.id < $2 order by s.id desc limit $3`,
      [actor.id, idCursor(cursor) ?? AFTER_ANY_ID, limit + 1],
    );
    return cutPage(found.map(withIsoTimes), limit, (row) => [row.id]);
  }

  /** The public log: rule and hour, never a name. */
  async log({ cursor, limit }: PageQuery): Promise<Page<Row>> {
    const [at, id] = cursorKey(cursor, [z.iso.datetime(), z.uuid()]) ?? ['infinity', AFTER_ANY_ID];
    const found = await this.database.rows<Row & { at: string }>(
      `select d.id, s.kind, d.outcome, d.clause, date_trunc('hour', d.decided_at) as hour, case when d.decided_by is null then 'policy' else 'person' end as by,
         to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from decision d join submission s on s.id = d.submission_id
       where (d.decided_at, d.id) < ($1::timestamptz, $2::uuid) order by d.decided_at desc, d.id desc limit $3`,
      [at, id, limit + 1],
    );
    const { items, next } = cutPage(found, limit, (row) => [row.at, row.id]);
    return { items: items.map(withIsoTimes), next };
  }
}

function withIsoTimes(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value])) as Row;
}
