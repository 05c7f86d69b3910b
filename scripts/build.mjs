import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './places.mjs';
import { npmArguments } from './runtime.mjs';
import { run } from './run.mjs';

const MADE = new Set(['node_modules', 'dist', '.next', 'coverage', 'generated']);
const NOT_SOURCE = /\.spec\.tsx?$|\.tsbuildinfo$|next-env\.d\.ts$/u;

export const PARTS = {
  backend: { label: 'Building the backend', folder: 'backend', product: 'backend/dist/api.js', stamp: 'backend/dist/.built-from' },
  frontend: {
    label: 'Building the website (the first time takes a minute)',
    folder: 'frontend',
    product: 'frontend/.next/BUILD_ID',
    stamp: 'frontend/.next/.built-from',
  },
};

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (MADE.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (!NOT_SOURCE.test(entry.name)) yield path;
  }
}

/** A hash of everything a part is built from. */
export function sourceHash(part, { root = ROOT, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  for (const path of [join(root, 'package-lock.json'), ...sourceFiles(join(root, PARTS[part].folder))]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

const readIf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** Builds a part unless what is there was built from the same sources. Answers the hash. */
export async function ensureBuilt(part, progress, { env = {}, salt } = {}) {
  const { label, folder, product, stamp } = PARTS[part];
  const hash = sourceHash(part, { salt });
  if (existsSync(join(ROOT, product)) && readIf(join(ROOT, stamp)) === hash) return hash;
  await progress.step(label, () =>
    run(process.execPath, [...npmArguments(), 'run', 'build', '-w', folder], {
      what: `Building the ${part}`,
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
      shown: 30,
    }),
  );
  writeFileSync(join(ROOT, stamp), hash);
  return hash;
}
