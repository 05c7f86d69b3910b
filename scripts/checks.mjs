import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './places.mjs';
import { attempt } from './run.mjs';

const AT_ONCE = 2;
const BIN = join(ROOT, 'node_modules/.bin');
const tool = (name, ...args) => [join(BIN, name), args];

/** Each check with its program; the slow ones first, so that two lanes end together. */
function checks() {
  return [
    { name: 'lint', runs: [tool('eslint', '.', '--max-warnings=0')] },
    { name: 'types of backend and tests', runs: [tool('tsc', '--noEmit', '-p', 'tsconfig.json')] },
    { name: 'types of the website', runs: [tool('tsc', '--noEmit', '-p', 'frontend')] },
    { name: 'format', runs: [tool('prettier', '--check', '.', '--log-level=warn')] },
    { name: 'module graph', runs: [tool('depcruise', 'backend/src', 'frontend', 'tests', '--config', '.dependency-cruiser.cjs')] },
    { name: 'dead code', runs: [tool('knip', '--no-progress')] },
    { name: 'licences', runs: [[process.execPath, ['scripts/licences.mjs']]] },
  ];
}

async function runCheck({ name, runs }) {
  const startedAt = Date.now();
  const env = {
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  for (const [file, args, folder = '.'] of runs) {
    const result = await attempt(file, args, { cwd: join(ROOT, folder), env });
    const seconds = Math.round((Date.now() - startedAt) / 1_000);
    if (result.code !== 0) {
      process.stdout.write(
        `✗ ${name} (${seconds} s)\n${result.tail
          .last(100)
          .map((line) => `    ${line}\n`)
          .join('')}`,
      );
      return false;
    }
  }
  process.stdout.write(`✓ ${name} (${Math.round((Date.now() - startedAt) / 1_000)} s)\n`);
  return true;
}

/** Next writes the types of its own imports and routes; on a fresh clone they are missing. */
async function ensureRouteTypes() {
  if (existsSync(join(ROOT, 'frontend/next-env.d.ts'))) return;
  await attempt(join(BIN, 'next'), ['typegen'], { cwd: join(ROOT, 'frontend'), env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
}

/** Runs all checks, two at a time, one line each. */
export async function runChecks() {
  await ensureRouteTypes();
  const waiting = checks();
  const outcomes = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) outcomes.push(await runCheck(next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed };
}
