import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepLastStart, keysOfThisClone } from '../set-up/clone.js';

const SECONDS = 1_000;
const START_LIMIT_MS = 120 * SECONDS;
const isRoot = process.getuid?.() === 0;

type Ended = { code: number | null; text: string };

let folder: string;
let keys: string;
let giveBack: () => void;
beforeAll(async () => {
  giveBack = await keepLastStart();
  keys = await keysOfThisClone();
  folder = mkdtempSync(join(tmpdir(), 'kenes-start-'));
  chmodSync(folder, 0o711);
});
afterAll(() => {
  giveBack();
  rmSync(folder, { recursive: true, force: true });
});

const data = (name: string): string => join(folder, name);

function starting(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_lifecycle_event|NODE_OPTIONS)$/u.test(name)));
  return spawn(process.execPath, ['scripts/start.mjs', ...args], {
    env: { ...clean, KEYS_DIR: keys, ...env }, // the website was built with these keys and is not built again
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

function listen(child: ChildProcess): { text: () => string } {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return { text: () => text };
}

async function start(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = starting(args, env);
  const { text } = listen(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text: text().trim() };
}

/** The ids of processes that work in this folder or were told of it or of this port. */
function processesOf(place: string, port?: string): string[] {
  const marks = [place, ...(port === undefined ? [] : [`\0PORT=${port}\0`])];
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/u.test(pid) || Number(pid) === process.pid) return false;
    try {
      const told = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8')).join('\0');
      return marks.some((mark) => told.includes(mark)) || readlinkSync(`/proc/${pid}/cwd`).startsWith(place);
    } catch {
      return false;
    }
  });
}

