import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import { SubmissionHeld } from '../submissions/submissions.events.js';
import { outcomeOf, POLICY_VERSION } from './policy-version.js';
import { examine, type Material } from './signals.js';

/** Reads what was submitted, writes its signals and lets the policy speak. */
@Injectable()
export class ReviewService implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly submissions: SubmissionsService,
  ) {}

  onModuleInit(): void {
    this.consumers.project('moderation.review-held', [SubmissionHeld], (tx, event) =>
      this.review(tx, event.subject ?? '', event.payload.revision),
    );
  }

  async review(tx: Tx, submissionId: string, revision: number): Promise<void> {
    await this.submissions.lock(tx, submissionId);
    const [material] = await rows<Material>(
      tx,
      `select r.title, r.body, (select count(*)::int from submission o where o.author_id = s.author_id and o.published_at is not null and o.id <> s.id) as "earlierPublished"
       from submission s join revision r on r.submission_id = s.id and r.number = $2 where s.id = $1`,
      [submissionId, revision],
    );
    if (!material) return;
    const signals = examine(material);
    for (const { detector, outcome, detail } of signals) {
      await tx.query(
        `insert into signal (submission_id, revision, detector, outcome, detail) values ($1, $2, $3, $4, $5)
         on conflict (submission_id, revision, detector) do update set outcome = excluded.outcome, detail = excluded.detail, at = excluded.at`,
        [submissionId, revision, detector, outcome, JSON.stringify(detail)],
      );
    }
    if (outcomeOf(signals) === 'publish') {
      await this.submissions.transition(tx, { id: submissionId, to: 'published', actor: POLICY_VERSION, revision });
    }
  }
}
