import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPlacesInto } from '../../backend/src/places/import-places.js';
import { Client } from './client.js';
import { freshDatabase, type TestDatabase, type Urls } from './database.js';

const READY_TIMEOUT_MS = 30_000;

export type Portal = {
  url: string;
  apiUrl: string;
  database: TestDatabase;
  visitor: () => Client;
  mails: (to: string) => Promise<{ subject: string; text: string }[]>;
  kenes: (...args: string[]) => Promise<string>;
  /** Ends a process as a power cut would, and starts it again. */
  crash: (name: 'api' | 'worker') => Promise<void>;
  close: () => Promise<void>;
};

type Processes = Record<'api' | 'worker' | 'frontend', ChildProcess>;

const HERE = { backend: process.cwd(), frontend: process.cwd() };

/** The built product as `npm start` runs it, on a database of its own; its two parts may lie in other folders. */
export async function startPortal({ demo = false, folders = HERE }: { demo?: boolean; folders?: typeof HERE } = {}): Promise<Portal> {
  const database = await freshDatabase(demo ? { name: 'demo', fill: seed } : undefined);
  const folder = await mkdtemp(join(tmpdir(), 'kenes-portal-'));
  const [apiPort, port] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    KEYS_DIR: join(folder, 'keys'),
    PUBLIC_URL: url,
    API_PORT: String(apiPort),
    API_URL: apiUrl,
    PORT: String(port),
    HOST: 'localhost',
    INTERNAL_SECRET: randomBytes(24).toString('hex'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    MAIL_DIR: join(folder, 'mail'),
    DEMO_SIGN_INS: 'on',
    DEV_INBOX: 'on',
    LOG_LEVEL: 'error',
  };
  if (!demo) await importPlacesInto(database.ownerUrl);
  const kenes = (...args: string[]): Promise<string> => output([process.execPath, 'backend/dist/cli.js', ...args], env);
  const start = {
    api: () => run(join(folders.backend, 'backend/dist/api.js'), env),
    worker: () => run(join(folders.backend, 'backend/dist/worker.js'), env),
    frontend: () => run(join(folders.frontend, 'frontend/server/main.ts'), env),
  };
  const processes: Processes = { api: start.api(), worker: start.worker(), frontend: start.frontend() };
  await answers(`${apiUrl}/health/ready`);
  await answers(`${url}/health/live`);
  return {
    url,
    apiUrl,
    database,
    visitor: () => new Client(apiUrl, url),
    mails: (to) => mailsTo(join(folder, 'mail'), to),
    kenes,
    crash: async (name) => {
      await ended(processes[name], 'SIGKILL');
      processes[name] = start[name]();
      if (name === 'api') await answers(`${apiUrl}/health/ready`);
    },
    close: async () => {
      await Promise.all(Object.values(processes).map((child) => ended(child, 'SIGTERM')));
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The demo series, made as `npm start` makes it. */
async function seed({ appUrl, ownerUrl }: Urls): Promise<void> {
  await importPlacesInto(ownerUrl);
  const folder = await mkdtemp(join(tmpdir(), 'kenes-seed-'));
  await output([process.execPath, 'backend/dist/cli.js', 'seed-demo'], {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    KEYS_DIR: join(folder, 'keys'),
    PUBLIC_URL: 'http://localhost',
    INTERNAL_SECRET: randomBytes(24).toString('hex'),
    DEMO_SIGN_INS: 'on',
    LOG_LEVEL: 'error',
  });
  await rm(folder, { recursive: true, force: true });
}

const run = (program: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], { env, stdio: ['ignore', 'ignore', 'inherit'] });

function output([program = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.once('close', (code) => {
      if (code === 0) resolve(text);
      else reject(new Error(`kenes ${args.slice(1).join(' ')} ended with ${code ?? 'a signal'}`));
    });
  });
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => {
      resolve();
    });
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

async function mailsTo(folder: string, to: string): Promise<{ subject: string; text: string }[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const mails = await Promise.all(
    names
      .sort()
      .reverse()
      .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as { to: string; subject: string; text: string }),
  );
  return mails.filter((mail) => mail.to === to);
}
