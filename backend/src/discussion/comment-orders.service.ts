import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { StanceCounts } from '../opinions/stance-counts.service.js';
import { rows, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Schedules } from '../platform/schedules.js';
import { VISIBLE_CHANGES } from '../submissions/submissions.events.js';
import { DONE, DUE, FORGET, MAKE, MARK, THREADS_OF } from './comment-order.sql.js';

const EVERY_MS = 1_000;
const FORGET_EVERY_MS = 60_000;
const MOST_AT_ONCE = 20;

/** Makes the orders of threads by answers anew when answers or comments moved. @see docs/decisions/0008-orders-are-kept.md */
@Injectable()
export class CommentOrders implements OnModuleInit {
  constructor(
    private readonly consumers: Consumers,
    private readonly counts: StanceCounts,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.consumers.projectAll('discussion.order', VISIBLE_CHANGES, (tx, events) =>
      this.mark(
        tx,
        events.filter(({ payload }) => payload.kind === 'comment').map(({ payload }) => payload.room),
      ),
    );
    this.counts.follow(async (tx, ids) => {
      const threads = await rows<{ id: string }>(tx, THREADS_OF, [ids]);
      await this.mark(
        tx,
        threads.map(({ id }) => id),
      );
    });
    this.schedules.every(EVERY_MS, 'discussion.order', (tx) => this.makeDue(tx));
    this.schedules.every(FORGET_EVERY_MS, 'discussion.forget-orders', async (tx) => {
      await tx.query(FORGET);
    });
  }

  /** Locks what is due and then reads, so whatever moved before the lock is in the order. */
  async makeDue(tx: Tx): Promise<void> {
    for (const { threadId } of await rows<{ threadId: string }>(tx, DUE, [MOST_AT_ONCE])) {
      const [made] = await rows<{ settlesAt: Date | null }>(tx, MAKE, [threadId, newId()]);
      await rows(tx, DONE, [threadId, made?.settlesAt ?? null]);
    }
  }

  private async mark(tx: Tx, threadIds: readonly string[]): Promise<void> {
    if (threadIds.length > 0) await tx.query(MARK, [[...new Set(threadIds)]]);
  }
}
