import { Injectable, Logger } from '@nestjs/common';
import { Database, rows, type Tx } from '../platform/database.js';
import { Jobs } from '../platform/jobs.js';
import { type Consumer, Consumers } from './consumers.js';
import type { LedgerEvent } from './event-type.js';

// So many events share a transaction: one flush to disk, and no row stays locked for long.
export const TOGETHER = 25;

const REACHED = `select tx, seq from event_reached for update skip locked`;

// Below the horizon no running transaction can still add an event before these.
const NEXT = `
  select id, type, at, actor, subject, payload, tx, seq from event
  where (tx, seq) > ($1::bigint, $2::bigint) and tx < ledger_horizon() order by tx, seq limit $3`;

export type Delivery = { eventId: string };
type Position = { tx: string; seq: string };
type Handed = { consumer: Consumer; events: LedgerEvent[]; failed: ReadonlySet<string> };

class ConsumerFailed extends Error {
  constructor(
    readonly queue: string,
    cause: unknown,
  ) {
    super(`${queue} failed`, { cause });
  }
}

/** Takes events in the ledger's order to those who want them. What a consumer writes and how far the relay is are one transaction. */
@Injectable()
export class Relay {
  private readonly logger = new Logger('relay');

  constructor(
    private readonly database: Database,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  /** Delivers the next events together; when one fails, each alone. Answers how many. */
  async next(): Promise<number> {
    try {
      return await this.database.transaction((tx) => this.take(tx, TOGETHER, new Set()));
    } catch (error) {
      if (!(error instanceof ConsumerFailed)) throw error;
    }
    let delivered = 0;
    while (delivered < TOGETHER && (await this.one()) > 0) delivered += 1;
    return delivered;
  }

  /** Whether events are behind a transaction that is still open, also one of another database of the server. */
  async isHeldBack(): Promise<boolean> {
    const [waiting] = await this.database.rows(`select from event e, event_reached r where (e.tx, e.seq) > (r.tx, r.seq) limit 1`);
    return waiting !== undefined;
  }

  /** What waited as a job. */
  async again({ run, queue }: Consumer, { eventId }: Delivery): Promise<void> {
    const [event] = await this.database.rows<LedgerEvent>(`select id, type, at, actor, subject, payload from event where id = $1`, [
      eventId,
    ]);
    if (!event) this.logger.error({ msg: 'a delivery names an unknown event', queue, eventId });
    else if ('effect' in run) await run.effect(event);
    else await this.database.transaction((tx) => run.projection(tx, [event]));
  }

  /** A consumer that fails gets the event as a job, which is tried again while the others go on. */
  private async one(): Promise<number> {
    const failed = new Set<string>();
    for (;;) {
      try {
        return await this.database.transaction((tx) => this.take(tx, 1, failed));
      } catch (error) {
        if (!(error instanceof ConsumerFailed) || failed.has(error.queue)) throw error;
        failed.add(error.queue);
        this.logger.warn({ msg: 'a delivery failed and will be tried again', queue: error.queue, err: error.cause });
      }
    }
  }

  private async take(tx: Tx, limit: number, failed: ReadonlySet<string>): Promise<number> {
    const [reached] = await rows<Position>(tx, REACHED);
    if (!reached) return 0; // another worker is at it
    const events = await rows<LedgerEvent & Position>(tx, NEXT, [reached.tx, reached.seq, limit]);
    const last = events.at(-1);
    if (!last) return 0;
    for (const consumer of this.consumers.all) {
      const wanted = events.filter(({ type }) => consumer.types.includes(type));
      if (wanted.length > 0) await this.hand(tx, { consumer, events: wanted, failed });
    }
    await tx.query(`update event_reached set tx = $1, seq = $2`, [last.tx, last.seq]);
    return events.length;
  }

  private async hand(tx: Tx, { consumer, events, failed }: Handed): Promise<void> {
    const { queue, run, afterSeconds } = consumer;
    if ('effect' in run || failed.has(queue)) {
      for (const { id } of events) await this.jobs.send(tx, queue, { data: { eventId: id } satisfies Delivery, afterSeconds });
      return;
    }
    try {
      await run.projection(tx, events);
    } catch (error) {
      throw new ConsumerFailed(queue, error);
    }
  }
}
