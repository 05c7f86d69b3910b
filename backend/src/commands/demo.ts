import type { Command } from 'commander';
import { DEMO_SIGN_INS } from '../demo/sign-ins.js';
import { progress, rowsOf, say, sayJson, withApplication } from './context.js';

export function demo(program: Command): void {
  program
    .command('seed-demo')
    .description('bring in the demo series once; people and opinions in it are invented and marked')
    .action(async () => {
      const brought = await withApplication(async (app) => {
        const [{ DemoSeed }, { Deliveries }] = await Promise.all([import('../demo/seed.service.js'), import('../ledger/deliveries.js')]);
        const seeded = await app.get(DemoSeed).run(progress);
        progress('counting');
        await app.get(Deliveries).step();
        return seeded;
      });
      say(brought ? 'The demo series is in.' : 'The demo series is in already.');
    });

  program
    .command('demo-sign-ins')
    .description('who of the demo can sign in on this machine')
    .option('--json', 'machine-readable answer')
    .action(async ({ json }: { json?: boolean }) => {
      const known = await rowsOf<{ email: string }>(`select email from account where demo and email is not null`);
      const people = DEMO_SIGN_INS.filter(({ email }) => known.some((account) => account.email === email));
      if (json) sayJson(people);
      else for (const { role, email, password } of people) say(`${role.padEnd(14)} ${email.padEnd(28)} ${password}`);
    });
}
