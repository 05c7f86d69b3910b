import { runChecks } from './checks.mjs';
import { command } from './ending.mjs';
import { ensureInstalled } from './install.mjs';
import { createProgress } from './progress.mjs';
import { ensureNode, requirePlatform } from './runtime.mjs';

async function main() {
  requirePlatform();
  await ensureNode(process.stdout);
  await ensureInstalled(createProgress());
  const { passed, failed } = await runChecks();
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

void command(main);
