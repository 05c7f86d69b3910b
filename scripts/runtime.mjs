import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { atEnd } from './ending.mjs';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';
import { createProgress } from './progress.mjs';
import { run } from './run.mjs';

const RUNTIME = join(ROOT, 'scripts/runtime');

/** Whether the packages accept this Node: 24.15 or newer of 24, or 26 and above. */
export function isGoodNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 26 || (major === 24 && minor >= 15);
}

/** Whether the Node and PostgreSQL that npm brings can run here: Linux on x64 with glibc. */
export function isPackagedPlatform() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime !== undefined;
}

/** @throws Failure that says what to install where the packaged programs cannot run */
export function requirePlatform(env = process.env, isPackaged = isPackagedPlatform()) {
  if (isPackaged) return;
  const missing = [
    ...(isGoodNode() ? [] : ['install Node 24']),
    ...(env.DATABASE_URL ? [] : ['set DATABASE_URL to a PostgreSQL 16 or newer']),
  ];
  if (missing.length === 0) return;
  throw new Failure(`Kenes brings its own Node and PostgreSQL only to Linux on x64 with glibc; here, please ${missing.join(' and ')}.`);
}

/** The npm that started us, else the one beside this Node, as arguments for `process.execPath`. */
export function npmArguments(env = process.env) {
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const found = [env.npm_execpath, beside, '/usr/share/nodejs/npm/bin/npm-cli.js'].find(
    (path) => path?.endsWith('.js') && existsSync(path),
  );
  if (found === undefined) throw new Failure('npm was not found. Start with: npm start');
  return [found];
}

/**
 * Runs this same script again under a good Node when the present one is too old, and ends with its exit code.
 * Answers only when the present Node is good.
 */
export async function ensureNode(stream) {
  if (isGoodNode()) return;
  const [npm] = npmArguments();
  const bin = join(RUNTIME, 'node_modules/.bin');
  const node = join(bin, 'node');
  if (!existsSync(node)) {
    await createProgress(stream).step('Getting Node 24', () =>
      run(process.execPath, [npm, 'ci', '--prefix', RUNTIME, '--include=optional'], {
        what: 'Getting Node 24 (npm ci in scripts/runtime)',
        cwd: RUNTIME,
      }),
    );
  }
  if (!existsSync(node))
    throw new Failure(`Node ${process.versions.node} is too old and npm brought no newer one. Please install Node 24.`);
  const env = { ...process.env, npm_execpath: npm, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  process.exit(await follow(spawn(node, process.argv.slice(1), { stdio: 'inherit', env })));
}

/** Passes our end on to the child, whatever ends us, and answers its exit code. */
function follow(child) {
  const over = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  atEnd(() => {
    child.kill('SIGTERM');
    return over;
  });
  return over;
}
