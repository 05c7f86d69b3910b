import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { atEnd, end } from './ending.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureKeys } from './keys.mjs';
import { folders, homeFolder, ROOT } from './places.mjs';
import { startCluster } from './postgres.mjs';
import { createProgress } from './progress.mjs';
import { ensureNode, requirePlatform } from './runtime.mjs';

const ROLES = { owner: 'kenes_bench_owner', app: 'kenes_bench_app' };

/** Measures the built product on a durable database of its own; the load has a core for itself where there are two. */
export async function runBench(args) {
  requirePlatform();
  await ensureNode(process.stderr);
  const progress = createProgress();
  await ensureInstalled(progress);
  const { actionKey } = ensureKeys(folders().keysDir);
  await ensureBuilt('backend', progress);
  await ensureBuilt('frontend', progress, { env: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey }, salt: actionKey });
  const base = mkdtempSync(join(tmpdir(), 'kenes-bench-database-'));
  chmodSync(base, 0o711);
  atEnd(() => rmSync(base, { recursive: true, force: true }));
  const cluster = await progress.step('Starting a durable database', () =>
    startCluster({ folder: join(base, 'postgres'), copyTo: join(homeFolder(), 'programs') }),
  );
  const urls = await prepare(cluster.adminUrl);
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', 'tests/bench/main.ts', ...args];
  const [program, ...rest] = availableParallelism() > 1 ? ['taskset', '-c', '1', ...node] : node;
  const env = { ...process.env, BENCH_OWNER_URL: urls.owner, BENCH_APP_URL: urls.app, BENCH_POSTGRES_PID: String(cluster.pid) };
  const code = await new Promise((resolve) => spawn(program, rest, { cwd: ROOT, env, stdio: 'inherit' }).once('close', resolve));
  await end();
  return code ?? 1;
}

async function prepare(adminUrl) {
  const { default: pg } = await import('pg');
  const { migrate } = await import('../backend/dist/platform/migrate.js');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const role of Object.values(ROLES)) await client.query(`create role ${role} login password '${role}'`);
  await client.query(`create database kenes_bench owner ${ROLES.owner}`);
  await client.end();
  const urlOf = (role) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = role;
    url.pathname = '/kenes_bench';
    return url.href;
  };
  const urls = { owner: urlOf(ROLES.owner), app: urlOf(ROLES.app) };
  await migrate(urls.owner, urls.app);
  return urls;
}
