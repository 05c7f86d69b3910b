import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { DecisionMade } from '../moderation/moderation.events.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Mailer } from '../platform/mailer.js';
import { decisionMail, type Told } from './decision-mail.js';

/** Nobody is told before a decision could be taken back. */
const DELAY_SECONDS = 10;

type Due = Told & { accountId: string };

@Injectable()
export class NoticesService implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.consumers.effect('notifications.decision', [DecisionMade], (event) => this.tellAuthor(event.payload.decision), DELAY_SECONDS);
  }

  /** Reads the decision again, mails it once; a repeat after a crash between mail and mark may mail a second time, never none. */
  async tellAuthor(decisionId: string): Promise<void> {
    const [due] = await this.database.rows<Due>(
      `select a.id as "accountId", a.email, a.language, d.outcome, d.clause, d.note, coalesce(r.title || '. ', '') || r.body as text,
         exists (select from revision e where e.submission_id = s.id and e.number < r.number and e.state = 'approved') as "isChange"
       from decision d join submission s on s.id = d.submission_id join revision r on r.submission_id = s.id and r.number = d.revision
         join account a on a.id = s.author_id
       where d.id = $1 and a.email is not null and a.email_confirmed_at is not null and not a.demo
         and case d.outcome when 'publish' then s.status = 'published' else r.state = 'refused' and s.status <> 'withdrawn' end
         and not exists (select 1 from notification n where n.decision_id = d.id and n.mailed_at is not null)`,
      [decisionId],
    );
    if (!due) return;
    await this.mailer.send(decisionMail(due, this.config.publicUrl));
    await this.database.rows(
      `insert into notification (id, account_id, kind, decision_id, mailed_at) values ($1, $2, 'decision', $3, record_time())
       on conflict (account_id, kind, decision_id) do update set mailed_at = excluded.mailed_at`,
      [newId(), due.accountId, decisionId],
    );
  }
}
