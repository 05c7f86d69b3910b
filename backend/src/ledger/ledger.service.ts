import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { newId } from '../platform/ids.js';
import { rows, type Tx } from '../platform/database.js';
import type { EventType } from './event-type.js';

export type Recorded<Payload> = { actor: string; subject: string | null; payload: Payload };

/** An event that is checked and not written yet. */
export type Draft = { id: string; type: string; actor: string; subject: string | null; payload: unknown };

/** The insert of events out of given (event jsonb), as a part of the statement that writes what they tell of. */
export const RECORD_GIVEN = `
  insert into event (id, type, actor, subject, payload)
  select e.id, e.type, e.actor, e.subject, e.payload
  from given, jsonb_to_record(given.event) as e (id uuid, type text, actor text, subject uuid, payload jsonb)`;

const RECORD = `insert into event (id, type, actor, subject, payload) values ($1, $2, $3, $4, $5)`;

@Injectable()
export class Ledger {
  /** Writes the event with the caller's transaction: recorded and, by the relay, told; or neither. */
  async record<P extends z.ZodType>(tx: Tx, type: EventType<P>, event: Recorded<z.infer<P>>): Promise<void> {
    const { id, actor, subject, payload } = draft(type, event);
    await rows(tx, RECORD, [id, type.name, actor, subject, JSON.stringify(payload)]);
  }
}

export const draft = <P extends z.ZodType>(type: EventType<P>, { payload, ...event }: Recorded<z.infer<P>>): Draft => ({
  id: newId(),
  type: type.name,
  ...event,
  payload: type.payload.parse(payload),
});
