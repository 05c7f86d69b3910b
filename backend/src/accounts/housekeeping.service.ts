import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import { Schedules } from '../platform/schedules.js';
import { SESSION_DAYS } from './session-cookie.js';

const EVERY_MS = 60 * 60 * 1000;

/** Removes what nobody needs any more, every hour. */
@Injectable()
export class HousekeepingService implements OnModuleInit {
  constructor(private readonly schedules: Schedules) {}

  onModuleInit(): void {
    this.schedules.every(EVERY_MS, 'accounts.housekeeping', (tx) => this.tidy(tx));
  }

  private async tidy(tx: Tx): Promise<void> {
    await tx.query(`delete from session where expires_at <= record_time()`);
    await tx.query(`delete from email_token where expires_at <= record_time()`);
    // A guest whose cookie ended can never come back; one whose stances count stays, as a bare id.
    await tx.query(
      `delete from account a where a.kind = 'guest' and a.created_at <= record_time() - make_interval(days => $1)
         and not exists (select from session s where s.account_id = a.id)
         and not exists (select from stance s where s.account_id = a.id)
         and not exists (select from exclusion x where x.account_id = a.id)`,
      [SESSION_DAYS],
    );
  }
}
