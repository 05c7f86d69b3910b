import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = realpathSync(fileURLToPath(new URL('..', import.meta.url)));
const OTHERS_MAY_ENTER = 0o001;

/** Whether an account without special rights may walk down to this path, as far as it exists. */
export function isReachableByOthers(path) {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** The folder that belongs to this clone: inside it, or in the system's state folder when root's home hides the clone. */
export function homeFolder(isRoot = process.getuid?.() === 0) {
  const inside = join(ROOT, '.kenes');
  if (!isRoot || isReachableByOthers(ROOT)) return inside;
  return `/var/lib/kenes-${createHash('sha256').update(ROOT).digest('hex').slice(0, 10)}`;
}

/** Where data and keys are. A chosen data folder has its keys beside it, so that a copy of one never holds the other. */
export function folders({ data, keys } = {}) {
  const home = homeFolder();
  const dataDir = data === undefined ? join(home, 'data') : resolve(data);
  const beside = data === undefined ? join(home, 'keys') : join(dirname(dataDir), `${basename(dataDir)}-keys`);
  return { home, dataDir, keysDir: keys === undefined ? beside : resolve(keys) };
}

/** Makes a folder that other accounts may walk through but not list. */
export function makeFolder(path, mode = 0o711) {
  if (existsSync(path)) return;
  makeFolder(dirname(path), 0o755);
  mkdirSync(path);
  chmodSync(path, mode);
}

/** Remembers which folders the last start used, so that `kenes` finds them without being told. */
export function rememberFolders({ home, dataDir, keysDir }) {
  makeFolder(home);
  writeFileSync(join(home, 'last-start.json'), JSON.stringify({ data: dataDir, keys: keysDir }));
}

export function rememberedFolders() {
  const file = join(homeFolder(), 'last-start.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
