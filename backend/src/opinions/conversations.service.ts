import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { RoomClosed } from '../submissions/admission.js';

/** Where an issue's statements are offered and answered. */
@Injectable()
export class ConversationsService {
  constructor(private readonly database: Database) {}

  /** A conversation and its room. What is said in it counts for the issue. */
  async open(tx: Tx, issueId: string): Promise<string> {
    const id = newId();
    await tx.query(
      `with opened as (insert into room (id) values ($1) returning id) insert into conversation (id, issue_id) select id, $2 from opened`,
      [id, issueId],
    );
    return id;
  }

  /** null opens it again. The totals become due, since those of a conversation that closed long ago are not looked at any more. */
  async close(tx: Tx, conversationId: string, at: Date | null): Promise<void> {
    await tx.query(`update conversation set closes_at = $2 where id = $1`, [conversationId, at]);
    await tx.query(
      `update statement_count set counted_at = '-infinity' where statement_id in (select id from statement where conversation_id = $1)`,
      [conversationId],
    );
  }

  /** A conversation in which nobody has spoken. */
  async remove(tx: Tx, conversationId: string): Promise<void> {
    await tx.query(`delete from conversation where id = $1`, [conversationId]);
    await tx.query(`delete from room where id = $1`, [conversationId]);
  }

  /** @throws NotFound, RoomClosed */
  async requireOpen(conversationId: string): Promise<{ issueId: string }> {
    const [conversation] = await this.database.rows<{ issueId: string; closed: boolean }>(
      `select issue_id as "issueId", coalesce(closes_at <= record_time(), false) as closed from conversation join room using (id) where id = $1 and room.shown`,
      [conversationId],
    );
    if (!conversation) throw NotFound();
    if (conversation.closed) throw RoomClosed();
    return conversation;
  }
}
