import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { empty, Sql } from 'sql-template-tag';
import { CONFIG, type Config } from './config.js';

const POOL = 3;
const STOP_TIMEOUT_MS = 5_000;
const RETRIES = 8;
// A killed worker's jobs go to another one after this long.
const EXPIRES_SECONDS = 10;
const WATCH = { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };

/** pg-boss: deliveries are rows inserted with the caller's transaction. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly boss: PgBoss;
  private readonly queues = new Set<string>();
  private readonly logger = new Logger('jobs');

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

  async onApplicationBootstrap(): Promise<void> {
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

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  }

  /** The insert of one delivery, to be written in one statement with what it tells of. */
  async delivery(queue: string, data: object, afterSeconds = 0): Promise<Sql> {
    let insert = empty;
    const executeSql = (text: string, values: unknown[] = []) => {
      insert = new Sql(text.split('$1'), values);
      return Promise.resolve({ rows: [{ id: queue }] as never[] });
    };
    await this.boss.send(queue, data, { db: { executeSql }, ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}) });
    return insert;
  }
}
