import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { atEnd } from './ending.mjs';
import { ROOT } from './places.mjs';
import { run } from './run.mjs';

const CLI = join(ROOT, 'backend/dist/cli.js');

/** Runs one of the backend's own commands and answers what it printed. @throws Failure with its last lines */
export const backendCommand = (args, env, what) => run(process.execPath, [CLI, ...args], { what, cwd: ROOT, env });

/** Runs one of the backend's own commands at the person's terminal and answers its exit code. */
export function backendCommandHere(args, env, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env, stdio: 'inherit' });
    const over = new Promise((done) => child.once('close', done));
    const forget = atEnd(() => {
      child.kill('SIGTERM');
      return over;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}

/** Help, versions and a preview of an import look at no database. */
export function needsDatabase(args) {
  if (args.length === 0 || ['help', '--version', '-V'].includes(args[0])) return false;
  if (args.includes('--help') || args.includes('-h')) return false;
  return !(args[0] === 'import' && args.includes('--preview'));
}
