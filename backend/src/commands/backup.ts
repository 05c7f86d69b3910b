import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { pipeline } from 'node:stream';
import { finished, pipeline as pipelineToEnd } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';
import type { Command } from 'commander';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { readConfig } from '../platform/config.js';
import { requireSchemaVersion, schemaVersion } from '../platform/migrate.js';
import { progress, say } from './context.js';
import { dataTables, readyForWriting, type Table } from './backup-tables.js';

const FORMAT = 'kenes-backup/1';
const END_OF_TABLE = '\\.';

export function backups(program: Command): void {
  program
    .command('backup')
    .description('write every row into one file, from one moment in time; keys are files of their own and stay out of it')
    .argument('<file>')
    .action(async (file: string) => {
      const config = readConfig();
      await requireSchemaVersion(config.databaseUrl);
      const tables = await connected(config.databaseOwnerUrl, (client) => write(client, file));
      say(`Wrote ${tables} tables to ${file}.`);
    });

  program
    .command('restore')
    .description('fill an empty, migrated database from a backup file')
    .argument('<file>')
    .action(async (file: string) => {
      const config = readConfig();
      await requireSchemaVersion(config.databaseUrl);
      const tables = await connected(config.databaseOwnerUrl, (client) => read(client, file));
      say(`Restored ${tables} tables from ${file}.`);
    });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, file: string): Promise<number> {
  await client.query('begin isolation level repeatable read read only');
  const tables = await dataTables(client);
  const out = createGzip();
  const place = await open(file, 'w', 0o600);
  out.write(`${JSON.stringify({ format: FORMAT, schema: await schemaVersion(client), tables })}\n`);
  await Promise.all([pipelineToEnd(out, place.createWriteStream()), pourAll(client, tables, out)]); // the first fault is the one told
  await client.query('commit');
  return tables.length;
}

async function pourAll(client: pg.Client, tables: readonly Table[], out: Gzip): Promise<void> {
  for (const table of tables) {
    progress(`writing ${table.name}`);
    await pour(client, table, out);
    out.write(`${END_OF_TABLE}\n`);
  }
  out.end();
}

async function pour(client: pg.Client, table: Table, out: Gzip): Promise<void> {
  const source = client.query(copyTo(`copy (select ${table.columns} from ${table.name} ${table.where}) to stdout`));
  for await (const chunk of source) {
    if (!out.write(chunk)) await once(out, 'drain');
  }
}

type Lines = AsyncIterator<string>;
type Head = { format: string; schema: number; tables: Table[] };

function linesOf(file: string): Lines {
  const input = createGunzip();
  pipeline(createReadStream(file), input, () => undefined); // who reads the lines meets the error
  return createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
}

async function headOf(lines: Lines, file: string): Promise<Head> {
  try {
    const head = JSON.parse(((await lines.next()) as IteratorYieldResult<string>).value) as Head;
    if (head.format === FORMAT) return head;
  } catch (error) {
    if (error instanceof Error && 'path' in error) throw error; // it cannot be opened
  }
  throw new Error(`${file} is not a Kenes backup.`);
}

/** All rows in one transaction: a broken file leaves the database as empty as it was. @throws Error with one clear sentence */
async function read(client: pg.Client, file: string): Promise<number> {
  const lines = linesOf(file);
  const head = await headOf(lines, file);
  if (head.schema !== (await schemaVersion(client)))
    throw new Error(`The backup is of schema ${head.schema}; run the version of Kenes that wrote it, restore, then update.`);
  await client.query('begin');
  await readyForWriting(client);
  for (const table of head.tables) {
    progress(`reading ${table.name}`);
    const target = client.query(copyFrom(`copy ${table.name} (${table.columns}) from stdin`));
    for (let line = await lines.next(); !line.done && line.value !== END_OF_TABLE; line = await lines.next()) {
      if (!target.write(`${line.value}\n`)) await once(target, 'drain');
    }
    target.end();
    await finished(target);
  }
  await afterwards(client, head.tables);
  await client.query('commit');
  return head.tables.length;
}

/** Sequences go on behind the restored numbers, and ledger transactions behind the restored ones. */
async function afterwards(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name, identity } of tables) {
    if (identity === null) continue;
    await client.query(
      `select setval(pg_get_serial_sequence('${name}', '${identity}'), greatest((select coalesce(max(${identity}), 0) from ${name}), 1))`,
    );
  }
  await client.query(
    `update ledger_clock set tx_offset = greatest(tx_offset, (select coalesce(max(tx), 0) from event), (select coalesce(max(to_tx), 0) from event_seal))`,
  );
}
