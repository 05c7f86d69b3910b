import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { z } from 'zod';
import { newId } from '../platform/ids.js';
import { rows, type Tx } from '../platform/database.js';
import type { EventType } from './event-type.js';

export type Recorded<Payload> = { actor: string; subject: string | null; payload: Payload };

@Injectable()
export class Ledger {
  /** Writes the event with the caller's transaction: recorded and, by the relay, told; or neither. */
  async record<P extends z.ZodType>(tx: Tx, type: EventType<P>, event: Recorded<z.infer<P>>): Promise<void> {
    const { text, values } = this.insert(type, event);
    await rows(tx, text, values);
  }

  /** The event as a part of a statement that writes what it tells of. */
  insert<P extends z.ZodType>(type: EventType<P>, { actor, subject, payload }: Recorded<z.infer<P>>): Sql {
    return sql`insert into event (id, type, actor, subject, payload)
      values (${newId()}, ${type.name}, ${actor}, ${subject}, ${JSON.stringify(type.payload.parse(payload))})`;
  }
}
