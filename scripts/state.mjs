import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

const WAIT_MS = 120_000;
const LOOK_MS = 100;

const stateFile = (dataDir) => join(dataDir, 'state.json');

function isOurs(pid) {
  try {
    return /scripts\/[\w-]+\.mjs/u.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

/** Who uses the data folder now, if the process that wrote so still lives. */
export function readState(dataDir) {
  const file = stateFile(dataDir);
  if (!existsSync(file)) return undefined;
  try {
    const state = JSON.parse(readFileSync(file, 'utf8'));
    return isOurs(state.launcher) ? state : undefined;
  } catch {
    return undefined; // half-written by a process that died
  }
}

/** Writes what is known about the running product; the folder must have been claimed. */
export function writeState(dataDir, state) {
  const file = stateFile(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify({ launcher: process.pid, ...state }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Takes the data folder for this process. Answers the state of whoever has it instead, if somebody does. */
export function claim(dataDir, holder) {
  const present = readState(dataDir);
  if (present !== undefined) return present;
  rmSync(stateFile(dataDir), { force: true });
  try {
    writeFileSync(stateFile(dataDir), JSON.stringify({ launcher: process.pid, holder, ready: false }), { mode: 0o600, flag: 'wx' });
    return undefined;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return readState(dataDir) ?? { holder: 'command', ready: false };
  }
}

/** Gives the data folder back. */
export function release(dataDir) {
  if (readState(dataDir)?.launcher === process.pid) rmSync(stateFile(dataDir), { force: true });
}

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_MS));

async function claimUnless(dataDir, holder, answerTo) {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const other = claim(dataDir, holder);
    if (other === undefined) return undefined;
    const answer = answerTo(other);
    if (answer !== undefined) return answer;
    if (Date.now() > until)
      throw new Failure(`Another Kenes command (process ${other.launcher}) still uses ${dataDir}. Try again when it has ended.`);
    await pause();
  }
}

/** Takes the folder for `npm start`, waiting for a short command to end. @throws Failure when the portal runs from it already */
export function claimForStart(dataDir) {
  return claimUnless(dataDir, 'start', (other) => {
    if (other.holder !== 'start') return undefined;
    const where = other.publicUrl === undefined ? '' : ` at ${other.publicUrl}`;
    throw new Failure(`Kenes already runs from ${dataDir}${where} (process ${other.launcher}). Stop that one first.`);
  });
}

/**
 * Takes the folder for a command, or joins a portal that runs from it.
 * Answers the running portal's state, or undefined when this process now holds the folder.
 */
export const claimOrJoin = (dataDir) =>
  claimUnless(dataDir, 'command', (other) => (other.holder === 'start' && other.ready ? other : undefined));
