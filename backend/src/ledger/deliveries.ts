import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Jobs } from '../platform/jobs.js';
import { Schedules } from '../platform/schedules.js';
import { Consumers } from './consumers.js';
import { type Delivery, Relay, TOGETHER } from './relay.js';

const POLL_MS = 500;
const HELD_BACK_MS = 2_000;
// A batch must end before its jobs expire, and what touches the network takes seconds.
const BATCH = 4;

/** Hands recorded events to their consumers: the relay what writes rows, jobs what touches the network or failed before. Only the worker runs it. */
@Injectable()
export class Deliveries implements OnApplicationShutdown {
  private readonly logger = new Logger('deliveries');
  private readonly stopping = new AbortController();
  private relaying: Promise<void> = Promise.resolve();

  constructor(
    private readonly consumers: Consumers,
    private readonly relay: Relay,
    private readonly jobs: Jobs,
    private readonly schedules: Schedules,
  ) {}

  async start(): Promise<void> {
    for (const consumer of this.consumers.all) {
      await this.jobs.work(consumer.queue, BATCH, ({ data }) => this.relay.again(consumer, data as Delivery));
    }
    this.relaying = this.keepRelaying();
    this.schedules.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.relaying;
    await this.schedules.stop();
  }

  /** Drains everything that waits, delays included, then runs each schedule once. For tests and the seed. */
  async step(): Promise<void> {
    do await this.drainEvents();
    while (await this.drainOnce());
    await this.schedules.runAll();
  }

  private async keepRelaying(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const delivered = await this.relay.next().catch((error: unknown) => {
        this.logger.warn({ msg: 'events could not be delivered and wait', err: error });
        return 0;
      });
      if (delivered < TOGETHER) await wait(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async drainEvents(): Promise<void> {
    const until = Date.now() + HELD_BACK_MS;
    do while ((await this.relay.next()) > 0);
    while ((await this.relay.isHeldBack()) && Date.now() < until);
  }

  private async drainOnce(): Promise<boolean> {
    let found = false;
    for (const consumer of this.consumers.all) {
      for (const delivery of await this.jobs.fetch(consumer.queue, BATCH)) {
        found = true;
        await this.relay.again(consumer, delivery.data as Delivery);
        await this.jobs.boss.complete(consumer.queue, delivery.id);
      }
    }
    return found;
  }
}
