import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keysOfThisClone } from '../set-up/clone.js';

const LIMIT_MS = 120_000;
const NOT_COPIED = /^(?:\.git|\.kenes|node_modules|docs|tests)$|^frontend\/\.next\/cache$/u;

type Clone = { place: string; port: string; launcher: ChildProcess; text: () => string };

let folder: string;
let clones: Clone[];

/** A second checkout of this tree: packages and what was built are this one's, everything it makes is its own. */
function copyTree(place: string): void {
  cpSync(process.cwd(), place, { recursive: true, filter: (file) => !NOT_COPIED.test(relative(process.cwd(), file)) });
  symlinkSync(join(process.cwd(), 'node_modules'), join(place, 'node_modules'));
  mkdirSync(join(place, 'docs'));
}

/** The key that the website was built with is given, so that neither clone builds it again. */
async function start(place: string, port: string): Promise<Clone> {
  const actionKey = readFileSync(join(await keysOfThisClone(), 'server-actions.key'), 'utf8').trim();
  const launcher = spawn(process.execPath, ['scripts/start.mjs', '--port', port, '--no-demo'], {
    cwd: place,
    env: { PATH: process.env['PATH'], NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [launcher.stdout, launcher.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return { place, port, launcher, text: () => text };
}

async function ready({ launcher, text }: Clone): Promise<void> {
  const until = Date.now() + LIMIT_MS;
  while (!text().includes('Stop with Ctrl-C') && launcher.exitCode === null && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return String(port);
}

const secretsOf = ({ place }: Clone): string[] => [
  readFileSync(join(place, '.kenes/keys/internal.secret'), 'utf8'),
  ...Object.values(JSON.parse(readFileSync(join(place, '.kenes/data/cluster.json'), 'utf8')) as Record<string, string>),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kenes-two-'));
  chmodSync(folder, 0o711);
  const ports = [await freePort(), await freePort()];
  const places = ['first', 'second'].map((name) => join(folder, name));
  places.forEach(copyTree);
  clones = await Promise.all(places.map((place, index) => start(place, ports[index] ?? '')));
  await Promise.all(clones.map(ready));
}, LIMIT_MS);

afterAll(async () => {
  await Promise.all(
    clones.map(async ({ launcher }) => {
      if (launcher.exitCode !== null) return;
      const ended = once(launcher, 'close');
      launcher.kill('SIGINT');
      await ended;
    }),
  );
  rmSync(folder, { recursive: true, force: true });
}, LIMIT_MS);

describe('two clones started at the same time', () => {
  it('both come up, each at its own address', async () => {
    for (const { port, text } of clones) {
      expect(text()).toContain(`Kenes is ready: http://localhost:${port}`);
      expect((await fetch(`http://localhost:${port}/en`)).status).toBe(200);
    }
  });

  it('have a database, a data folder and secrets of their own', () => {
    const [first, second] = clones.map(secretsOf);
    expect(first).toHaveLength(5);
    for (const secret of first ?? []) expect(second).not.toContain(secret);
    const databases = clones.map(({ text }) => /Data: .*/u.exec(text())?.[0]);
    expect(new Set(databases).size).toBe(2);
    clones.forEach(({ place }, index) => {
      expect(databases[index]).toContain(join(place, '.kenes/data'));
    });
  });
});
