import { z } from 'zod';

const flag = z.enum(['on', 'off']).transform((value) => value === 'on');

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  DATABASE_URL: z.string().min(1),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  BALLOTS_DATABASE_URL: z.string().min(1).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  KEYS_DIR: z.string().min(1),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  INTERNAL_SECRET: z.string().min(16),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Kenes <kenes@localhost>'),
  MAIL_DIR: z.string().optional(),
  DEMO_SIGN_INS: flag.default(false),
  DEV_INBOX: flag.default(false),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Config = Readonly<{
  development: boolean;
  databaseUrl: string;
  databaseOwnerUrl: string;
  ownerIsSeparate: boolean;
  ballotsDatabaseUrl: string | undefined;
  databasePool: number;
  keysDir: string;
  publicUrl: URL;
  apiHost: string;
  apiPort: number;
  internalSecret: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  mailDir: string | undefined;
  demoSignIns: boolean;
  devInbox: boolean;
  logLevel: string;
}>;

/** Reads the whole configuration once; an empty variable counts as not set. @throws Error that names every missing or wrong variable at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is incomplete. ${faults.join('; ')}`);
  }
  const value = parsed.data;
  return Object.freeze({
    development: value.NODE_ENV !== 'production',
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL ?? value.DATABASE_URL,
    ownerIsSeparate: value.DATABASE_OWNER_URL !== undefined && value.DATABASE_OWNER_URL !== value.DATABASE_URL,
    ballotsDatabaseUrl: value.BALLOTS_DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    keysDir: value.KEYS_DIR,
    publicUrl: new URL(value.PUBLIC_URL),
    apiHost: value.API_HOST,
    apiPort: value.API_PORT,
    internalSecret: value.INTERNAL_SECRET,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    mailDir: value.MAIL_DIR,
    demoSignIns: value.DEMO_SIGN_INS,
    devInbox: value.DEV_INBOX,
    logLevel: value.LOG_LEVEL,
  });
}

export const CONFIG = Symbol('configuration');
