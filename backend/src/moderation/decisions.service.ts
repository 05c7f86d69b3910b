import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database } from '../platform/database.js';
import { type FieldError, InvalidInput, problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { type Actor, mayDecide } from '../policy/policy.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import { type Decide, NOTE_LIMIT } from './decision.schema.js';
import { DecisionMade } from './moderation.events.js';

export const OwnText = problem('own-text', 403, 'Nobody decides an own text');

@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsService,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Decides the revision that was read; the commit is the appearance.
   * @throws InvalidInput (a removal needs a clause and a note), OwnText, StaleRevision, AlreadyThere, NotFound
   */
  decide(actor: Actor, submissionId: string, input: Decide): Promise<{ id: string }> {
    requireReasons(input);
    return this.database.transaction(async (tx) => {
      const submission = await this.submissions.lock(tx, submissionId);
      if (!mayDecide(actor, submission)) throw OwnText();
      const decidedBy = actor.id ?? '';
      const isApproved = input.outcome === 'publish';
      // A form left open must not overturn what another moderator has decided meanwhile: only what waits is judged.
      await this.submissions.judge(tx, { id: submissionId, isApproved, actor: decidedBy, revision: input.revision });
      const id = newId();
      const clause = input.outcome === 'remove' ? (input.clause ?? null) : null;
      await tx.query(
        `insert into decision (id, submission_id, revision, outcome, clause, note, decided_by) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, submissionId, input.revision, input.outcome, clause, input.note, decidedBy],
      );
      await this.ledger.record(tx, DecisionMade, {
        actor: decidedBy,
        subject: submissionId,
        payload: { decision: id, revision: input.revision, outcome: input.outcome, clause },
      });
      return { id };
    });
  }
}

/** Names every reason that is missing at once: nobody sends a form twice to learn the second fault. */
function requireReasons({ outcome, clause, note }: Decide): void {
  if (outcome === 'publish') return;
  const faults: FieldError[] = [];
  if (clause === undefined) faults.push({ pointer: '/clause', code: 'required', detail: 'Choose the rule that the text breaks' });
  if (note.length < NOTE_LIMIT.min) {
    const detail = `Tell the author what to change, in at least ${NOTE_LIMIT.min} characters`;
    faults.push({ pointer: '/note', code: 'too_small', detail, params: { minimum: NOTE_LIMIT.min } });
  }
  if (faults.length > 0) throw InvalidInput({ errors: faults });
}
