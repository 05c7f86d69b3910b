import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../backend/src/app.module.js';
import { Deliveries } from '../../backend/src/ledger/deliveries.js';
import { createServer } from '../../backend/src/platform/http/server.js';
import { Mailer, type StoredMail } from '../../backend/src/platform/mailer.js';
import { Client } from './client.js';
import { freshDatabase, type TestDatabase } from './database.js';

export const PUBLIC_URL = 'http://localhost:3000';
export const INTERNAL_SECRET = 'a-secret-for-tests-only';

export type TestApp = {
  nest: NestFastifyApplication;
  url: string;
  database: TestDatabase;
  /** A browser without cookies. */
  visitor: () => Client;
  /** Delivers every recorded event and runs each schedule once, as the worker does. */
  step: () => Promise<void>;
  mails: (to?: string) => Promise<StoredMail[]>;
  /** Moves the time of record; sessions, deadlines and closing times follow. */
  travel: (days: number) => Promise<void>;
  close: () => Promise<void>;
};

export type AppOptions = { env?: Record<string, string>; places?: boolean };

/** The real application on a database of its own, listening on a free port. */
export async function startApp({ env = {}, places = false }: AppOptions = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'kenes-test-'));
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    KEYS_DIR: join(folder, 'keys'),
    PUBLIC_URL,
    API_PORT: '0',
    INTERNAL_SECRET,
    MAIL_DIR: join(folder, 'mail'),
    DEMO_SIGN_INS: 'on',
    DEV_INBOX: 'on',
    LOG_LEVEL: 'error',
    ...env,
  });
  if (places) {
    const { importPlacesInto } = await import('../../backend/src/places/import-places.js');
    await importPlacesInto(database.ownerUrl);
  }
  const nest = await createServer(AppModule, 'error');
  await nest.listen(0, '127.0.0.1');
  const url = await nest.getUrl();
  return {
    nest,
    url,
    database,
    visitor: () => new Client(url, PUBLIC_URL),
    step: () => nest.get(Deliveries).step(),
    mails: async (to) => (await nest.get(Mailer).inbox()).filter((mail) => to === undefined || mail.to === to),
    travel: (days) => database.travel(days),
    close: async () => {
      await nest.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
