import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { Schedules } from '../platform/schedules.js';
import { storable } from './admission.js';
import { REMOVE_DRAFT } from './draft.sql.js';
import type { DraftView, NewDraft } from './draft.schema.js';

const KEPT_DAYS = 30;
const MOST = 100; // of one person; the oldest go first
const EVERY_MS = 60 * 60 * 1000;

const VIEW = `title, body, to_json(saved_at) #>> '{}' as "savedAt"`;

const SAVE = `
  insert into draft as d (account_id, key, title, body)
  select $1, $2, $3, $4 from room where id = $5 and shown
  on conflict (account_id, key) do update set title = excluded.title, body = excluded.body, saved_at = excluded.saved_at
  returning ${VIEW}`;

const SURPLUS = `
  delete from draft where account_id = $1 and key in (select key from draft where account_id = $1 order by saved_at desc offset $2)`;

/** What somebody is still writing, kept for its author alone. */
@Injectable()
export class DraftsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.every(EVERY_MS, 'submissions.old-drafts', async (tx) => {
      await tx.query(`delete from draft where saved_at <= record_time() - make_interval(days => $1)`, [KEPT_DAYS]);
    });
  }

  async find(accountId: string, key: string): Promise<{ draft: DraftView | null }> {
    const [draft] = await this.database.rows<DraftView>(`select ${VIEW} from draft where account_id = $1 and key = $2`, [accountId, key]);
    return { draft: draft ?? null };
  }

  /** @throws NotFound when there is no such room, or it cannot be seen */
  async save(accountId: string, key: string, { title, body }: NewDraft): Promise<{ draft: DraftView }> {
    const [room = ''] = key.split('.');
    const kept = [title === null ? null : storable(title), storable(body)];
    const [draft] = await this.database.rows<DraftView>(SAVE, [accountId, key, ...kept, room]);
    if (!draft) throw NotFound();
    await this.database.rows(SURPLUS, [accountId, MOST]);
    return { draft };
  }

  async remove(accountId: string, key: string): Promise<void> {
    await this.database.rows(REMOVE_DRAFT, [accountId, key]);
  }
}
