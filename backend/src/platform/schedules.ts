import { Injectable, Logger } from '@nestjs/common';
import { Database, type Tx } from './database.js';

type Schedule = { name: string; everyMs: number; work: (tx: Tx) => Promise<void> };

/** Work that repeats, in the worker only; a lock in the database keeps two workers from doing it at once. */
@Injectable()
export class Schedules {
  private readonly schedules: Schedule[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly logger = new Logger('schedules');

  constructor(private readonly database: Database) {}

  every(everyMs: number, name: string, work: (tx: Tx) => Promise<void>): void {
    this.schedules.push({ name, everyMs, work });
  }

  start(): void {
    for (const schedule of this.schedules) this.arm(schedule);
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.running);
  }

  async runAll(): Promise<void> {
    for (const schedule of this.schedules) await this.run(schedule);
  }

  private arm(schedule: Schedule): void {
    let busy = false;
    this.timers.push(
      setInterval(() => {
        if (busy) return;
        busy = true;
        const run = this.run(schedule)
          .catch((error: unknown) => {
            this.logger.warn({ msg: `${schedule.name} failed and will be tried again`, err: error });
          })
          .finally(() => {
            busy = false;
            this.running.delete(run);
          });
        this.running.add(run);
      }, schedule.everyMs),
    );
  }

  private run(schedule: Schedule): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }[]>(`select pg_try_advisory_xact_lock(hashtext($1)) as mine`, [
        `schedule:${schedule.name}`,
      ]);
      if (lock?.mine) await schedule.work(tx);
    });
  }
}
