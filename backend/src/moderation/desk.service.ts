import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { AFTER_ANY_ID, BEFORE_ANY_ID, cursorKey, idCursor } from '../platform/cursor-key.js';
import { cutPage, type Page, type PageQuery } from '../platform/page.js';
import type { Actor } from '../policy/policy.js';
import type { QueueQuery } from './desk.schema.js';

type Row = Record<string, unknown> & { id: string };

const EXCERPT_CHARACTERS = 180;
const TIME_ZONE = 'Asia/Almaty';

const NOTICED = `(select coalesce(json_agg(json_build_object('detector', g.detector, 'outcome', g.outcome) order by g.detector), '[]')
  from signal g where g.submission_id = s.id and g.revision = r.number and g.outcome <> 'clear')`;

const EARLIER = `from submission o where o.author_id = s.author_id and o.id < s.id and o.status =`;

const REASONS = `(select coalesce(json_agg(json_build_object('outcome', d.outcome, 'clause', d.clause, 'note', d.note, 'decidedAt', d.decided_at,
  'by', case when d.decided_by is null then 'policy' else 'person' end) order by d.id desc), '[]') from decision d where d.submission_id = s.id)`;

/** What the desk and the author read about submissions; nothing here changes anything. */
@Injectable()
export class DeskService {
  constructor(private readonly database: Database) {}

  /** Held texts, the longest waiting first. */
  async queue({ kind, cursor, limit }: QueueQuery): Promise<Page<Row>> {
    const found = await this.database.rows<Row>(
      `select s.id, s.kind, left(coalesce(r.title || '. ', '') || r.body, $3) as excerpt, s.language, s.created_at as "createdAt", s.demo, i.number as issue,
         ${NOTICED} as signals
       from submission s join revision r on r.submission_id = s.id and r.number = s.latest_revision left join issue i on i.id = s.issue_id
       where s.status = 'held' and s.id > $1 and ($2::text is null or s.kind = $2)
       order by s.id limit $4`,
      [idCursor(cursor) ?? BEFORE_ANY_ID, kind ?? null, EXCERPT_CHARACTERS, limit + 1],
    );
    return cutPage(found.map(withIsoTimes), limit, (row) => [row.id]);
  }

  async figures(): Promise<Row> {
    const [figures] = await this.database.rows<Row>(
      `select (count(*))::int as waiting, min(created_at) as "oldestAt",
         json_build_object('comment', count(*) filter (where kind = 'comment'), 'statement', count(*) filter (where kind = 'statement'),
           'proposal', count(*) filter (where kind = 'proposal')) as "byKind",
         (select count(*)::int from decision where decided_at >= date_trunc('day', record_time(), '${TIME_ZONE}')) as "decidedToday",
         (select round((percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - s2.created_at) / 60))::numeric, 1)::float
          from decision d join submission s2 on s2.id = d.submission_id where d.decided_at > record_time() - interval '30 days') as "medianMinutes30Days"
       from submission where status = 'held'`,
    );
    return withIsoTimes(figures as Row);
  }

  /** A text that its author took back is not there: nobody has to decide it. @throws NotFound */
  async case(actor: Actor, id: string): Promise<Row> {
    const [found] = await this.database.rows<Row>(
      `select s.id, s.kind, s.status, r.number as revision, r.title, r.body, s.language, s.created_at as "createdAt", coalesce(s.author_id = $2, false) as mine,
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
    return withIsoTimes(found);
  }

  /** The author's own texts with their state and the reason given, newest first. */
  async own(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<Row>> {
    const found = await this.database.rows<Row>(
      `select s.id, s.kind, r.title, r.body, s.language, s.status, s.created_at as "createdAt", ${REASONS} -> 0 as decision
       from submission s join revision r on r.submission_id = s.id and r.number = s.latest_revision
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
