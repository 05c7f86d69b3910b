import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../backend/src/platform/migrate.js';

/** The superuser's address of the throw-away server that `npm test` starts. */
function adminUrl(database = 'postgres'): URL {
  const given = process.env['TEST_PG_ADMIN_URL'];
  if (given === undefined) throw new Error('TEST_PG_ADMIN_URL is not set; run the tests by `npm test -- FILE`');
  const url = new URL(given);
  url.pathname = `/${database}`;
  return url;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl(database).href });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const ROLES = ['kenes_test_owner', 'kenes_test_app'] as const;
const POOL_NOTICES_MS = 300;

function urlFor(database: string, role: (typeof ROLES)[number]): string {
  const url = adminUrl(database);
  url.username = role;
  url.password = role;
  return url.href;
}

export type Urls = { appUrl: string; ownerUrl: string };
/** A database that others are cloned from: what it is cloned from itself, and what is done to it then. */
type Template = { name: string; from: string; fill: (urls: Urls) => Promise<void> };

const urlsOf = (name: string): Urls => ({ appUrl: urlFor(name, ROLES[1]), ownerUrl: urlFor(name, ROLES[0]) });

/** Made once for the whole run; whoever comes first makes it, others who want the same one wait. */
async function ensureTemplate({ name, from, fill }: Template): Promise<void> {
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datallowconn is false', [name]);
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${name} with (force)`);
    for (const role of ROLES) {
      const { rowCount: known } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (known !== 1) await client.query(`create role ${role} login password '${role}'`);
    }
    await client.query(`create database ${name} template ${from} owner ${ROLES[0]}`);
    await fill(urlsOf(name));
    await client.query(`alter database ${name} with allow_connections false`);
  });
}

const MIGRATED: Template = {
  name: 'kenes_template',
  from: 'template1',
  fill: ({ appUrl, ownerUrl }) => migrate(ownerUrl, appUrl).then(() => undefined),
};

export type TestDatabase = Urls & {
  name: string;
  /** Runs SQL as the owner: for looking at rows and for moving the clock, never for making what a use case makes. */
  sql: <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Moves the time of record by some days and lets the application connect anew. */
  travel: (days: number) => Promise<void>;
  drop: () => Promise<void>;
};

/** A database of its own with the tables, or with what `fill` puts into them once for the whole run under the name `filled`. */
export async function freshDatabase(filled?: { name: string; fill: Template['fill'] }): Promise<TestDatabase> {
  await ensureTemplate(MIGRATED);
  const template = filled === undefined ? MIGRATED : { name: `kenes_${filled.name}`, from: MIGRATED.name, fill: filled.fill };
  if (filled !== undefined) await ensureTemplate(template);
  const name = `kenes_t_${randomBytes(6).toString('hex')}`;
  await asAdmin((client) => client.query(`create database ${name} template ${template.name} owner ${ROLES[0]}`));
  const pool = new pg.Pool({ connectionString: urlFor(name, ROLES[0]), max: 2 });
  pool.on('error', () => undefined);
  return {
    name,
    ...urlsOf(name),
    sql: async <Row>(text: string, values: unknown[] = []) => (await pool.query(text, values)).rows as Row[],
    travel: async (days) => {
      await asAdmin(async (client) => {
        await client.query(`alter database ${name} set kenes.clock_offset = '${days} days'`);
        await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
      });
      await new Promise((resolve) => setTimeout(resolve, POOL_NOTICES_MS));
    },
    drop: async () => {
      await pool.end();
      await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
