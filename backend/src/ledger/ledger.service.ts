import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { newId } from '../platform/ids.js';
import { rows, type Tx } from '../platform/database.js';
import { Jobs } from '../platform/jobs.js';
import { Consumers } from './consumers.js';
import type { EventType } from './event-type.js';

export type Recorded<Payload> = { actor: string; subject: string | null; payload: Payload };

@Injectable()
export class Ledger {
  constructor(
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  /** Writes the event and one delivery per consumer with the caller's transaction: recorded and told, or neither. */
  async record<P extends z.ZodType>(tx: Tx, type: EventType<P>, event: Recorded<z.infer<P>>): Promise<string> {
    const id = newId();
    const payload = JSON.stringify(type.payload.parse(event.payload));
    await Promise.all([
      rows(tx, `insert into event (id, type, actor, subject, payload) values ($1, $2, $3, $4, $5)`, [
        id,
        type.name,
        event.actor,
        event.subject,
        payload,
      ]),
      ...this.consumers.of(type.name).map(({ queue, afterSeconds }) => this.jobs.send(tx, queue, { eventId: id }, afterSeconds)),
    ]);
    return id;
  }
}
