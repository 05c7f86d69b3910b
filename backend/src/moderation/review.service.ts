import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import { SubmissionHeld, SubmissionRevised } from '../submissions/submissions.events.js';
import { outcomeOf, POLICY_VERSION } from './policy-version.js';
import { examine, type Material } from './signals.js';

const MATERIAL = `
  select s.id, r.number as revision, r.title, r.body,
    (select count(*)::int from submission o where o.author_id = s.author_id and o.published_at is not null and o.id <> s.id) as "earlierPublished"
  from unnest($1::uuid[], $2::int[]) as held (id, revision)
  join submission s on s.id = held.id join revision r on r.submission_id = s.id and r.number = held.revision and r.state = 'waiting'
  order by s.id for update of s`;

const KEEP = `
  insert into signal (submission_id, revision, detector, outcome, detail)
  select id, revision, detector, outcome, detail
  from jsonb_to_recordset($1::jsonb) as found (id uuid, revision int, detector text, outcome text, detail jsonb)
  on conflict (submission_id, revision, detector) do update set outcome = excluded.outcome, detail = excluded.detail, at = excluded.at`;

type Held = { id: string; revision: number };

/** Reads what was submitted, writes its signals and lets the policy speak. */
@Injectable()
export class ReviewService implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly submissions: SubmissionsService,
  ) {}

  onModuleInit(): void {
    this.consumers.projectAll('moderation.review-held', [SubmissionHeld, SubmissionRevised], (tx, events) =>
      this.review(
        tx,
        events.map(({ subject, payload }) => ({ id: subject ?? '', revision: payload.revision })),
      ),
    );
  }

  async review(tx: Tx, held: readonly Held[]): Promise<void> {
    const materials = await rows<Held & Material>(tx, MATERIAL, [held.map(({ id }) => id), held.map(({ revision }) => revision)]);
    const reviewed = materials.map(({ id, revision, ...material }) => ({ id, revision, signals: examine(material) }));
    const found = reviewed.flatMap(({ id, revision, signals }) => signals.map((signal) => ({ id, revision, ...signal })));
    await rows(tx, KEEP, [JSON.stringify(found)]);
    for (const { id, revision, signals } of reviewed) {
      if (outcomeOf(signals) === 'publish') await this.submissions.judge(tx, { id, isApproved: true, actor: POLICY_VERSION, revision });
    }
  }
}
