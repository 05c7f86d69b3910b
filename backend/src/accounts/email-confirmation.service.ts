import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows } from '../platform/database.js';
import { AccountConfirmed } from './accounts.events.js';
import { LinkExpired } from './email-links.service.js';
import { hashToken } from './token.js';

/** Somebody followed the link in the mail, so the address is theirs. */
@Injectable()
export class EmailConfirmation {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  /** Opening the link a second time changes nothing. @throws LinkExpired */
  confirm(token: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [link] = await rows<{ accountId: string }>(
        tx,
        `update email_token set used_at = coalesce(used_at, record_time())
         where token_hash = $1 and purpose = 'confirm' and expires_at > record_time() returning account_id as "accountId"`,
        [hashToken(token)],
      );
      if (!link) throw LinkExpired();
      const fresh = await rows(
        tx,
        `update account set email_confirmed_at = record_time() where id = $1 and email_confirmed_at is null returning id`,
        [link.accountId],
      );
      if (fresh.length === 0) return;
      await this.ledger.record(tx, AccountConfirmed, { actor: link.accountId, subject: link.accountId, payload: {} });
    });
  }
}
