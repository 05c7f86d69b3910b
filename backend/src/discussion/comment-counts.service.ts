import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { VISIBLE_CHANGES } from '../submissions/submissions.events.js';
import { visible } from '../submissions/visible.js';

/** How many comments a thread shows and how many replies a comment has. Each row is locked, then recounted. */
@Injectable()
export class CommentCounts implements OnModuleInit {
  constructor(private readonly consumers: Consumers) {}

  onModuleInit(): void {
    this.consumers.project('discussion.count', VISIBLE_CHANGES, async (tx, { subject, payload }) => {
      if (payload.kind !== 'comment' || subject === null) return;
      await this.recountThread(tx, payload.room);
      await this.recountReplies(tx, subject);
    });
  }

  /** Does nothing when the room's version was counted already, so a burst of comments is counted once, not once each. */
  async recountThread(tx: Tx, threadId: string): Promise<void> {
    await tx.query(
      `insert into thread_count as tc (thread_id) values ($1) on conflict (thread_id) do update set recounts = tc.recounts + 1`,
      [threadId],
    );
    await tx.query(
      `update thread_count tc set version = room.version, comments = (
         select count(*) from comment c
         join submission s on s.id = c.id and ${visible('s')}
         left join submission root on root.id = c.parent_id
         where c.thread_id = $1 and (c.parent_id is null or (${visible('root')})))
       from room where room.id = tc.thread_id and tc.thread_id = $1 and room.version <> tc.version`,
      [threadId],
    );
  }

  private async recountReplies(tx: Tx, commentId: string): Promise<void> {
    const [root] = await rows<{ id: string }>(
      tx,
      `insert into comment_count as cc (comment_id) select parent_id from comment where id = $1 and parent_id is not null
       on conflict (comment_id) do update set replies = cc.replies returning comment_id as id`,
      [commentId],
    );
    if (!root) return;
    await tx.query(
      `update comment_count set replies = (select count(*) from comment c join submission s on s.id = c.id and ${visible('s')} where c.parent_id = $1) where comment_id = $1`,
      [root.id],
    );
  }
}
