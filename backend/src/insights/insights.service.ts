import { Injectable } from '@nestjs/common';
import { SPLIT } from '../opinions/stance.sql.js';
import { PollsService } from '../polls/polls.service.js';
import { Database } from '../platform/database.js';
import type { Language } from '../text/language.js';
import { shown } from '../text/shown.js';
import type { Insights } from './insights.schema.js';
import { ParticipationService } from './participation.service.js';

const MOST_PROPOSALS = 50;

type Facts = Pick<Insights, 'issue' | 'asOf' | 'comments' | 'statements' | 'proposals'>;

/** What people said in one issue, read from rows and projections below; nothing is stored here. */
@Injectable()
export class InsightsService {
  constructor(
    private readonly database: Database,
    private readonly participation: ParticipationService,
    private readonly polls: PollsService,
  ) {}

  /** @throws NotFound */
  async ofIssue(slug: string, language: Language): Promise<Insights> {
    const issueId = await this.participation.publishedIssue(slug);
    const [facts] = await this.database.rows<Facts>(
      `select json_build_object('id', i.id, 'slug', i.slug, 'number', i.number, 'publishedAt', i.published_at, 'closesAt', i.closes_at,
           'isOpen', coalesce(i.closes_at > record_time(), true), 'demo', i.demo,
           'title', ${shown('select language, title as text from issue_edition where issue_id = i.id', '$2')}) as issue,
         to_json(record_time()) as "asOf",
         (select json_build_object('held', count(*) filter (where status = 'held'), 'published', count(*) filter (where status = 'published'),
           'removed', count(*) filter (where status = 'removed'), 'withdrawn', count(*) filter (where status = 'withdrawn'))
          from submission where issue_id = i.id and kind = 'comment') as comments,
         ${STATEMENTS} as statements, ${PROPOSALS} as proposals
       from issue i where i.id = $1`,
      [issueId, language, MOST_PROPOSALS],
    );
    const { guests, ...totals } = await this.participation.totals(issueId);
    const { regions, unknown } = await this.participation.regions(issueId);
    return {
      ...(facts as Facts),
      totals,
      guests,
      polls: await this.polls.resultsOfIssue(issueId, language),
      regions: regions.map(({ key, name, people }) => ({ kato: key, name, people })),
      regionUnknown: unknown,
    };
  }
}

const STATEMENTS = `(select coalesce(json_agg(json_build_object('id', s.id,
    'text', ${shown('select language, body as text from statement_edition where statement_id = s.id union all select sb.language, r.body', '$2', 'sb.language')},
    'people', sc.agree + sc.disagree + sc.pass, 'guests', sc.guests_agree + sc.guests_disagree + sc.guests_pass, 'counts', ${SPLIT})
    order by sc.agree + sc.disagree + sc.pass desc, s.id), '[]')
  from statement s join submission sb on sb.id = s.id and sb.status = 'published' join revision r on r.submission_id = s.id and r.number = sb.public_revision
    join stance_count sc on sc.submission_id = s.id
  where s.conversation_id = i.conversation_id)`;

const PROPOSALS = `(select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title, 'language', t.language, 'supporters', t.supporters) order by t.supporters desc, t.id), '[]')
  from (select p.id, r.title, sb.language, coalesce(c.supporters, 0) as supporters
    from proposal p join submission sb on sb.id = p.id and sb.status = 'published' join revision r on r.submission_id = p.id and r.number = sb.public_revision
      left join proposal_count c on c.proposal_id = p.id
    where p.issue_id = i.id order by supporters desc, p.id limit $3) t)`;
