import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './load.ts';
import { makeLimitTables } from './limit-tables.ts';
import { type Ground, type Load, LOADS, settled } from './loads.ts';
import { ORIGIN } from './measure.ts';
import { freePort, serve, type Service } from './processes.ts';
import { signIn } from './sessions.ts';

const USAGE = `Usage: npm run bench -- [NAME…] [--json FILE] [--comments N] [--rounds N] [--seconds N]
Loads: ${LOADS.map(({ name, does }) => `\n  ${name.padEnd(10)} ${does}`).join('')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    comments: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    help: { type: 'boolean' },
  },
});

type Line = { name: string; ours: number; limit: number; ratio: number; cpuRatio: number; unit: string };

async function start(): Promise<{ ground: Ground; services: Service[]; folder: string }> {
  const env = (name: string): string => process.env[name] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-'));
  const secret = randomBytes(24).toString('hex');
  const [apiPort, limitPort, webPort] = [await freePort(), await freePort(), await freePort()];
  const shared = {
    DATABASE_URL: env('BENCH_APP_URL'),
    DATABASE_OWNER_URL: env('BENCH_OWNER_URL'),
    KEYS_DIR: folder,
    PUBLIC_URL: ORIGIN,
    INTERNAL_SECRET: secret,
    LOG_LEVEL: 'error',
  };
  const loaded = await load(env('BENCH_OWNER_URL'), { accounts: 2_000, comments: Number(values.comments), spread: 1_000 });
  await makeLimitTables(env('BENCH_OWNER_URL'), new URL(env('BENCH_APP_URL')).username);
  const cookies = await signIn(env('BENCH_OWNER_URL'), loaded.accounts);
  const postgres = Number(env('BENCH_POSTGRES_PID'));
  const node = process.execPath;
  const api = await serve(
    [node, 'backend/dist/api.js'],
    { ...shared, API_PORT: String(apiPort) },
    { url: `http://127.0.0.1:${apiPort}`, path: '/health/ready' },
  );
  const limit = await serve(
    [node, 'tests/bench/limit.ts'],
    { LIMIT_DATABASE_URL: env('BENCH_APP_URL'), LIMIT_PORT: String(limitPort) },
    { url: `http://127.0.0.1:${limitPort}`, path: '/health' },
  );
  const worker = await serve([node, 'backend/dist/worker.js'], shared, { url: api.url, path: '/health/ready' });
  const web = await serve(
    [node, 'frontend/server/main.ts'],
    {
      ...shared,
      NODE_ENV: 'production',
      API_URL: api.url,
      PORT: String(webPort),
      HOST: '127.0.0.1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    },
    { url: `http://127.0.0.1:${webPort}`, path: '/health/live' },
  );
  const effort = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
  const side = (service: Service): { url: string; pids: number[] } => ({ url: service.url, pids: [service.pid, postgres] });
  const frontend = { url: web.url, pids: [web.pid, api.pid, postgres] };
  return {
    ground: { loaded, cookies, databaseUrl: env('BENCH_OWNER_URL'), api: side(api), limit: side(limit), frontend, effort },
    services: [web, worker, api, limit],
    folder,
  };
}

async function run(loads: readonly Load[]): Promise<number> {
  const { ground, services, folder } = await start();
  const lines: Line[] = [];
  let failed = 0;
  try {
    for (const { name, does, floor, run: measure } of loads) {
      const { ours, limit, ratio, cpuRatio, p99 } = await measure(ground);
      await settled(ground);
      lines.push({
        name,
        ours: Math.round(ours),
        limit: Math.round(limit),
        ratio: Number(ratio.toFixed(3)),
        cpuRatio: Number(cpuRatio.toFixed(2)),
        unit: 'requests/s',
      });
      const below = floor !== null && ratio < floor;
      failed += below ? 1 : 0;
      process.stdout.write(
        `${name.padEnd(10)} ours ${Math.round(ours)}/s, limit ${Math.round(limit)}/s, ratio ${ratio.toFixed(2)}${floor === null ? '' : ` (floor ${floor}${below ? ', BELOW' : ''})`}, CPU ${cpuRatio.toFixed(2)} x, p99 ${p99.ours} ms against ${p99.limit} ms. ${does}\n`,
      );
    }
  } finally {
    for (const service of services) await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(lines, null, 2)}\n`);
  return failed;
}

const unknown = positionals.filter((name) => !LOADS.some((candidate) => candidate.name === name));
if (values.help === true || unknown.length > 0) {
  process.stdout.write(`${unknown.length > 0 ? `There is no load ${unknown.join(', ')}.\n` : ''}${USAGE}\n`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const failed = await run(positionals.length === 0 ? LOADS : LOADS.filter(({ name }) => positionals.includes(name)));
  process.exitCode = failed > 0 ? 1 : 0;
}
