import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { npmArguments } from './runtime.mjs';
import { run } from './run.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const machine = () => `${process.platform} ${process.arch} ${process.versions.modules}`;

function wantedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${machine()}\n`;
}

/** Whether npm's own record of what it installed agrees with the lock file; spares a developer a second install. */
function recordAgrees(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link) return true;
    if (installed[path] === undefined) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return installed[path].version === wanted.version && existsSync(join(root, path));
  });
}

/** Installs the packages of the lock file when what is there differs from it or was installed for another machine. */
export async function ensureInstalled(progress, root = ROOT) {
  const stamp = join(root, 'node_modules/.kenes-installed');
  const wanted = wantedStamp(root);
  const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (present === wanted) return;
  const sameMachine = present === undefined || present.trim().endsWith(machine());
  if (!sameMachine || !recordAgrees(root)) {
    await progress.step('Installing packages', () =>
      run(process.execPath, [...npmArguments(), 'ci', '--include=dev', '--no-audit', '--no-fund'], { what: 'npm ci', cwd: root }),
    );
  }
  writeFileSync(stamp, wanted);
}
