import { access, constants, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import pg from 'pg';
import { type Config, readConfig } from '../platform/config.js';
import { requireSchemaVersion } from '../platform/migrate.js';
import { say, sayJson } from './context.js';

type Finding = { name: string; state: 'good' | 'missing' | 'warning'; detail: string };

const CONNECT_TIMEOUT_MS = 3_000;

export function doctor(program: Command): void {
  program
    .command('doctor')
    .description('what is configured, what can be reached, what is missing; exit 1 when something must be mended')
    .option('--json', 'machine-readable answer')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine();
      if (json) sayJson(findings);
      else for (const { name, state, detail } of findings) say(`${state.padEnd(8)} ${name}: ${detail}`);
      if (findings.some(({ state }) => state === 'missing')) process.exitCode = 1;
    });
}

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    return [{ name: 'configuration', state: 'missing', detail: sentence(error) }];
  }
  return Promise.all<Finding>([
    reach('database, application role', config.databaseUrl),
    config.ownerIsSeparate
      ? reach('database, owner role', config.databaseOwnerUrl)
      : finding(
          'database, owner role',
          'warning',
          'the application role also owns the tables, so the ledger is protected by the code alone; set DATABASE_OWNER_URL',
        ),
    config.ballotsDatabaseUrl === undefined
      ? finding('database, ballots role', 'warning', 'not separate; set BALLOTS_DATABASE_URL before secret polls are used')
      : reach('database, ballots role', config.ballotsDatabaseUrl),
    attempt('schema', 'at the version this build needs', () => requireSchemaVersion(config.databaseUrl)),
    keys(config.keysDir),
    config.smtpUrl === undefined
      ? finding('mail', 'warning', `no SMTP_URL: mail is written to ${config.mailDir ?? 'nowhere'}`)
      : finding('mail', 'good', 'goes out by SMTP'),
    finding(
      'public address',
      config.publicUrl.protocol === 'https:' ? 'good' : 'warning',
      `${config.publicUrl.origin}${config.publicUrl.protocol === 'https:' ? '' : ' is not https: only for one’s own machine'}`,
    ),
    finding('demo sign-ins', config.demoSignIns ? 'warning' : 'good', config.demoSignIns ? 'on' : 'off'),
  ]);
}

const finding = async (name: string, state: Finding['state'], detail: string): Promise<Finding> => Promise.resolve({ name, state, detail });
const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function attempt(name: string, good: string, work: () => Promise<unknown>): Promise<Finding> {
  try {
    await work();
    return await finding(name, 'good', good);
  } catch (error) {
    return finding(name, 'missing', sentence(error));
  }
}

function reach(name: string, url: string): Promise<Finding> {
  return attempt(name, 'reachable', async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    await client.connect();
    await client.query('select 1');
    await client.end();
  });
}

async function keys(folder: string): Promise<Finding> {
  const made = await attempt('keys', folder, () => access(folder, constants.R_OK | constants.W_OK));
  if (made.state !== 'good') return { ...made, detail: `the folder ${folder} cannot be read and written` };
  const { mode } = await stat(folder);
  return (mode & 0o077) === 0 ? made : finding('keys', 'warning', `${folder} is open to other users of this machine; use mode 0700`);
}
