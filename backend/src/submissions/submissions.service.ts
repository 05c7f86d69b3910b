import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound, problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { type Actor, mayWithdraw } from '../policy/policy.js';
import { type Language, languageOf } from '../text/language.js';
import { admit, type Text } from './admission.js';
import { changesWhatIsSeen, mayMove, stateAfter, type SubmissionKind, type SubmissionStatus } from './life-cycle.js';
import { Submission } from './submission.entity.js';
import { SubmissionHeld, SubmissionPublished, SubmissionRemoved, SubmissionWithdrawn } from './submissions.events.js';

export const StaleRevision = problem('stale-revision', 409, 'The text changed since you read it');
export const AlreadyThere = problem('already-there', 409, 'This was done already');

export type NewSubmission = Text & {
  kind: SubmissionKind;
  authorId: string;
  roomId: string;
  issueId: string | null;
  place?: string | null;
  /** The page's language, when the letters of the text do not tell. */
  language: Language;
  requestId: string;
  /** Writes the kind's own row. Called for the first request only. */
  row: (id: string) => Promise<unknown>;
};

export type Transition = { id: string; to: SubmissionStatus; actor: string; revision?: number };

const ANNOUNCED = {
  held: SubmissionHeld,
  published: SubmissionPublished,
  removed: SubmissionRemoved,
  withdrawn: SubmissionWithdrawn,
} as const;

@Injectable()
export class SubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  async openRoom(tx: Tx, roomId: string = newId()): Promise<string> {
    await tx.query(`insert into room (id) values ($1)`, [roomId]);
    return roomId;
  }

  /** Writes a held submission and announces it; answers its id. A repeated requestId answers the first one and writes nothing. @throws InvalidInput */
  async submit(tx: Tx, input: NewSubmission): Promise<string> {
    const { title, body } = admit(input.kind, input);
    const id = newId();
    const [written] = await rows<{ id: string }>(
      tx,
      `with submitted as (
         insert into submission (id, kind, author_id, room_id, issue_id, place, language, request_id, demo)
         select $1, $2, a.id, $4, $5, coalesce($6, a.place), $7, $8, a.demo from account a where a.id = $3
         on conflict (author_id, request_id) do nothing returning id)
       insert into revision (submission_id, number, title, body) select id, 1, $9, $10 from submitted returning submission_id as id`,
      [
        id,
        input.kind,
        input.authorId,
        input.roomId,
        input.issueId,
        input.place ?? null,
        languageOf(`${title ?? ''} ${body}`, input.language),
        input.requestId,
        title,
        body,
      ],
    );
    if (!written) return this.first(tx, input);
    const payload = { kind: input.kind, revision: 1, room: input.roomId, issue: input.issueId };
    await Promise.all([input.row(id), this.ledger.record(tx, SubmissionHeld, { actor: input.authorId, subject: id, payload })]);
    return id;
  }

  /** The row, locked until the caller's transaction ends. @throws NotFound */
  async lock(tx: Tx, id: string): Promise<Submission> {
    const submission = await tx.findOne(Submission, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!submission) throw NotFound();
    return submission;
  }

  /**
   * The only way a status changes. Locks the row, compares the revision that was read, and announces.
   * @throws NotFound, StaleRevision, AlreadyThere when the move is not in the life cycle
   */
  async transition(tx: Tx, { id, to, actor, revision }: Transition): Promise<Submission> {
    const submission = await this.lock(tx, id);
    if (revision !== undefined && submission.latestRevision !== revision) throw StaleRevision();
    const from = submission.status;
    if (!mayMove(from, to)) throw AlreadyThere();
    const shown = to === 'published' ? submission.latestRevision : submission.publicRevision;
    await tx.query(
      `update submission set status = $2, public_revision = $3, published_at = case when $2 = 'published' then coalesce(published_at, record_time()) else published_at end where id = $1`,
      [id, to, shown],
    );
    await tx.query(`update revision set state = $3 where submission_id = $1 and number = $2`, [
      id,
      submission.latestRevision,
      stateAfter(to),
    ]);
    if (changesWhatIsSeen(from, to)) await tx.query(`update room set version = version + 1 where id = $1`, [submission.roomId]);
    await this.ledger.record(tx, ANNOUNCED[to], {
      actor,
      subject: id,
      payload: { kind: submission.kind, revision: submission.latestRevision, room: submission.roomId, issue: submission.issueId },
    });
    return submission;
  }

  /** The author takes an own text back. @throws NotFound when it is another's, AlreadyThere when it is gone already */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const submission = await this.lock(tx, id);
      if (submission.authorId !== actor.id) throw NotFound();
      if (!mayWithdraw(actor, submission)) throw AlreadyThere();
      await this.transition(tx, { id, to: 'withdrawn', actor: actor.id ?? 'visitor' });
    });
  }

  private async first(tx: Tx, input: NewSubmission): Promise<string> {
    const first = await tx.findOneByOrFail(Submission, { authorId: input.authorId, requestId: input.requestId });
    return first.id;
  }
}
