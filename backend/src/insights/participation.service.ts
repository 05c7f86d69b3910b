import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { POLL_PUBLIC } from '../polls/poll.sql.js';
import type { Participation } from './insights.schema.js';
import { PARTICIPANTS } from './participants.sql.js';
import { type Cell, hideSmall } from '../policy/small-numbers.js';

export type RegionCell = Cell & { name: { kk: string; ru: string; en: string } };

/** Who took part in an issue, as totals. */
@Injectable()
export class ParticipationService {
  constructor(private readonly database: Database) {}

  /** @throws NotFound when no published issue has this slug */
  async publishedIssue(slug: string): Promise<string> {
    const [issue] = await this.database.rows<{ id: string }>(`select id from issue where slug = $1 and status = 'published'`, [slug]);
    if (!issue) throw NotFound();
    return issue.id;
  }

  async totals(issueId: string): Promise<Participation & { guests: number }> {
    const [totals] = await this.database.rows<Participation & { guests: number }>(
      `with ${PARTICIPANTS}
       select (select count(*)::int from participant where citizen) as participants, (select count(*)::int from participant where not citizen) as guests,
         (select coalesce(sum(c.voters), 0)::int from poll_count c join poll p on p.id = c.poll_id where p.issue_id = $1 and ${POLL_PUBLIC}) as ballots,
         (select count(*)::int from poll p where p.issue_id = $1 and ${POLL_PUBLIC}) as polls,
         (select count(*)::int from submission where issue_id = $1 and kind = 'comment' and status = 'published') as comments,
         (select count(*)::int from submission where issue_id = $1 and kind = 'proposal' and status = 'published') as proposals,
         (select count(distinct coalesce(p.region_kato, p.kato))::int from participant join place p on p.kato = participant.place where citizen) as "regionsHeard",
         (select count(*)::int from place where parent_kato is null and not hidden) as regions`,
      [issueId],
    );
    return totals as Participation & { guests: number };
  }

  /** Citizens by region, small numbers hidden, and those who named none. */
  async regions(issueId: string): Promise<{ regions: (Omit<RegionCell, 'people'> & { people: number | null })[]; unknown: number | null }> {
    const cells = await this.database.rows<RegionCell>(
      `with ${PARTICIPANTS}
       select coalesce(r.kato, '') as key, json_build_object('kk', r.name_kk, 'ru', r.name_ru, 'en', r.name_en) as name, count(participant.id)::int as people
       from (select kato, name_kk, name_ru, name_en from place where parent_kato is null and not hidden union all select null, null, null, null) r
         left join (participant left join place p on p.kato = participant.place) on coalesce(p.region_kato, p.kato, '') = coalesce(r.kato, '') and citizen
       group by r.kato, r.name_kk, r.name_ru, r.name_en order by people desc, r.kato`,
      [issueId],
    );
    const shown = hideSmall(cells);
    return { regions: shown.filter((cell) => cell.key !== ''), unknown: shown.find((cell) => cell.key === '')?.people ?? null };
  }
}
