import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { hideSmall } from '../policy/small-numbers.js';
import type { PublicFigures } from './desk.schema.js';
import { CLAUSES } from './rules.js';

const LATELY_DAYS = 90;

type Counted = { published: number; removed: number; perClause: Record<string, number>; medianMinutes: number | null };

/** What everybody may know of the desk's work, without numbers so small that they speak of single people. */
@Injectable()
export class PublicFiguresService {
  constructor(private readonly database: Database) {}

  async lately(): Promise<PublicFigures> {
    const [counted] = await this.database.rows<Counted>(
      `with lately as (select d.outcome, d.clause, d.decided_at - sent.created_at as waited
         from decision d join revision sent on sent.submission_id = d.submission_id and sent.number = d.revision where d.decided_at > record_time() - make_interval(days => $1))
       select (count(*) filter (where outcome = 'publish'))::int as published, (count(*) filter (where outcome = 'remove'))::int as removed,
         (select coalesce(json_object_agg(clause, texts), '{}') from (select clause, count(*)::int as texts from lately where clause is not null group by clause) per) as "perClause",
         round((percentile_cont(0.5) within group (order by extract(epoch from waited) / 60))::numeric)::int as "medianMinutes"
       from lately`,
      [LATELY_DAYS],
    );
    return { days: LATELY_DAYS, ...inPublic(counted as Counted) };
  }
}

function inPublic({ published, removed, perClause, medianMinutes }: Counted): Omit<PublicFigures, 'days'> {
  const shown = new Map(
    [
      ...hideSmall([{ key: 'decided', people: published + removed }]),
      ...hideSmall([
        { key: 'published', people: published },
        { key: 'removed', people: removed },
      ]),
      ...hideSmall(CLAUSES.map((clause) => ({ key: clause, people: perClause[clause] ?? 0 }))),
    ].map(({ key, people }) => [key, people] as const),
  );
  const count = (key: string): number | null => shown.get(key) ?? null;
  return {
    ...{ decided: count('decided'), published: count('published'), removed: count('removed'), medianMinutes },
    removedPer: CLAUSES.map((clause) => ({ clause, count: count(clause) })),
  };
}
