import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { endWithLauncher } from './end-with-launcher.mjs';
import { atEnd } from './ending.mjs';
import { Failure, fullDisk } from './failure.mjs';
import { createLog } from './log-file.mjs';
import { homeFolder, isReachableByOthers, makeFolder } from './places.mjs';
import { freePort } from './ports.mjs';
import { asAccount, doesNotStart, endLeftover, initialise, requireSound } from './postgres-folder.mjs';
import { createTail } from './run.mjs';
import { programs, serverAccount } from './server-account.mjs';

const HOST = '127.0.0.1';
const PREFERRED_PORT = 5_433;
const PORT_TRIES = 5;
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;
const MIB = 1024 * 1024;

// glibc gives freed memory back and asks for it again; keeping the heap made one JSON query seven times faster.
const ALLOCATOR = { MALLOC_TRIM_THRESHOLD_: '268435456', MALLOC_MMAP_THRESHOLD_: '268435456', MALLOC_TOP_PAD_: '4194304' };

// What people wrote must not reach the server's log: no statements, no parameters, no DETAIL with a row's values.
const QUIET_LOG = ['log_min_error_statement=panic', 'log_error_verbosity=terse', 'log_parameter_max_length_on_error=0', 'log_connections='];
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

function settings(port, durable) {
  const memory = Math.min(512, Math.max(128, Math.round(totalmem() / MIB / 16)));
  const own = [`listen_addresses=${HOST}`, `port=${port}`, 'unix_socket_directories=', 'max_connections=200', `shared_buffers=${memory}MB`];
  return [...own, ...QUIET_LOG, ...(durable ? [] : FORGETFUL)].flatMap((setting) => ['-c', setting]);
}

// No PG* variable of the person who starts may reach the server.
const environment = () => ({ PATH: process.env.PATH ?? '', LANG: 'C', TZ: 'UTC', ...ALLOCATOR });

const adminUrl = (port, password) =>
  `postgres://postgres${password === undefined ? '' : `:${encodeURIComponent(password)}`}@${HOST}:${port}/postgres`;

/**
 * Starts PostgreSQL on a folder, making its files first when there are none. It listens on the loopback address only.
 * Without a password everybody on this computer may enter: for tests only.
 * @throws Failure with one sentence for a damaged folder, a full disk or an account without the right to start it
 */
export async function startCluster({ folder: asked, password, durable = true, logFile, copyTo = homeFolder() }) {
  const account = serverAccount();
  const { bin, major } = programs(account, copyTo);
  makeFolder(dirname(asked));
  const folder = join(realpathSync(dirname(asked)), basename(asked));
  requireReachable(folder, account);
  if (existsSync(folder)) await endLeftover(folder);
  const isNew = !existsSync(folder);
  if (isNew) await initialise({ folder, bin, account, password, env: environment() });
  requireSound(folder, major);
  const log = logFile === undefined ? () => undefined : createLog(logFile);
  for (let tries = 1, preferred = PREFERRED_PORT; ; tries += 1, preferred = 0) {
    const port = await freePort(preferred, HOST);
    const server = await launch({ bin, folder, port, account, durable, log });
    if (server.child !== undefined) {
      const { child, tail, exited, stop } = server;
      return { name: 'database', host: HOST, port, pid: child.pid, tail, exited, stop, isNew, adminUrl: adminUrl(port, password) };
    }
    if (!/could not bind|Address already in use/u.test(server.why) || tries === PORT_TRIES) throw refused(server, folder);
  }
}

/** @throws Failure when the account that runs the server cannot enter the folder's parents */
export function requireReachable(folder, account) {
  if (account === undefined || isReachableByOthers(dirname(folder))) return;
  throw new Failure(
    `The account "${account.name}", which runs the database, cannot enter ${dirname(folder)}. Name a folder outside private ones with --data.`,
  );
}

function refused({ why, evidence }, folder) {
  return fullDisk(evidence, dirname(folder)) ?? doesNotStart(folder, why);
}

/** Spawns the server in a process group of its own (a terminal's Ctrl-C must not reach it) and waits until it takes connections. */
async function launch({ bin, folder, port, account, durable, log }) {
  const tail = createTail();
  const child = spawn(join(bin, 'postgres'), ['-D', folder, ...settings(port, durable)], {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...asAccount(account),
  });
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(`it cannot be run (${error.code})`));
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    tail.push(chunk);
    log(chunk);
  });
  const stop = () => stopServer(child, exited);
  const forget = atEnd(stop);
  void exited.then(forget);
  void exited.then(child.pid === undefined ? () => undefined : endWithLauncher(child.pid));
  const ending = await Promise.race([exited, untilReady(folder, child)]);
  if (ending === undefined) return { child, tail, exited, stop };
  if (ending === 'timeout') child.kill('SIGQUIT');
  const evidence = tail.last(200);
  const fatal = evidence.findLast((line) => /FATAL|PANIC/u.test(line)) ?? evidence.at(-1) ?? ending;
  return { why: fatal.replace(/^.*?(?:FATAL|PANIC|LOG):\s*(?:but )?/u, '').replace(/\.$/u, ''), evidence: evidence.join('\n') };
}

async function untilReady(folder, child) {
  const note = join(folder, 'postmaster.pid');
  const until = Date.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const lines = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return undefined;
    if (Date.now() > until) return 'timeout';
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return new Promise(() => undefined);
}

/** A fast stop: sessions are ended, everything committed is on disk. */
async function stopServer(child, exited) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

/** A server in a temporary folder that forgets everything at its end, open to everybody on this computer: for tests. */
export async function startThrowAwayCluster() {
  const base = mkdtempSync(join(tmpdir(), 'kenes-postgres-'));
  chmodSync(base, 0o711);
  const cluster = await startCluster({ folder: join(base, 'postgres'), durable: false, copyTo: join(homeFolder(), 'programs') });
  return {
    ...cluster,
    async stop() {
      await cluster.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
