import { Injectable } from '@nestjs/common';
import { draft, Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound, problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Language } from '../text/language.js';
import { toldLanguage } from '../text/languages-in.js';
import { admit, type Text } from './admission.js';
import { changesWhatIsSeen, mayMove, stateAfter, type SubmissionKind, type SubmissionStatus } from './life-cycle.js';
import { REMOVE_DRAFT } from './draft.sql.js';
import { Rooms } from './rooms.service.js';
import { Submission } from './submission.entity.js';
import { SubmissionHeld, SubmissionPublished, SubmissionRemoved, SubmissionWithdrawn } from './submissions.events.js';
import { Writing } from './writing.service.js';

export const StaleRevision = problem('stale-revision', 409, 'The text changed since you read it');
export const AlreadyThere = problem('already-there', 409, 'This was done already');

export type NewSubmission = Text & {
  kind: SubmissionKind;
  authorId: string;
  roomId: string;
  /** The page's language, when the letters of the text do not tell. */
  language: Language;
  requestId: string;
  /** The key of a draft that is not needed once this is sent. */
  draft?: string | undefined;
  /** What the kind's own rows need. */
  own: Record<string, string | null>;
};

export type Transition = { id: string; to: SubmissionStatus; actor: string; revision?: number };

export type Judgement = { id: string; isApproved: boolean; actor: string; revision: number };

const MOVE = `
  update submission set status = $2, public_revision = $3,
    published_at = case when $2 = 'published' then coalesce(published_at, record_time()) else published_at end,
    language = coalesce((select language from revision where submission_id = $1 and number = $3), language)
  where id = $1`;

const WAITS = `
  select from revision r join submission s on s.id = r.submission_id
  where r.submission_id = $1 and r.number = $2 and r.state = 'waiting' and s.status in ('held', 'published')`;

const REPEATED = 'submission_author_id_request_id_key';
/** What is null when the room is not open. */
const NO_ROOM = 'room_id';

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
    private readonly rooms: Rooms,
    private readonly writing: Writing,
  ) {}

  /**
   * Writes a held submission and announces it; answers its id.
   * A repeated requestId answers the first one and writes nothing. @throws InvalidInput, NotFound and RoomClosed for the room
   */
  async submit(input: NewSubmission): Promise<string> {
    const id = await this.write(input);
    if (input.draft !== undefined) await this.database.rows(REMOVE_DRAFT, [input.authorId, input.draft]);
    return id;
  }

  /** The row, locked until the caller's transaction ends. @throws NotFound */
  async lock(tx: Tx, id: string): Promise<Submission> {
    const submission = await tx.findOne(Submission, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!submission) throw NotFound();
    return submission;
  }

  /**
   * The only way a text is judged or taken down. Locks the row, compares the revision that was read, and announces.
   * @throws NotFound, StaleRevision, AlreadyThere when the move is not in the life cycle
   */
  async transition(tx: Tx, { id, to, actor, revision }: Transition): Promise<void> {
    const submission = await this.lock(tx, id);
    if (revision !== undefined && submission.latestRevision !== revision) throw StaleRevision();
    const from = submission.status;
    if (!mayMove(from, to)) throw AlreadyThere();
    const shown = to === 'published' ? submission.latestRevision : submission.publicRevision;
    await tx.query(MOVE, [id, to, shown]);
    await tx.query(`update revision set state = $3 where submission_id = $1 and number = $2 and ($3 <> 'returned' or state = 'waiting')`, [
      id,
      submission.latestRevision,
      stateAfter(to),
    ]);
    if (changesWhatIsSeen(from, to)) await this.rooms.changed(tx, submission);
    await this.announce(tx, Object.assign(submission, { status: to }), actor);
  }

  /**
   * The waiting revision was read and judged. A change that is refused leaves what readers see.
   * @throws NotFound, StaleRevision, AlreadyThere when nothing waits
   */
  async judge(tx: Tx, { id, isApproved, actor, revision }: Judgement): Promise<void> {
    const submission = await this.lock(tx, id);
    const waits = await rows(tx, WAITS, [id, submission.latestRevision]);
    if (waits.length === 0) throw AlreadyThere();
    if (submission.latestRevision !== revision) throw StaleRevision();
    const isChange = submission.status === 'published';
    if (isApproved || !isChange) return this.transition(tx, { id, to: isApproved ? 'published' : 'removed', actor });
    await tx.query(`update revision set state = 'refused' where submission_id = $1 and number = $2`, [id, revision]);
  }

  /** Records what became of the text, with the revision that is the latest. */
  async announce(tx: Tx, submission: Submission, actor: string, type = ANNOUNCED[submission.status]): Promise<void> {
    const { id, kind, latestRevision, roomId } = submission;
    await this.ledger.record(tx, type, { actor, subject: id, payload: { kind, revision: latestRevision, room: roomId } });
  }

  private async write(input: NewSubmission): Promise<string> {
    const { title, body } = admit(input.kind, input);
    const { kind, authorId, roomId, requestId } = input;
    const id = newId();
    try {
      return await this.writing.write({
        ...{ id, kind, author: authorId, room: roomId, request: requestId, title, body, own: input.own },
        ...toldLanguage(`${title ?? ''}\n${body}`, input.language),
        event: draft(SubmissionHeld, { actor: authorId, subject: id, payload: { kind, revision: 1, room: roomId } }),
      });
    } catch (error) {
      const { constraint, column } = error as { constraint?: string; column?: string };
      if (constraint === REPEATED) return this.first(input);
      throw column === NO_ROOM ? await this.rooms.refusal(roomId) : error;
    }
  }

  private async first(input: NewSubmission): Promise<string> {
    const first = await this.database.manager.findOneByOrFail(Submission, { authorId: input.authorId, requestId: input.requestId });
    return first.id;
  }
}
