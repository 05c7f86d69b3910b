import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { z } from 'zod';
import { newId } from '../platform/ids.js';
import { rows, type Tx } from '../platform/database.js';
import { Jobs } from '../platform/jobs.js';
import { together } from '../platform/statement.js';
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
  async record<P extends z.ZodType>(tx: Tx, type: EventType<P>, event: Recorded<z.infer<P>>): Promise<void> {
    const { text, values } = together(await this.parts(type, event));
    await rows(tx, text, values);
  }

  /** The event and its deliveries as parts of a statement that writes what they tell of. */
  async parts<P extends z.ZodType>(type: EventType<P>, { actor, subject, payload }: Recorded<z.infer<P>>): Promise<Record<string, Sql>> {
    const id = newId();
    const consumers = this.consumers.of(type.name);
    const deliveries = await Promise.all(
      consumers.map(({ queue, afterSeconds }) => this.jobs.delivery(queue, { eventId: id }, afterSeconds)),
    );
    return {
      recorded: sql`insert into event (id, type, actor, subject, payload)
        values (${id}, ${type.name}, ${actor}, ${subject}, ${JSON.stringify(type.payload.parse(payload))})`,
      ...Object.fromEntries(deliveries.map((delivery, n) => [`delivery${n}`, delivery])),
    };
  }
}
