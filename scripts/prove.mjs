import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runBench } from './bench-run.mjs';
import { command } from './ending.mjs';
import { ROOT } from './places.mjs';

// The sizes that the issues name; `npm test` runs the same loads small.
const PROOFS = { foundation: ['--comments', '100000', '--rounds', '3', '--seconds', '5'] };

/** Runs the proofs at full size and keeps their figures in docs/proofs. */
void command(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in PROOFS));
  if (unknown.length > 0) {
    process.stderr.write(`There is no proof ${unknown.join(', ')}. Proofs: ${Object.keys(PROOFS).join(', ')}\n`);
    return 2;
  }
  const folder = join(ROOT, 'docs/proofs');
  mkdirSync(folder, { recursive: true });
  for (const name of names.length > 0 ? names : Object.keys(PROOFS)) {
    const code = await runBench([...PROOFS[name], '--json', join(folder, `${name}.json`)]);
    if (code !== 0) return code;
  }
  return 0;
});
