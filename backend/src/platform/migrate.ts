import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { PgBoss } from 'pg-boss';

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));
const LOCK = 7_274_653;

type Migration = { number: number; name: string };

async function known(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/u.test(name)).sort();
  return names.map((name) => ({ number: Number(name.slice(0, 4)), name }));
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Applies what is missing, in order, each in its own transaction, under one lock. Answers the names applied. */
export async function migrate(ownerUrl: string, appUrl: string): Promise<string[]> {
  const appRole = decodeURIComponent(new URL(appUrl).username);
  const applied = await connected(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (number int primary key, name text not null, at timestamptz not null default now())',
    );
    const done = new Set((await client.query<{ number: number }>('select number from migration')).rows.map((row) => row.number));
    const missing = (await known()).filter(({ number }) => !done.has(number));
    for (const { number, name } of missing) {
      const sql = await readFile(`${FOLDER}${name}`, 'utf8');
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into migration (number, name) values ($1, $2)', [number, name]);
      await client.query('commit');
    }
    return missing.map(({ name }) => name);
  });
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
  await connected(ownerUrl, (client) => grant(client, appRole));
  return applied;
}

/** The app role reads and writes rows, changes no table, and can neither alter nor delete what the ledger holds. */
async function grant(client: pg.Client, appRole: string): Promise<void> {
  const { rows } = await client.query<{ same: boolean }>('select current_user = $1 as same', [appRole]);
  if (rows[0]?.same) return;
  const role = client.escapeIdentifier(appRole);
  await client.query(`
    grant usage on schema public, pgboss to ${role};
    grant select, insert, update, delete on all tables in schema public, pgboss to ${role};
    grant usage on all sequences in schema public, pgboss to ${role};
    grant execute on all functions in schema public, pgboss to ${role};
    revoke update, delete on event, event_seal from ${role};
    revoke insert, update, delete on ledger_clock, migration from ${role};
  `);
}

export async function schemaVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ number: number | null }>('select max(number) as number from migration').catch(() => ({ rows: [] }));
  return rows[0]?.number ?? 0;
}

/** @throws Error when the database was migrated by another version of the product */
export async function requireSchemaVersion(url: string): Promise<void> {
  const wanted = (await known()).at(-1)?.number ?? 0;
  const found = await connected(url, schemaVersion);
  if (found !== wanted)
    throw new Error(`The database is at schema ${found}, this version needs ${wanted}. Run: npm run --silent kenes -- migrate`);
}
