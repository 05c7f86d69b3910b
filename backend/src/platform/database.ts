import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Clock } from './clock.js';

declare const transactional: unique symbol;

/** A manager inside a transaction. Only Database.transaction makes one, so the pool cannot be passed by mistake. */
export type Tx = EntityManager & { readonly [transactional]: true };

@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** For reading outside a transaction. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  /** Commits when `work` is done, rolls back when it throws. BEGIN travels with the first statement. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const begun = this.begin(client);
      Object.assign(runner, { isTransactionActive: true }); // TypeORM opens none of its own then
      const [, done] = await Promise.all([begun, work(runner.manager as Tx)]);
      const { command } = await prepared(client, 'commit');
      if (command !== 'COMMIT') throw new Error('A statement failed and its error was swallowed: the transaction was rolled back');
      return done;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private begin(client: PoolClient): Promise<unknown> {
    const { offsetMs } = this.clock;
    const begun = prepared(client, 'begin');
    if (offsetMs === 0) return begun;
    return Promise.all([begun, prepared(client, `select set_config('kenes.clock_offset', $1, true)`, [`${offsetMs} milliseconds`])]);
  }

  /** One statement, which is a transaction of its own. Prepared once per connection, for planning costs more than most of them. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    if (this.clock.offsetMs !== 0) return this.transaction((tx) => rows<Row>(tx, sql, parameters));
    const pool = (this.source.driver as PostgresDriver).master as Pool;
    return (await prepared(pool, sql, parameters)).rows as Row[];
  }
}

const prepared = (on: Pool | PoolClient, sql: string, values: unknown[] = []) => on.query({ name: nameOf(sql), text: sql, values });

const names = new Map<string, string>();

/** A prepared statement is found by the hash of its text. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}

/** Rows of any statement in the manager's transaction, prepared once per connection; without a transaction only of a SELECT. */
export async function rows<Row>(manager: EntityManager, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  if (!manager.queryRunner) return manager.query<Row[]>(sql, parameters);
  const client = (await manager.queryRunner.connect()) as PoolClient;
  return (await prepared(client, sql, parameters)).rows as Row[];
}
