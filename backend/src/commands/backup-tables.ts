import type pg from 'pg';

export type Table = { name: string; columns: string; where: string; identity: string | null };

type Row = { name: string; columns: string; identity: string | null; needs: string[] };

// Sessions are as good as passwords, so they stay out: people sign in again after a restore.
const LEFT_OUT = ['public.migration', 'public.session', 'public.email_token', 'public.ledger_clock'];

/** Tables with their columns, each after the tables its foreign keys name; then the jobs that still wait. */
export async function dataTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Row>(
    `select 'public.' || quote_ident(c.relname) as name,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity,
       array(select distinct 'public.' || quote_ident(f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid
             where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`,
  );
  const waiting = rows.filter(({ name }) => !LEFT_OUT.includes(name));
  const ordered: Row[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) =>
      needs.every((need) => ordered.some(({ name }) => name === need) || LEFT_OUT.includes(need)),
    );
    if (next < 0) throw new Error(`Foreign keys go round in a circle among ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(...waiting.splice(next, 1));
  }
  const jobs = await bossTables(client);
  return [...ordered.map(({ name, columns, identity }) => ({ name, columns, identity, where: '' })), ...jobs];
}

async function bossTables(client: pg.Client): Promise<Table[]> {
  const columns = async (table: string): Promise<string> => {
    const { rows } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns from information_schema.columns
       where table_schema = 'pgboss' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    return rows[0]?.columns ?? '';
  };
  return [
    { name: 'pgboss.queue', columns: await columns('queue'), where: '', identity: null },
    { name: 'pgboss.job', columns: await columns('job'), where: `where state in ('created', 'retry', 'active')`, identity: null },
  ];
}

/** @throws Error when there are people in the database already: a restore never mixes two histories */
export async function readyForWriting(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>('select exists (select 1 from account) or exists (select 1 from event) as used');
  if (rows[0]?.used)
    throw new Error('This database is in use. Restore into an empty one: stop Kenes, empty the data folder, and run restore again.');
  await client.query('truncate public.place cascade');
  await client.query('delete from public.event_reached');
  await client.query('delete from pgboss.job');
  await client.query('delete from pgboss.queue');
}
