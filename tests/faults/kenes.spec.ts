import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../set-up/database.js';

type Ended = { code: number | null; stdout: string; stderr: string };

let folder: string;
let database: TestDatabase;
let settings: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kenes-command-'));
  chmodSync(folder, 0o700);
  database = await freshDatabase();
  settings = {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    KEYS_DIR: folder,
    INTERNAL_SECRET: 'a secret of this test, long enough',
    PUBLIC_URL: 'https://kenes.invalid',
    SMTP_URL: 'smtp://127.0.0.1:1',
    DEMO_SIGN_INS: 'off',
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
  };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The command line as `npm run kenes` calls it, with these settings alone. */
function kenes(args: string[], env: NodeJS.ProcessEnv = settings): Promise<Ended> {
  const child = spawn(process.execPath, ['backend/dist/cli.js', ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (ended.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (ended.stderr += chunk));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      resolve({ ...ended, code });
    }),
  );
}

type Finding = { name: string; state: string; detail: string };
const findings = ({ stdout }: Ended): Finding[] => JSON.parse(stdout) as Finding[];

describe('kenes --help', () => {
  it.each([
    [['import'], 'read a newsletter'],
    [['admin'], 'who has which role'],
    [['admin', 'grant'], 'give a role to the account with this e-mail'],
    [['admin', 'revoke'], 'take a role away'],
    [['admin', 'list'], 'everybody with a role'],
    [['migrate'], 'bring the database to this version'],
    [['backup'], 'write every row into one file'],
    [['restore'], 'fill an empty, migrated database from a backup file'],
    [['audit', 'verify'], 'recompute the hash chain'],
    [['doctor'], 'what is configured, what can be reached, what is missing'],
  ])('says in words what %j does, and needs no setting for it', async (command, words) => {
    const { code, stdout } = await kenes([...command, '--help'], {});
    expect(stdout).toContain(`Usage: kenes ${command.join(' ')}`);
    expect(stdout.replace(/\s+/gu, ' ')).toContain(words);
    expect(code).toBe(0);
  });

  it('lists every command', async () => {
    const { stdout } = await kenes(['--help'], {});
    for (const name of ['import', 'admin', 'migrate', 'backup', 'restore', 'audit', 'doctor']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
    }
  });
});

describe('kenes ends with 1 and one clear sentence, on the channel for errors', () => {
  it('for a command it does not know, and says where the commands are listed', async () => {
    const ended = await kenes(['improt'], {});
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain("unknown command 'improt'");
    expect(ended.stderr).toContain('kenes --help lists the commands');
  });

  it('for a role that does not exist, and names those that do', async () => {
    const ended = await kenes(['admin', 'grant', 'aigul@example.org', 'king']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('Roles are expert, moderator, editor, board, administrator.');
  });

  it('for an e-mail that has no account', async () => {
    const ended = await kenes(['admin', 'grant', 'nobody@example.org', 'editor']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(ended.stderr).not.toMatch(/\bat .*\.js/u);
  });

  it.each([['import', '--preview'], ['restore']])('for a file that is not there: %s', async (...command) => {
    const file = join(folder, 'none.txt');
    expect(await kenes([...command, file])).toEqual({ code: 1, stdout: '', stderr: `There is no file or folder ${file}.\n` });
  });

  it('for a place where no backup can be written', async () => {
    const file = join(folder, 'nowhere/backup.gz');
    const ended = await kenes(['backup', file]);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(`There is no file or folder ${file}.\n`);
    expect(ended.stderr).not.toMatch(/\bat .*\.js/u);
  });

  it('for a file that is not a backup', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear reader');
    const ended = await kenes(['restore', file]);
    expect(ended).toEqual({ code: 1, stdout: '', stderr: `${file} is not a Kenes backup.\n` });
  });
});

describe('kenes --json answers what a program can read', () => {
  it('who has a role: nobody yet', async () => {
    const ended = await kenes(['admin', 'list', '--json']);
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toEqual([]);
  });

  it('whether the ledger is whole', async () => {
    const ended = await kenes(['audit', 'verify', '--json']);
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: true });
  });

  it('what was understood of a newsletter, without any setting', async () => {
    const ended = await kenes(['import', 'tests/newsletters/samples/kazakh.txt', '--preview', '--json'], {});
    expect(ended.code).toBe(0);
    expect(Object.keys(JSON.parse(ended.stdout) as object).length).toBeGreaterThan(0);
  });
});

describe('kenes doctor', () => {
  it('finds a good set-up good, and ends with 0', async () => {
    const { code, stdout } = await kenes(['doctor']);
    expect(stdout).toMatch(/^good +database, application role: reachable$/mu);
    expect(stdout).toMatch(/^good +schema: at the version this build needs$/mu);
    expect(stdout).toMatch(/^good +mail: goes out by SMTP$/mu);
    expect(stdout).toMatch(/^good +demo sign-ins: off$/mu);
    expect(stdout).not.toMatch(/^missing/mu);
    expect(code).toBe(0);
  });

  it('says what is missing when nothing is set, and ends with 1', async () => {
    const { code, stdout } = await kenes(['doctor'], {});
    expect(stdout).toMatch(/^missing +configuration: The configuration is incomplete\. DATABASE_URL: /u);
    expect(code).toBe(1);
  });

  it('says that the database cannot be reached, without its password', async () => {
    const ended = await kenes(['doctor', '--json'], { ...settings, DATABASE_URL: 'postgres://kenes:hidden-word@127.0.0.1:1/kenes' });
    expect(findings(ended)).toContainEqual(expect.objectContaining({ name: 'database, application role', state: 'missing' }));
    expect(ended.stdout).not.toContain('hidden-word');
    expect(ended.code).toBe(1);
  });

  it('warns of what works but should not stay: keys open to others, plain http, mail in a folder, demo sign-ins', async () => {
    chmodSync(folder, 0o755);
    const own = { PUBLIC_URL: 'http://localhost:3000', SMTP_URL: '', DEMO_SIGN_INS: 'on', MAIL_DIR: folder };
    const ended = await kenes(['doctor', '--json'], { ...settings, ...own });
    chmodSync(folder, 0o700);
    const warned = findings(ended).flatMap(({ name, state }) => (state === 'warning' ? [name] : []));
    expect(warned).toEqual(expect.arrayContaining(['keys', 'public address', 'mail', 'demo sign-ins']));
    expect(ended.code).toBe(0);
  });
});
