import { type Command, InvalidArgumentError } from 'commander';
import type { AccountsService } from '../accounts/accounts.service.js';
import { STAFF_ROLES, type StaffRole } from '../policy/policy.js';
import { rowsOf, say, sayJson, withApplication } from './context.js';

type Member = { email: string; handle: string; roles: string[] };

function role(name: string): StaffRole {
  const known = STAFF_ROLES.find((candidate) => candidate === name);
  if (!known) throw new InvalidArgumentError(`Roles are ${STAFF_ROLES.join(', ')}.`);
  return known;
}

const withAccounts = <T>(work: (accounts: AccountsService) => Promise<T>): Promise<T> =>
  withApplication(async (app) => work(app.get((await import('../accounts/accounts.service.js')).AccountsService)));

export function admin(program: Command): void {
  const group = program.command('admin').description('who has which role');

  group
    .command('grant')
    .description('give a role to the account with this e-mail')
    .argument('<email>')
    .argument('<role>', STAFF_ROLES.join(', '), role)
    .action(async (email: string, granted: StaffRole) => {
      await withAccounts((accounts) => accounts.grantRole(email, granted, 'command-line'));
      say(`${email} is now ${granted}.`);
    });

  group
    .command('revoke')
    .description('take a role away')
    .argument('<email>')
    .argument('<role>', STAFF_ROLES.join(', '), role)
    .action(async (email: string, revoked: StaffRole) => {
      await withAccounts((accounts) => accounts.revokeRole(email, revoked, 'command-line'));
      say(`${email} is no longer ${revoked}.`);
    });

  group
    .command('list')
    .description('everybody with a role')
    .option('--json', 'machine-readable answer')
    .action(async ({ json }: { json?: boolean }) => {
      const members = await rowsOf<Member>(
        `select a.email, a.handle, array_agg(r.role order by r.role) as roles from account a join account_role r on r.account_id = a.id group by a.id order by a.email`,
      );
      if (json) sayJson(members);
      else if (members.length === 0) say('Nobody has a role yet. Give one: kenes admin grant EMAIL ROLE');
      else for (const { email, handle, roles } of members) say(`${email}  ${handle}  ${roles.join(', ')}`);
    });
}
