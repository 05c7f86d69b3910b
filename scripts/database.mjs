import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { makeFolder } from './places.mjs';
import { startCluster } from './postgres.mjs';
import { doesNotStart } from './postgres-folder.mjs';
import { prepareRoles, roleUrls } from './roles.mjs';

const MIB = 1024 * 1024;
const NEEDED_MIB = 200;
const PASSWORD_BYTES = 24;
const OURS = /^(?:state\.json|cluster\.json|demo\.json|postgres|mail|logs)/u;

const passwordsFile = (dataDir) => join(dataDir, 'cluster.json');

/** Makes the data folder, or checks the one that is there. @throws Failure with one sentence */
export function requireDataFolder(dataDir) {
  try {
    makeFolder(dataDir);
    const entries = readdirSync(dataDir).filter((name) => name !== 'lost+found');
    if (!existsSync(passwordsFile(dataDir))) {
      if (entries.includes('postgres')) throw doesNotStart(join(dataDir, 'postgres'), 'its passwords, cluster.json, are missing');
      if (!entries.every((name) => OURS.test(name)))
        throw new Failure(`The folder ${dataDir} holds other things. Name an empty folder, or one Kenes made, with --data.`);
    }
  } catch (error) {
    if (error.code === 'ENOTDIR' || error.code === 'EEXIST') throw new Failure(`${dataDir} is not a folder. Name another one with --data.`);
    if (['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(error.code)) {
      throw new Failure(`This account cannot make or write ${dataDir}. Name another folder with --data.`);
    }
    throw error;
  }
  requireSpace(dataDir);
}

function requireSpace(dataDir) {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MIB);
  if (free >= NEEDED_MIB) return;
  throw new Failure(
    `The disk is nearly full: ${free} MB are left at ${dataDir}, Kenes needs ${NEEDED_MIB} MB. Free some space, or name a folder on another disk with --data.`,
  );
}

function readPasswords(dataDir) {
  const file = passwordsFile(dataDir);
  if (!existsSync(file)) {
    const made = Object.fromEntries(
      ['superuser', 'owner', 'app', 'ballots'].map((part) => [part, randomBytes(PASSWORD_BYTES).toString('base64url')]),
    );
    writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw doesNotStart(join(dataDir, 'postgres'), 'its passwords, cluster.json, cannot be read');
  }
}

/** Starts the database of a data folder with its three roles; the superuser's password never leaves this process. */
export async function openDatabase(dataDir) {
  requireDataFolder(dataDir);
  const passwords = readPasswords(dataDir);
  const cluster = await startCluster({
    folder: join(dataDir, 'postgres'),
    password: passwords.superuser,
    logFile: join(dataDir, 'postgres.log'),
  });
  try {
    await prepareRoles(cluster.adminUrl, passwords);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { ...cluster, urls: roleUrls(cluster.host, cluster.port, passwords) };
}
