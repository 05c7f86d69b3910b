import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountErased } from '../accounts/accounts.events.js';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { SubmissionsService } from './submissions.service.js';

// A change that nobody has read goes, and what its author took back from the moderators.
const UNJUDGED = `
  update revision r set state = 'returned', body = '', title = case when title is null then null else '' end
  from submission s where s.id = r.submission_id and s.author_id = $1 and r.state in ('waiting', 'returned')`;

/** What happens to a person's texts when the account is closed. */
@Injectable()
export class ErasureService implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly submissions: SubmissionsService,
  ) {}

  onModuleInit(): void {
    this.consumers.project('submissions.erase-author', [AccountErased], (tx, event) =>
      this.erase(tx, event.subject ?? '', event.payload.texts),
    );
  }

  /** Held texts go in any case, for nobody is left to hear the decision; public ones go or stay as the person chose. All lose their author. */
  private async erase(tx: Tx, accountId: string, texts: 'keep' | 'remove'): Promise<void> {
    const withdrawn = await rows<{ id: string }>(
      tx,
      `select id from submission where author_id = $1 and (status = 'held' or ($2 = 'remove' and status = 'published')) order by id`,
      [accountId, texts],
    );
    for (const { id } of withdrawn) await this.submissions.transition(tx, { id, to: 'withdrawn', actor: accountId });
    await tx.query(`update room set version = version + 1 where id in (select room_id from submission where author_id = $1)`, [accountId]);
    await tx.query(`delete from draft where account_id = $1`, [accountId]);
    await tx.query(`delete from mention where account_id = $1`, [accountId]);
    await tx.query(UNJUDGED, [accountId]);
    await tx.query(
      `update revision set body = '', title = case when title is null then null else '' end
       where submission_id in (select id from submission where author_id = $1 and status = 'withdrawn')`,
      [accountId],
    );
    await tx.query(`update submission set author_id = null where author_id = $1`, [accountId]);
  }
}
