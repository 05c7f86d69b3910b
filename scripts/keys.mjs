import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './places.mjs';

const BYTES = 32;

/** Reads a key of the folder, making it at first: a file only its owner may read. */
function keyFile(keysDir, name, encoding) {
  const file = join(keysDir, name);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(BYTES).toString(encoding)}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** The secrets the processes share. The environment wins over the files. */
export function ensureKeys(keysDir, env = process.env) {
  makeFolder(keysDir, 0o700);
  chmodSync(keysDir, 0o700);
  return {
    internalSecret: env.INTERNAL_SECRET || keyFile(keysDir, 'internal.secret', 'base64url'),
    actionKey: env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || keyFile(keysDir, 'server-actions.key', 'base64'),
  };
}
