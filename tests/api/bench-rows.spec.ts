import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from '../bench/load.js';
import { startApp, type TestApp } from '../set-up/app.js';
import { freshDatabase, type TestDatabase } from '../set-up/database.js';
import { aPerson } from '../set-up/people.js';
import { aPoll } from '../set-up/polls.js';
import { aHeldComment, aPublishedIssue, must, published } from '../set-up/world.js';

// The load tests write their rows by COPY. Speed measured on rows that nobody could have written would mean nothing.
const TABLES = ['account', 'room', 'thread', 'submission', 'revision', 'comment', 'poll', 'poll_edition', 'poll_option', 'poll_count'];
// What a row may lack, and why: readers need no place, texts need no title, a poll may stand at an article's end, a thread may stay open.
const OPTIONAL = new Set([
  'account.place',
  'submission.place',
  'revision.title',
  'revision.request_id',
  'comment.parent_id',
  'comment.block_id',
  'poll.block_id',
  'room.closes_at',
]);

let app: TestApp;
let bench: TestDatabase;

beforeAll(async () => {
  app = await startApp();
  const world = await aPublishedIssue(app, { closesAt: '2099-01-01T00:00:00+05:00' });
  const poll = await aPoll(world);
  const reader = await aPerson(app);
  await published(world, await aHeldComment(world, reader));
  await must(reader.client.put(`/polls/${poll.id}/vote`, { optionId: poll.options[0]?.id }), 200);
  await app.step();
  bench = await freshDatabase();
  await load(bench.ownerUrl, { accounts: 3, comments: 6, spread: 2 });
});
afterAll(async () => {
  await app.close();
  await bench.drop();
});

/** The columns of the table that hold something in some row, and in every row. */
async function filled(database: TestDatabase, table: string): Promise<{ some: string[]; every: string[] }> {
  const rows = await database.sql<{ name: string; held: number; all: number }>(
    `select key as name, count(*) filter (where value <> 'null'::jsonb)::int as held, count(*)::int as all
     from ${table} t, jsonb_each(to_jsonb(t)) group by key`,
  );
  const names = (found: typeof rows): string[] => found.map(({ name }) => `${table}.${name}`).filter((name) => !OPTIONAL.has(name));
  return { some: names(rows.filter(({ held }) => held > 0)).sort(), every: names(rows.filter(({ held, all }) => held === all)).sort() };
}

describe('the rows of the load tests', () => {
  it.each(TABLES)('hold what people write, and nothing else: %s', async (table) => {
    const written = await filled(app.database, table);
    const loaded = await filled(bench, table);
    expect(loaded.every.length).toBeGreaterThan(0);
    expect(written.every.filter((name) => !loaded.every.includes(name))).toEqual([]);
    expect(loaded.some.filter((name) => !written.some.includes(name))).toEqual([]);
  });
});
