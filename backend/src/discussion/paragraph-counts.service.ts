import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { VISIBLE_CHANGES } from '../submissions/submissions.events.js';
import { visible } from '../submissions/visible.js';

export type ParagraphCount = { blockId: string; comments: number };

const ABOUT = `
  select distinct c.thread_id as "threadId", root.block_id as "blockId"
  from comment c join comment root on root.id = c.root_id where c.id = any($1::uuid[]) and root.block_id is not null`;

const LOCK = `
  insert into paragraph_count as pc (block_id, thread_id)
  select b.id, $2 from unnest($1::uuid[]) as b(id) where exists (select from comment where block_id = b.id) order by b.id
  on conflict (block_id) do update set comments = pc.comments`;

const RECOUNT = `
  update paragraph_count pc set comments = (
    select count(*) from comment root join comment c on c.root_id = root.id and c.placed
    join submission s on s.id = c.id and ${visible('s')} where root.block_id = pc.block_id and root.parent_id is null)
  where pc.block_id = any($1::uuid[])`;

/** How many comments and replies each paragraph of a text has, in whatever language they were written. */
@Injectable()
export class ParagraphCounts implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.consumers.projectAll('discussion.count-paragraphs', VISIBLE_CHANGES, async (tx, events) => {
      const ids = events.flatMap(({ subject, payload }) => (payload.kind === 'comment' && subject !== null ? [subject] : []));
      const about = ids.length === 0 ? [] : await rows<{ threadId: string; blockId: string }>(tx, ABOUT, [ids]);
      for (const [threadId, some] of Map.groupBy(about, (one) => one.threadId)) {
        await this.recount(
          tx,
          threadId,
          some.map(({ blockId }) => blockId),
        );
      }
    });
  }

  /** Locks the rows of these paragraphs, then counts. */
  async recount(tx: Tx, threadId: string, blockIds: readonly string[]): Promise<void> {
    await rows(tx, LOCK, [blockIds, threadId]);
    await rows(tx, RECOUNT, [blockIds]);
  }

  /** Of all paragraphs that have any; empty for a thread that does not exist. */
  async list(threadId: string): Promise<{ items: ParagraphCount[] }> {
    const items = await this.database.rows<ParagraphCount>(
      `select block_id as "blockId", comments from paragraph_count where thread_id = $1 and comments > 0 order by block_id`,
      [threadId],
    );
    return { items };
  }
}
