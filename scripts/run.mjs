import { spawn } from 'node:child_process';
import { atEnd } from './ending.mjs';
import { Failure, fullDisk } from './failure.mjs';

const KEPT_LINES = 200;

/** Keeps the last lines of a stream of text. */
export function createTail(limit = KEPT_LINES) {
  let lines = [];
  let open = '';
  return {
    push(chunk) {
      const parts = `${open}${chunk}`.split('\n');
      open = parts.pop() ?? '';
      lines = [...lines, ...parts].slice(-limit);
    },
    last: (count) => [...lines, open].filter((line) => line.trim() !== '').slice(-count),
  };
}

/**
 * Runs a program to its end without showing its output, and answers that output.
 * @throws Failure with the program's last lines when it does not end with 0
 */
export async function run(file, args, { what = file, cwd, env = process.env, input, uid, gid, shown = 15 } = {}) {
  const result = await attempt(file, args, { cwd, env, input, uid, gid });
  if (result.code === 0) return result.stdout;
  const evidence = result.tail.last(200).join('\n');
  throw fullDisk(evidence, cwd) ?? new Failure(`${what} failed (${result.ending}).`, { lines: result.tail.last(shown) });
}

/** Runs a program to its end, whatever that end is. */
export function attempt(file, args, { cwd, env = process.env, input, uid, gid, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const tail = createTail();
    let stdout = '';
    const child = spawn(file, args, {
      cwd,
      env,
      uid,
      gid,
      detached: true,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const closed = new Promise((over) => child.once('close', over));
    const forget = atEnd(() => {
      if (child.exitCode === null && child.pid !== undefined) killGroup(child.pid);
      return closed;
    });
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      tail.push(chunk);
      if (show) process.stdout.write(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      tail.push(chunk);
      if (show) process.stderr.write(chunk);
    });
    if (input !== undefined) child.stdin.end(input);
    child.once('error', (error) => {
      forget();
      reject(error);
    });
    child.once('close', (code, signal) => {
      forget();
      resolve({ code: code ?? 1, ending: signal ?? `exit ${code}`, stdout, tail });
    });
  });
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
