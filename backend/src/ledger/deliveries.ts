import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { JobResult } from 'pg-boss';
import { Database } from '../platform/database.js';
import { Jobs } from '../platform/jobs.js';
import { Schedules } from '../platform/schedules.js';
import { type Consumer, Consumers } from './consumers.js';
import type { LedgerEvent } from './event-type.js';

// A batch must end before its jobs expire: rows take milliseconds, the network seconds.
const BATCH = { projection: 200, effect: 4 };
const POLL_SECONDS = 0.5;

const batchOf = ({ run }: Consumer): number => ('effect' in run ? BATCH.effect : BATCH.projection);

type Delivery = { id: string; data: { eventId: string } };

/** Hands recorded events to their consumers, at least once. Only the worker runs it. */
@Injectable()
export class Deliveries implements OnApplicationShutdown {
  private readonly logger = new Logger('deliveries');

  constructor(
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly schedules: Schedules,
  ) {}

  async start(): Promise<void> {
    for (const consumer of this.consumers.all) {
      await this.jobs.boss.work<{ eventId: string }>(
        consumer.queue,
        { batchSize: batchOf(consumer), pollingIntervalSeconds: POLL_SECONDS, perJobResults: true },
        async (jobs) => {
          const results: JobResult[] = [];
          for (const job of jobs) results.push(await this.settle(consumer, job));
          return results;
        },
      );
    }
    this.schedules.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.schedules.stop();
  }

  /** Drains everything that waits, delays included, then runs each schedule once. For tests and the seed. */
  async step(): Promise<void> {
    while (await this.drainOnce()) {
      // a delivery may record further events
    }
    await this.schedules.runAll();
  }

  private async drainOnce(): Promise<boolean> {
    let found = false;
    for (const consumer of this.consumers.all) {
      const deliveries = (await this.jobs.boss.fetch<{ eventId: string }>(consumer.queue, {
        batchSize: batchOf(consumer),
        ignoreStartAfter: true,
      })) as Delivery[];
      for (const delivery of deliveries) {
        found = true;
        await this.deliver(consumer, delivery.data.eventId);
        await this.jobs.boss.complete(consumer.queue, delivery.id);
      }
    }
    return found;
  }

  /** A delivery that fails is tried again alone; its neighbours in the batch are done. */
  private async settle(consumer: Consumer, { id, data }: Delivery): Promise<JobResult> {
    try {
      await this.deliver(consumer, data.eventId);
      return { id, status: 'completed' };
    } catch (error) {
      this.logger.warn({ msg: 'a delivery failed and will be tried again', queue: consumer.queue, eventId: data.eventId, err: error });
      return { id, status: 'failed' };
    }
  }

  private async deliver(consumer: Consumer, eventId: string): Promise<void> {
    const [event] = await this.database.rows<LedgerEvent>(`select id, type, at, actor, subject, payload from event where id = $1`, [
      eventId,
    ]);
    if (!event) {
      this.logger.error({ msg: 'a delivery names an unknown event', eventId });
      return;
    }
    const { run } = consumer;
    if ('effect' in run) await run.effect(event);
    else await this.database.transaction((tx) => run.projection(tx, event));
  }
}
