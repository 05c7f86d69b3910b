import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runBench } from './bench-run.mjs';
import { command } from './ending.mjs';
import { ROOT } from './places.mjs';

const FIGURES = join(ROOT, 'docs/proofs');

// The sizes that the issues name; `npm test` runs the same loads small. Photographs are for eyes: they lie in .kenes/photographs.
const PROOFS = {
  foundation: () => runBench(['--comments', '100000', '--rounds', '3', '--seconds', '5', '--json', join(FIGURES, 'foundation.json')]),
  clones: () => runTests('tests/proofs/two-portals.spec.ts'),
  live: () => runTests('tests/proofs/live.spec.ts'),
  passages: () => runTests('tests/proofs/passages.spec.ts'),
  trees: () => runTests('tests/api/comment-tree.spec.ts', { RANDOM_TREES: '8', RANDOM_COMMENTS: '150' }),
  photographs: () => runTests('tests/proofs/photographs.spec.ts'),
};

function runTests(path, sizes = {}) {
  const child = spawn(process.execPath, ['scripts/test.mjs', path], { cwd: ROOT, env: { ...process.env, ...sizes }, stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

/** Runs the proofs at full size and keeps their figures in docs/proofs. */
void command(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in PROOFS));
  if (unknown.length > 0) {
    process.stderr.write(`There is no proof ${unknown.join(', ')}. Proofs: ${Object.keys(PROOFS).join(', ')}\n`);
    return 2;
  }
  mkdirSync(FIGURES, { recursive: true });
  for (const name of names.length > 0 ? names : Object.keys(PROOFS)) {
    const code = await PROOFS[name]();
    if (code !== 0) return code;
  }
  return 0;
});
