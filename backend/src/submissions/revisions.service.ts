import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { type Actor, mayRevise } from '../policy/policy.js';
import { type Told, toldLanguage } from '../text/languages-in.js';
import { admit, type Text } from './admission.js';
import type { OwnText, Revise, Revised } from './revision.schema.js';
import { INSERT, LATEST, type Latest, OWN_TEXT, REPEATED, REPLACE, RETURN, REVISED } from './revision.sql.js';
import { Rooms } from './rooms.service.js';
import type { Submission } from './submission.entity.js';
import { SubmissionHeld, SubmissionRevised } from './submissions.events.js';
import { AlreadyThere, StaleRevision, SubmissionsService } from './submissions.service.js';

type Written = { title: string | null; body: string } & Told & { languageByAuthor: boolean };

/** Authors rewrite own texts. What readers see stays until a moderator has read the new one. */
@Injectable()
export class RevisionsService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsService,
    private readonly rooms: Rooms,
  ) {}

  /** What its author may rewrite: the latest revision, also one that was refused. @throws NotFound */
  async own(actor: Actor, id: string): Promise<OwnText> {
    const [found] = await this.database.rows<OwnText>(OWN_TEXT, [id, actor.id]);
    if (!found) throw NotFound();
    return found;
  }

  /**
   * A repeated requestId answers the first result. A text that is the same but for its language is not judged again.
   * @throws NotFound when it is another's, StaleRevision, AlreadyThere once withdrawn, RoomClosed, InvalidInput
   */
  revise(actor: Actor, id: string, change: Revise): Promise<Revised> {
    return this.database.transaction(async (tx) => {
      const submission = await this.submissions.lock(tx, id);
      if (submission.authorId !== actor.id) throw NotFound();
      const [latest] = await rows<Latest>(tx, LATEST, [id]);
      const repeated = await rows(tx, REPEATED, [id, change.requestId]);
      if (latest === undefined || repeated.length > 0) return viewOf(submission, latest);
      if (latest.number !== change.revision) throw StaleRevision();
      if (!mayRevise(actor, submission)) throw AlreadyThere();
      const text = admit(submission.kind, { title: change.title ?? latest.title, body: change.body ?? latest.body });
      const written = { ...text, ...languageFor(text, latest, change) };
      if (text.title === latest.title && text.body === latest.body) return this.correct(tx, submission, { latest, written });
      await this.rooms.requireOpen(tx, submission.roomId);
      return this.write(tx, submission, { latest, written, requestId: change.requestId });
    });
  }

  private async correct(tx: Tx, submission: Submission, { latest, written }: { latest: Latest; written: Written }): Promise<Revised> {
    const { id, publicRevision } = submission;
    await tx.query(`update revision set language = $3, mixed = $4, language_by_author = $5 where submission_id = $1 and number = $2`, [
      id,
      latest.number,
      written.language,
      written.mixed,
      written.languageByAuthor,
    ]);
    if (publicRevision === null || publicRevision === latest.number)
      await tx.query(`update submission set language = $2 where id = $1`, [id, written.language]);
    if (publicRevision === latest.number) await this.rooms.changed(tx, submission);
    return viewOf(submission, latest);
  }

  /** A waiting text is replaced for a quarter of an hour, under a new number, so that nobody judges what stands there no longer. */
  private async write(tx: Tx, submission: Submission, input: { latest: Latest; written: Written; requestId: string }): Promise<Revised> {
    const { latest, written, requestId } = input;
    const { title, body, language, mixed, languageByAuthor } = written;
    const number = latest.number + 1;
    await tx.query(latest.isFree ? REPLACE : INSERT, [submission.id, number, title, body, language, mixed, languageByAuthor, requestId]);
    await tx.query(RETURN, [submission.id, number]);
    await tx.query(REVISED, [submission.id, number, language]);
    const isResubmitted = submission.status === 'removed';
    const revised = Object.assign(submission, { latestRevision: number, status: isResubmitted ? 'held' : submission.status });
    await this.submissions.announce(tx, revised, submission.authorId ?? 'visitor', isResubmitted ? SubmissionHeld : SubmissionRevised);
    return viewOf(revised, { number, state: 'waiting' });
  }
}

const viewOf = ({ id, status, latestRevision }: Submission, latest?: Pick<Latest, 'number' | 'state'>): Revised => ({
  id,
  status,
  revision: latest?.number ?? latestRevision,
  state: latest?.state ?? 'waiting',
});

/** What the author says of the language stays said; else the letters tell. */
function languageFor(text: Text, latest: Latest, { language: given }: Revise): Told & { languageByAuthor: boolean } {
  const told = toldLanguage(`${text.title ?? ''}\n${text.body}`, latest.language);
  if (given === undefined)
    return latest.languageByAuthor
      ? { language: latest.language, mixed: latest.mixed, languageByAuthor: true }
      : { ...told, languageByAuthor: false };
  if (given === 'mixed') return { language: told.language, mixed: true, languageByAuthor: true };
  return { language: given, mixed: false, languageByAuthor: true };
}
