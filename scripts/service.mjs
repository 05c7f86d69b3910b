import { spawn } from 'node:child_process';
import { atEnd } from './ending.mjs';
import { Failure, fullDisk } from './failure.mjs';
import { createLog } from './log-file.mjs';
import { createTail } from './run.mjs';

const STOP_TIMEOUT_MS = 10_000;
const READY_TIMEOUT_MS = 120_000;
const LOOK_MS = 100;
const SHOWN_LINES = 15;
const LEAVE = new URL('leave-with-parent.mjs', import.meta.url).href;

/** Starts a Node process of the product in a group of its own; a terminal's Ctrl-C reaches only the launcher. */
export function startService({ name, args, cwd, env, logFile, show = false }) {
  const tail = createTail();
  const log = createLog(logFile);
  const child = spawn(process.execPath, ['--import', LEAVE, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const listeners = new Set();
  const take = (chunk) => {
    tail.push(chunk);
    log(chunk);
    if (show) process.stdout.write(chunk.replace(/^(?=.)/gmu, `${name} | `));
    for (const listener of listeners) listener(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
  };
  void exited.then(atEnd(stop));
  return { name, pid: child.pid, tail, exited, stop, onOutput: (listener) => listeners.add(listener) };
}

/** The sentence for a part that ended by itself, with its last lines. */
export function diedBecause(service, ending) {
  const lines = service.tail.last(SHOWN_LINES);
  return fullDisk(lines.join('\n')) ?? new Failure(`The ${service.name} stopped by itself (${ending}). Its last lines:`, { lines });
}

/** Rejects when the service ends or stays silent for two minutes. */
async function until(service, ready) {
  const isOver = { value: false };
  const died = service.exited.then((ending) => {
    throw diedBecause(service, ending);
  });
  const late = new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(
        new Failure(`The ${service.name} was not ready after two minutes. Its last lines:`, { lines: service.tail.last(SHOWN_LINES) }),
      );
    }, READY_TIMEOUT_MS).unref();
  });
  try {
    await Promise.race([ready(isOver), died, late]);
  } finally {
    isOver.value = true;
    died.catch(() => undefined); // a later end is the supervisor's to report
    late.catch(() => undefined);
  }
}

/** Waits until the address answers 200. */
export const untilAnswers = (service, url) =>
  until(service, async (isOver) => {
    while (!isOver.value) {
      const status = await fetch(url).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  });

/** Waits until the service has printed this text. */
export const untilPrints = (service, text) =>
  until(service, () => new Promise((resolve) => service.onOutput((chunk) => chunk.includes(text) && resolve())));
