import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type JobResult, PgBoss } from 'pg-boss';
import { CONFIG, type Config } from './config.js';
import { rows, type Tx } from './database.js';

const POOL = 3;
const STOP_TIMEOUT_MS = 5_000;
const POLL_SECONDS = 0.5;
const RETRIES = 8;
// A killed worker's jobs go to another one after this long.
const EXPIRES_SECONDS = 10;
const WATCH = { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };

type Job = { id: string; data: unknown };

/** pg-boss: work that is tried again. Jobs are rows inserted with the caller's transaction; only the worker does them. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  readonly boss: PgBoss;
  private readonly queues = new Set<string>();
  private readonly logger = new Logger('jobs');
  private started: Promise<void> | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.boss = new PgBoss({ connectionString: config.databaseUrl, max: POOL, migrate: false, supervise: true, ...WATCH, schedule: false });
    this.boss.on('error', (error) => {
      this.logger.warn({ err: error });
    });
  }

  /** Names a queue before start-up; its dead letters go to NAME.dead. */
  declare(queue: string): void {
    this.queues.add(queue);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  }

  async send(tx: Tx, queue: string, { data, afterSeconds }: { data: object; afterSeconds: number }): Promise<void> {
    await this.start();
    const executeSql = async (text: string, values: unknown[] = []) => ({ rows: await rows<never>(tx, text, values) });
    await this.boss.send(queue, data, { db: { executeSql }, ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}) });
  }

  /** A job that fails is tried again alone; its neighbours in the batch are done. */
  async work(queue: string, batchSize: number, run: (job: Job) => Promise<void>): Promise<void> {
    await this.start();
    const settled = async (job: Job): Promise<JobResult> => {
      try {
        await run(job);
        return { id: job.id, status: 'completed' };
      } catch (error) {
        this.logger.warn({ msg: 'a job failed and will be tried again', queue, id: job.id, err: error });
        return { id: job.id, status: 'failed' };
      }
    };
    await this.boss.work(queue, { batchSize, pollingIntervalSeconds: POLL_SECONDS, perJobResults: true }, async (jobs) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await settled(job));
      return results;
    });
  }

  /** What waits, delays included. */
  async fetch(queue: string, batchSize: number): Promise<Job[]> {
    await this.start();
    return this.boss.fetch(queue, { batchSize, ignoreStartAfter: true });
  }

  private start(): Promise<void> {
    this.started ??= this.begin();
    return this.started;
  }

  private async begin(): Promise<void> {
    await this.boss.start();
    for (const queue of this.queues) {
      await this.boss.createQueue(`${queue}.dead`);
      await this.boss.createQueue(queue, {
        retryLimit: RETRIES,
        expireInSeconds: EXPIRES_SECONDS,
        retryBackoff: true,
        retryDelay: 2,
        deadLetter: `${queue}.dead`,
      });
    }
  }
}
