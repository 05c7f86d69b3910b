import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';

const TICKS_PER_SECOND = 100; // sysconf(_SC_CLK_TCK) on Linux
const READY_TIMEOUT_MS = 30_000;

export type Service = { url: string; pid: number; stop: () => Promise<void> };

const mayPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Servers share the first core, the load runs on the second, so the load never takes the server's time. */
export const pinned = (core: 0 | 1, command: string[]): string[] => (mayPin ? ['taskset', '-c', String(core), ...command] : command);

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Starts a process and waits until its URL answers. */
export async function serve(command: string[], env: Record<string, string>, ready: { url: string; path: string }): Promise<Service> {
  const [program = '', ...args] = pinned(0, command);
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  const until = Date.now() + READY_TIMEOUT_MS;
  while (!(await answers(`${ready.url}${ready.path}`))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${command.join(' ')} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url: ready.url, pid: child.pid ?? 0, stop: () => ended(child) };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** CPU seconds that these processes and all their descendants have used, ended children included. */
export function cpuSeconds(roots: readonly number[]): number {
  const wanted = new Set(roots);
  const all = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number) as [number, number]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of all) {
      if (wanted.has(parent) && !wanted.has(pid)) {
        wanted.add(pid);
        grown = true;
      }
    }
  }
  return [...wanted].reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND;
}

function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0);
  } catch {
    return 0;
  }
}
