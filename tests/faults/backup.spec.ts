import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../set-up/portal.js';

let full: Portal;
let empty: Portal;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kenes-backup-'));
  full = await startPortal({ demo: true });
  empty = await startPortal();
}, 120_000);
afterAll(async () => {
  await full.close();
  await empty.close();
  await rm(folder, { recursive: true, force: true });
});

const TABLES = [
  'account',
  'submission',
  'revision',
  'comment',
  'vote',
  'stance',
  'support',
  'block_text',
  'decision',
  'event',
  'event_seal',
  'poll_count',
  'place',
];

const contents = (portal: Portal, table: string): Promise<{ rows: string; digest: string }[]> =>
  portal.database.sql(`select count(*) as rows, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${table} t`);

describe('a backup', () => {
  it('brings every row back into an empty portal, and the ledger stays whole and goes on', async () => {
    const file = join(folder, 'kenes.backup');
    await full.kenes('backup', file);
    await empty.kenes('restore', file);
    for (const table of TABLES) {
      expect({ table, found: await contents(empty, table) }).toEqual({ table, found: await contents(full, table) });
    }
    expect(await empty.kenes('audit', 'verify')).toContain('The chain is whole');
    const article = await empty.visitor().get('/articles/gathering-and-assembly?language=kk');
    expect(article.status).toBe(200);
    const citizen = empty.visitor();
    expect((await citizen.post('/sessions', { email: 'citizen@demo.invalid', password: 'demo only, this machine' })).status).toBe(201);
    const [order] = await empty.database.sql<{ grows: boolean }>(`select ledger_tx() > (select max(tx) from event) as grows`);
    expect(order?.grows).toBe(true);
  }, 60_000);

  it('is refused by a portal that is in use', async () => {
    const file = join(folder, 'again.backup');
    await full.kenes('backup', file);
    await expect(full.kenes('restore', file)).rejects.toThrow('restore');
  }, 60_000);
});
