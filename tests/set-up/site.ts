import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { newReader, openBrowser, type Visit } from './browser.js';
import type { Client } from './client.js';
import { type Portal, startPortal } from './portal.js';
import { must } from './world.js';

const START_MS = 120_000;
export const DEMO_PASSWORD = 'demo only, this machine';

export type Site = { portal: Portal; browser: Browser };

/** A portal and a browser for all tests of the file, with the demo series unless told otherwise. They are there once the tests run. */
export function openSite({ demo = true } = {}): Site {
  const site = {} as Site;
  beforeAll(async () => {
    const [portal, browser] = await Promise.all([startPortal({ demo }), openBrowser()]);
    Object.assign(site, { portal, browser });
  }, START_MS);
  afterAll(async () => {
    await site.browser.close();
    await site.portal.close();
  });
  return site;
}

/** A browser in which the demo person of this role has signed in. */
export async function signedIn(site: Site, role: string, visit: Visit = {}): Promise<BrowserContext> {
  const [context, client] = await Promise.all([newReader(site.browser, visit), demoClient(site, role)]);
  await context.addCookies(client.session);
  return context;
}

/** The demo person of this role at the api. */
export async function demoClient({ portal }: Site, role: string): Promise<Client> {
  const client = portal.visitor();
  await must(client.post('/sessions', { email: `${role}@demo.invalid`, password: DEMO_PASSWORD }), 201);
  return client;
}
