import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows } from '../platform/database.js';
import type { ChosenPassword } from './account.schema.js';
import { PasswordChanged, PasswordResetAsked } from './accounts.events.js';
import { CredentialsService } from './credentials.service.js';
import { LinkExpired } from './email-links.service.js';
import { hashPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { hashToken } from './token.js';

/** A forgotten password. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly sessions: SessionsService,
    private readonly credentials: CredentialsService,
  ) {}

  /** The worker sends the mail. The answer is the same for an unknown e-mail. */
  async askReset(email: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [account] = await rows<{ id: string }>(tx, `select id from account where email = $1 and status = 'active' and not demo`, [
        email,
      ]);
      if (account) await this.ledger.record(tx, PasswordResetAsked, { actor: 'visitor', subject: account.id, payload: {} });
    });
  }

  /** The link works once. Every session ends, and the address is confirmed by the same proof. @throws LinkExpired */
  async choose({ token, password }: ChosenPassword): Promise<void> {
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      const [link] = await rows<{ accountId: string }>(
        tx,
        `delete from email_token where token_hash = $1 and purpose = 'reset' and expires_at > record_time() returning account_id as "accountId"`,
        [hashToken(token)],
      );
      if (!link) throw LinkExpired();
      await tx.query(`delete from email_token where account_id = $1 and purpose = 'reset'`, [link.accountId]);
      await tx.query(`update account set email_confirmed_at = coalesce(email_confirmed_at, record_time()) where id = $1`, [link.accountId]);
      await this.credentials.set(tx, link.accountId, hash);
      await this.sessions.endAllOf(tx, link.accountId);
      await this.ledger.record(tx, PasswordChanged, { actor: link.accountId, subject: link.accountId, payload: {} });
    });
  }
}
