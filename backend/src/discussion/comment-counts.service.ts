import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Consumers } from '../ledger/consumers.js';
import { rows, type Tx } from '../platform/database.js';
import { VISIBLE_CHANGES } from '../submissions/submissions.events.js';
import { visible } from '../submissions/visible.js';

// One pass over the tree under a root; only what changed is written.
const COUNT_TREE = `
  with below as (
    select up.id, count(*) filter (where c.parent_id = up.id) as replies, count(*) filter (where ${visible('s')}) as descendants
    from comment c join submission s on s.id = c.id cross join unnest(c.path) up(id)
    where c.root_id = $1 and c.placed group by up.id)
  insert into comment_count as cc (comment_id, replies, descendants)
  select c.id, coalesce(below.replies, 0), coalesce(below.descendants, 0)
  from comment c left join below on below.id = c.id left join comment_count known on known.comment_id = c.id
  where c.root_id = $1 and c.placed
    and (coalesce(below.replies, 0), coalesce(below.descendants, 0)) <> (coalesce(known.replies, 0), coalesce(known.descendants, 0))
  on conflict (comment_id) do update set replies = excluded.replies, descendants = excluded.descendants`;

/** How many comments a thread shows, and how many stand below each. The rows are locked, then recounted. */
@Injectable()
export class CommentCounts implements OnModuleInit {
  constructor(private readonly consumers: Consumers) {}

  onModuleInit(): void {
    this.consumers.project('discussion.count', VISIBLE_CHANGES, async (tx, { subject, payload }) => {
      if (payload.kind !== 'comment' || subject === null) return;
      await this.recountThread(tx, payload.room);
      await this.recountTree(tx, subject);
    });
  }

  /** Does nothing when the room's version was counted already, so a burst of comments is counted once, not once each. */
  async recountThread(tx: Tx, threadId: string): Promise<void> {
    await tx.query(
      `insert into thread_count as tc (thread_id) values ($1) on conflict (thread_id) do update set recounts = tc.recounts + 1`,
      [threadId],
    );
    await tx.query(
      `update thread_count tc set version = room.version,
         comments = (select count(*) from submission s where s.room_id = $1 and ${visible('s')}),
         roots = (select count(*) from comment c where c.thread_id = $1 and c.parent_id is null and c.placed),
         unanswered = (select count(*) from comment c where c.thread_id = $1 and c.parent_id is null and c.placed and not c.answered)
       from room where room.id = tc.thread_id and tc.thread_id = $1 and room.version <> tc.version`,
      [threadId],
    );
  }

  /** The tree that a reply stands in, once for each version of the room. */
  private async recountTree(tx: Tx, replyId: string): Promise<void> {
    const [root] = await rows<{ id: string }>(
      tx,
      `insert into comment_count as cc (comment_id) select root_id from comment where id = $1 and parent_id is not null
       on conflict (comment_id) do update set replies = cc.replies returning comment_id as id`,
      [replyId],
    );
    if (!root) return;
    const [uncounted] = await rows(
      tx,
      `update comment_count cc set version = room.version from comment c join room on room.id = c.thread_id
       where c.id = cc.comment_id and cc.comment_id = $1 and room.version <> cc.version returning true`,
      [root.id],
    );
    if (uncounted) await rows(tx, COUNT_TREE, [root.id]);
  }
}
