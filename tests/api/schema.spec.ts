import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../set-up/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('the database schema', () => {
  it('has the columns that the entities name, and the entities ask for no other', async () => {
    const { upQueries } = await app.nest.get(DataSource).driver.createSchemaBuilder().log();
    // Names of keys and indexes belong to the migrations; columns, types and nullability have to agree.
    const wanted = upQueries
      .map(({ query }) => query)
      .filter((query) => /CREATE TABLE|ADD "|DROP COLUMN|ALTER COLUMN .* (TYPE|SET NOT NULL|DROP NOT NULL)/u.test(query));
    expect(wanted).toEqual([]);
  });

  it('keeps no address of a reader in any column', async () => {
    const columns = await app.database.sql<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and (data_type in ('inet', 'cidr') or column_name ~ '(^|_)ip(_|$)|user_agent')`,
    );
    expect(columns).toEqual([]);
  });
});
