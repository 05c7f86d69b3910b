import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { problem } from '../platform/http/problem.js';
import { Mailer } from '../platform/mailer.js';
import type { Language } from '../text/language.js';
import { linkMail, type LinkPurpose } from './account-mail.js';
import { AccountRegistered, PasswordResetAsked } from './accounts.events.js';
import { hashToken, newToken } from './token.js';

export const LinkExpired = problem('link-expired', 410, 'This link is used or too old. Ask for a new one');
export const MailNotSent = problem('mail-not-sent', 503, 'The mail could not be sent. Try again in a few minutes');

const HOURS: Readonly<Record<LinkPurpose, number>> = { confirm: 72, reset: 1 };
const SECOND_TRY_SECONDS = 60;

/** A mail server's message may repeat the address; its code does not. */
const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? 'unknown';

type Addressee = { email: string; language: Language; sent: boolean };

/** Links by mail that prove an address is somebody's own. */
@Injectable()
export class EmailLinksService implements OnModuleInit {
  private readonly logger = new Logger('email-links');

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly consumers: Consumers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The worker mails what the api could not, until the mail server takes it. */
  onModuleInit(): void {
    this.consumers.effect(
      'accounts.confirmation-mail',
      [AccountRegistered],
      (event) => this.send(event.subject ?? '', 'confirm', true),
      SECOND_TRY_SECONDS,
    );
    this.consumers.effect('accounts.reset-mail', [PasswordResetAsked], (event) => this.send(event.subject ?? '', 'reset', false));
  }

  /** At sign-up, after the commit. A mail server that is down does not undo the sign-up. */
  async welcome(accountId: string): Promise<void> {
    await this.send(accountId, 'confirm', true).catch((error: unknown) => {
      this.logger.warn({ msg: 'a confirmation mail waits for its second try', code: codeOf(error) });
    });
  }

  /** Sends another link to an address that is not confirmed yet. @throws MailNotSent */
  async again(accountId: string): Promise<void> {
    await this.send(accountId, 'confirm', false).catch((error: unknown) => {
      this.logger.warn({ msg: 'a confirmation mail was not taken', code: codeOf(error) });
      throw MailNotSent();
    });
  }

  /** The token is stored once the mail is taken: its presence means "sent". Demo accounts get no mail. */
  private async send(accountId: string, purpose: LinkPurpose, onlyOnce: boolean): Promise<void> {
    const [addressee] = await this.database.rows<Addressee>(
      `select a.email, a.language, exists (select from email_token t where t.account_id = a.id and t.purpose = $2) as sent
       from account a where a.id = $1 and a.email is not null and not a.demo and ($2 = 'reset' or a.email_confirmed_at is null)`,
      [accountId, purpose],
    );
    if (!addressee || (onlyOnce && addressee.sent)) return;
    const token = newToken();
    await this.mailer.send(linkMail({ ...addressee, purpose, token }, this.config.publicUrl));
    await this.database.rows(
      `insert into email_token (token_hash, account_id, purpose, expires_at) values ($1, $2, $3, record_time() + make_interval(hours => $4))`,
      [hashToken(token), accountId, purpose, HOURS[purpose]],
    );
  }
}
