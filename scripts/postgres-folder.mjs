import { existsSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, fullDisk } from './failure.mjs';
import { makeFolder } from './places.mjs';
import { attempt } from './run.mjs';
import { give } from './server-account.mjs';

const INITDB = [
  '-U',
  'postgres',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-locale',
  '--no-instructions',
];
const END_TIMEOUT_MS = 20_000;

export const asAccount = (account) => (account === undefined ? {} : { uid: account.uid, gid: account.gid });

/** Makes the files of a new server beside their place and moves them there when complete, so that a broken-off try leaves nothing. */
export async function initialise({ folder, bin, account, password, env }) {
  const unfinished = `${folder}.new`;
  const secret = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished, 0o700);
  give(unfinished, account);
  const auth = password === undefined ? ['--auth=trust', '--no-sync'] : ['--auth=scram-sha-256', `--pwfile=${secret}`];
  try {
    if (password !== undefined) {
      writeFileSync(secret, password, { mode: 0o600 });
      give(secret, account);
    }
    const result = await attempt(join(bin, 'initdb'), [...INITDB, ...auth, '-D', unfinished], { cwd: '/', env, ...asAccount(account) });
    if (result.code !== 0) {
      throw (
        fullDisk(result.tail.last(200).join('\n'), dirname(folder)) ??
        new Failure('Making the database failed.', { lines: result.tail.last(8) })
      );
    }
    renameSync(unfinished, folder);
  } finally {
    rmSync(secret, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @throws Failure when the folder holds something other than the files of our version of PostgreSQL */
export function requireSound(folder, major) {
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file)) throw doesNotStart(folder, 'its file PG_VERSION is missing');
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return;
  if (!/^\d+$/u.test(found)) throw doesNotStart(folder, 'its file PG_VERSION cannot be read');
  throw new Failure(
    `The database in ${folder} was made by PostgreSQL ${found}, this Kenes brings ${major}. Back it up with the former version and restore it here.`,
  );
}

export const doesNotStart = (folder, why) =>
  new Failure(
    `The database in ${folder} does not start: ${why}. If its files are damaged, move the folder away and restore a backup, or name another one with --data.`,
  );

function isServerOf(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch (error) {
    if (error.code === 'EACCES') return true; // another account's process: the safe answer
    return false;
  }
}

/** The server process that holds the folder, if one does; the note of a dead one is removed. */
export function holderOf(folder) {
  const note = join(folder, 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  if (isServerOf(pid, folder)) return pid;
  rmSync(note, { force: true });
  return undefined;
}

/** Ends a server that outlived its launcher. */
export async function endLeftover(folder) {
  const pid = holderOf(folder);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  const until = Date.now() + END_TIMEOUT_MS;
  while (holderOf(folder) !== undefined) {
    if (Date.now() > until) throw new Failure(`An earlier database server (process ${pid}) does not end. Stop it, then start again.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
