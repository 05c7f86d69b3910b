import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '../platform/database.js';
import { Jobs } from '../platform/jobs.js';
import type { EventType, LedgerEvent } from './event-type.js';

export type Consumer = {
  queue: string;
  types: readonly string[];
  afterSeconds: number;
  /** A projection writes rows in the delivery's transaction; an effect touches the network outside any. */
  run: { projection: (tx: Tx, events: LedgerEvent[]) => Promise<void> } | { effect: (event: LedgerEvent) => Promise<void> };
};

/** Who wants which event. Modules register while they start, in the api and the worker alike. */
@Injectable()
export class Consumers {
  readonly all: Consumer[] = [];

  constructor(private readonly jobs: Jobs) {}

  /** A consumer recomputes, never increments, and locks its own row before it reads. */
  project<P extends z.ZodType>(
    queue: string,
    types: readonly EventType<P>[],
    work: (tx: Tx, event: LedgerEvent<z.infer<P>>) => Promise<void>,
  ): void {
    this.projectAll(queue, types, async (tx, events) => {
      for (const event of events) await work(tx, event);
    });
  }

  /** For what comes in floods: the events that are delivered together, at once. */
  projectAll<P extends z.ZodType>(
    queue: string,
    types: readonly EventType<P>[],
    work: (tx: Tx, events: LedgerEvent<z.infer<P>>[]) => Promise<void>,
  ): void {
    this.add({ queue, types: types.map((type) => type.name), afterSeconds: 0, run: { projection: work as never } });
  }

  effect<P extends z.ZodType>(
    queue: string,
    types: readonly EventType<P>[],
    work: (event: LedgerEvent<z.infer<P>>) => Promise<void>,
    afterSeconds = 0,
  ): void {
    this.add({ queue, types: types.map((type) => type.name), afterSeconds, run: { effect: work as never } });
  }

  private add(consumer: Consumer): void {
    if (this.all.some((other) => other.queue === consumer.queue)) throw new Error(`Two consumers share the queue ${consumer.queue}`);
    this.all.push(consumer);
    this.jobs.declare(consumer.queue);
  }
}
