import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { atEnd, command, end } from './ending.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureKeys } from './keys.mjs';
import { folders } from './places.mjs';
import { startThrowAwayCluster } from './postgres.mjs';
import { createProgress } from './progress.mjs';
import { ROOT } from './places.mjs';
import { ensureNode, requirePlatform } from './runtime.mjs';

/** Settings of a running portal must not reach the tests: they would send mail or write into a real database. */
const KEPT_OUT = /^(?:DATABASE_|BALLOTS_DATABASE_|KENES_|SMTP_|MAIL_|PUBLIC_URL$|KEYS_DIR$|INTERNAL_SECRET$|NODE_ENV$)/u;
const NEEDS_NO_WEBSITE = /^(?:\.\/)?(?:tests\/(?:api|set-up|newsletters|corpora)\/|backend\/)/u;
/** Tests share the machine, and wait for pages and disks more than for one core; those that measure have it for themselves. Proofs run by `npm run prove`. */
const ROUNDS = [
  { projects: ['unit', 'api', 'browser', 'faults'], workers: 3 },
  { projects: ['quiet'], workers: 1 },
];

async function main() {
  const args = process.argv.slice(2);
  requirePlatform();
  await ensureNode(process.stdout);
  const progress = createProgress();
  await ensureInstalled(progress);
  const counts = [];
  if (args.length === 0) counts.push(await runChecks());
  const isBuilt = await attemptBuild(progress, args);
  counts.push({ passed: Number(isBuilt), failed: Number(!isBuilt) });
  counts.push(...(await runTests(progress, args)));
  await end();
  const sum = (part) => counts.reduce((total, count) => total + count[part], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}

async function attemptBuild(progress, args) {
  const isWebsiteNeeded = args.length === 0 || !args.every((arg) => NEEDS_NO_WEBSITE.test(arg));
  const { actionKey } = ensureKeys(folders().keysDir);
  try {
    await ensureBuilt('backend', progress);
    if (isWebsiteNeeded)
      await ensureBuilt('frontend', progress, { env: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey }, salt: actionKey });
    return true;
  } catch (error) {
    process.stdout.write(`✗ build: ${error.message}\n${(error.lines ?? []).map((line) => `    ${line}\n`).join('')}`);
    return false;
  }
}

async function runTests(progress, args) {
  const chromium = await findChromium(progress);
  const cluster = await progress.step('Starting a throw-away database', startThrowAwayCluster);
  const folder = mkdtempSync(join(tmpdir(), 'kenes-results-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !KEPT_OUT.test(name)));
  const env = { ...clean, TEST_PG_ADMIN_URL: cluster.adminUrl, CHROME_PATH: chromium };
  const results = join(folder, 'results.json');
  if (args.length > 0) return [await jest(args, env, results)];
  const counts = [];
  for (const { projects, workers } of ROUNDS) {
    counts.push(await jest([`--maxWorkers=${workers}`, '--passWithNoTests', '--selectProjects', ...projects], env, results));
  }
  return counts;
}

/** Runs Jest and counts from its own report; a suite that could not run counts as one failure, as does a run without a report. */
async function jest(args, env, results) {
  rmSync(results, { force: true });
  const main = join(ROOT, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, main, '--json', `--outputFile=${results}`, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'], // what the application logs as an error is seen beside the test
  });
  const over = new Promise((resolve) => child.once('close', resolve));
  const forget = atEnd(() => {
    child.kill('SIGTERM');
    return over;
  });
  const code = await over;
  forget();
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    if (numPendingTests > 0) process.stdout.write(`${numPendingTests} tests were skipped\n`);
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    process.stdout.write('Jest ended without a report\n');
    return { passed: 0, failed: 1 };
  }
}

void command(main);
