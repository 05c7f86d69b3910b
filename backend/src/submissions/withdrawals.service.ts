import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound, problem } from '../platform/http/problem.js';
import { type Actor, mayWithdraw } from '../policy/policy.js';
import { Rooms } from './rooms.service.js';
import type { Submission } from './submission.entity.js';
import { AlreadyThere, SubmissionsService } from './submissions.service.js';

export const TooLate = problem('too-late', 409, 'The time for undoing this is over');

/** As long as a decision waits before anybody is told. */
export const UNDO_SECONDS = 10;

const TAKEN_BACK = `
  delete from withdrawal where submission_id = $1
  returning former, at > record_time() - make_interval(secs => ${UNDO_SECONDS}) as "isRecent"`;

type Former = { former: 'held' | 'published'; isRecent: boolean };

/** Authors take own texts back, and for ten seconds change their mind. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionsService,
    private readonly rooms: Rooms,
  ) {}

  /** @throws NotFound when it is another's, AlreadyThere when it is gone already */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const submission = await this.own(tx, actor, id);
      if (!mayWithdraw(actor, submission)) throw AlreadyThere();
      await tx.query(`insert into withdrawal (submission_id, former) values ($1, $2)`, [id, submission.status]);
      await this.submissions.transition(tx, { id, to: 'withdrawn', actor: actor.id ?? 'visitor' });
    });
  }

  /** The text is again what it was, with the change that waited. @throws NotFound, AlreadyThere, TooLate after ten seconds */
  undo(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const submission = await this.own(tx, actor, id);
      if (submission.status !== 'withdrawn') throw AlreadyThere();
      const [found] = await rows<Former>(tx, TAKEN_BACK, [id]);
      if (found?.isRecent !== true) throw TooLate();
      await tx.query(`update submission set status = $2 where id = $1`, [id, found.former]);
      await tx.query(`update revision set state = 'waiting' where submission_id = $1 and number = $2 and state = 'returned'`, [
        id,
        submission.latestRevision,
      ]);
      if (found.former === 'published') await this.rooms.changed(tx, submission);
      await this.submissions.announce(tx, Object.assign(submission, { status: found.former }), actor.id ?? 'visitor');
    });
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<Submission> {
    const submission = await this.submissions.lock(tx, id);
    if (submission.authorId !== actor.id) throw NotFound();
    return submission;
  }
}