async function nothingRuns(place: string, port?: string): Promise<void> {
  const until = Date.now() + 10 * SECONDS;
  while (processesOf(place, port).length > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(processesOf(place, port)).toEqual([]);
}

/** A disk of 64 MB, which only some root accounts may make. */
function smallDisk(place: string): boolean {
  mkdirSync(place);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m,mode=755', 'tmpfs', place]).status === 0;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function ready(child: ChildProcess): Promise<string> {
  const output = listen(child);
  const until = Date.now() + START_LIMIT_MS;
  while (!output.text().includes('Stop with Ctrl-C') && child.exitCode === null && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return output.text();
}

/** One sentence, or two short ones with what to do; no stack, no second line. */
function expectSentence({ code, text }: Ended, sentence: RegExp, exitCode = 1): void {
  expect(text).toMatch(sentence);
  expect(text.split('\n')).toHaveLength(1);
  expect(code).toBe(exitCode);
}

describe('npm start refuses with one clear sentence', () => {
  it('an option it does not know', async () => {
    expectSentence(await start(['--prot', '3000']), /^There is no option --prot\. See: npm start -- --help$/u, 2);
    expectSentence(await start(['--port', '99999']), /^--port must be a port from 1 to 65535, not "99999"/u, 2);
  });

  it('a port that another program uses, and names one that is free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const ended = await start(['--port', String(port), '--data', data('port')]);
    server.close();
    expectSentence(
      ended,
      new RegExp(`^Port ${port} is in use by another program\\. Start Kenes on another one: npm start -- --port \\d+$`, 'u'),
    );
    await nothingRuns(data('port'));
  });

  it('a folder that holds other things, and one that is a file', async () => {
    mkdirSync(data('other'));
    writeFileSync(join(data('other'), 'letter.txt'), 'mine');
    expectSentence(await start(['--data', data('other')]), /holds other things\. Name an empty folder/u);
    writeFileSync(data('file'), '');
    expectSentence(await start(['--data', data('file')]), /is not a folder\. Name another one with --data\.$/u);
  });

  it('a folder it may not write', async () => {
    const place = isRoot ? '/proc/kenes' : data('locked/inside');
    if (!isRoot) mkdirSync(data('locked'), { mode: 0o500 });
    expectSentence(await start(['--data', place]), /^This account cannot make or write .* Name another folder with --data\.$/u);
  });

  it('a disk with too little room (where this account may make a small disk)', async () => {
    if (!smallDisk(data('small'))) {
      process.stderr.write('Skipped: this account may not mount a small disk.\n');
      return;
    }
    try {
      expectSentence(
        await start(['--data', data('small/data')]),
        /^The disk is nearly full: \d+ MB are left at .*, Kenes needs 200 MB\. Free some space, or name a folder on another disk with --data\.$/u,
      );
    } finally {
      spawnSync('umount', [data('small')]);
    }
  });

  it('a computer for which it brings no programs, saying what to install', async () => {
    const { requirePlatform } = (await import(join(process.cwd(), 'scripts/runtime.mjs'))) as {
      requirePlatform: (env: Record<string, string>, isPackaged: boolean) => void;
    };
    expect(() => {
      requirePlatform({}, false);
    }).toThrow(/only to Linux on x64 with glibc; here, please set DATABASE_URL to a PostgreSQL 16 or newer\.$/u);
    expect(() => {
      requirePlatform({ DATABASE_URL: 'postgres://one' }, false);
    }).not.toThrow();
  });

  it('a database whose files are damaged, or of another version', async () => {
    const port = String(await freePort());
    for (const [name, version, sentence] of [
      ['garbage', 'garbage', /^The database in .* does not start: its file PG_VERSION cannot be read\./u],
      ['older', '16', /^The database in .* was made by PostgreSQL 16, this Kenes brings 18\./u],
    ] as const) {
      mkdirSync(join(data(name), 'postgres'), { recursive: true });
      writeFileSync(join(data(name), 'cluster.json'), JSON.stringify({ superuser: 'a', owner: 'b', app: 'c', ballots: 'd' }));
      writeFileSync(join(data(name), 'postgres/PG_VERSION'), `${version}\n`);
      expectSentence(await start(['--port', port, '--data', data(name)]), sentence);
      await nothingRuns(data(name));
    }
  }, 60_000);

  it('a server of DATABASE_URL that does not answer', async () => {
    const [port, dead] = [await freePort(), await freePort()];
    const url = `postgres://someone:secret@127.0.0.1:${dead}/kenes`;
    const ended = await start(['--port', String(port), '--data', data('server')], { DATABASE_URL: url });
    expectSentence(ended, new RegExp(`^The server of DATABASE_URL does not answer at 127\\.0\\.0\\.1:${dead}`, 'u'));
    expect(ended.text).not.toContain('secret');
  }, 60_000);

  it('to let other computers sign in over plain http, unless told so', async () => {
    expectSentence(
      await start(['--host', '0.0.0.0']),
      /would sign in over plain http; set PUBLIC_URL to an https address, or add --insecure-http/u,
      2,
    );
  });
});

describe('a portal that runs', () => {
  it('names itself to a second start, and Ctrl-C leaves nothing behind', async () => {
    const place = data('running');
    const port = String(await freePort());
    const first = starting(['--port', port, '--data', place, '--no-demo']);
    expect(await ready(first)).toContain(`Kenes is ready: http://localhost:${port}`);
    expectSentence(
      await start(['--port', String(await freePort()), '--data', place]),
      new RegExp(`^Kenes already runs from ${place} at http://localhost:${port} \\(process \\d+\\)\\. Stop that one first\\.$`, 'u'),
    );
    const ended = once(first, 'close');
    first.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await nothingRuns(place, port);
  }, 180_000);

  it('starts again, says that demo sign-ins are off where others can reach it, and leaves nothing after kill -9', async () => {
    const place = data('running');
    const port = String(await freePort());
    const again = starting(['--port', port, '--data', place, '--host', '0.0.0.0', '--insecure-http']);
    expect(await ready(again)).toContain('Demo sign-ins are off: other computers can reach this portal.');
    again.kill('SIGKILL');
    await nothingRuns(place, port);
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  }, 240_000);
});
