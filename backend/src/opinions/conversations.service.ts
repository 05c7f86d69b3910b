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

  /** A conversation in which nobody has spoken. */
  async remove(tx: Tx, conversationId: string): Promise<void> {
    await tx.query(`delete from conversation where id = $1`, [conversationId]);
    await this.rooms.remove(tx, conversationId);
  }
}
