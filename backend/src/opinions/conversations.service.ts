import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import { Rooms } from '../submissions/rooms.service.js';

/** Where an issue's statements are offered and answered. */
@Injectable()
export class ConversationsService {
  constructor(private readonly rooms: Rooms) {}

  async open(tx: Tx, issueId: string): Promise<string> {
    const id = await this.rooms.open(tx, issueId);
    await tx.query(`insert into conversation (id) values ($1)`, [id]);
    return id;
  }

  /** Makes the totals due: those of a conversation that closed long ago are not looked at any more. */
  async recount(tx: Tx, conversationId: string): Promise<void> {
    await tx.query(
      `update statement_count set counted_at = '-infinity' where statement_id in (select id from statement where conversation_id = $1)`,
      [conversationId],
    );
  }

  /** A conversation in which nobody has spoken. */
  async remove(tx: Tx, conversationId: string): Promise<void> {
    await tx.query(`delete from conversation where id = $1`, [conversationId]);
    await this.rooms.remove(tx, conversationId);
  }
}
