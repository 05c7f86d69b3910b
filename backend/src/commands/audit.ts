import type { Command } from 'commander';
import { say, sayJson, withApplication } from './context.js';

export function audit(program: Command): void {
  program
    .command('audit')
    .description('check the ledger')
    .command('verify')
    .description('recompute the hash chain over every recorded event; exit 1 when a seal does not match')
    .option('--json', 'machine-readable answer')
    .action(async ({ json }: { json?: boolean }) => {
      const result = await withApplication(async (app) => app.get((await import('../ledger/sealing.service.js')).Sealing).verify());
      if (json) sayJson(result);
      else if (result.ok)
        say(`The chain is whole: ${result.events} events under ${result.seals} seals, ${result.unsealed} not sealed yet.`);
      else say(`The chain is broken: ${result.fault ?? ''}.`);
      if (!result.ok) process.exitCode = 1;
    });
}
