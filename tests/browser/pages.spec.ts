import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { newReader, openBrowser, overflow, seriousFindings } from '../set-up/browser.js';
import { type Portal, startPortal } from '../set-up/portal.js';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const NARROW = 360;
const FOR_ALL = [
  '',
  '/issues',
  '/issues/beyond-the-ballot',
  '/articles/gathering-and-assembly',
  '/issues/beyond-the-ballot/take-part',
  '/opinions',
  '/proposals',
  '/how-we-moderate',
  '/sign-in',
  '/sign-up',
  '/me/stored',
];
const BY_ROLE: Record<string, string[]> = {
  citizen: ['/me', '/me/texts', '/proposals/new', '/articles/gathering-and-assembly'],
  moderator: ['/moderation'],
  editor: ['/editorial', '/editorial/import'],
  board: ['/insights', '/insights/beyond-the-ballot'],
};

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ demo: true }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function signedIn(role: string): Promise<BrowserContext> {
  const context = await newReader(browser, { width: NARROW });
  const page = await context.newPage();
  await page.goto(`${portal.url}/en/sign-in`);
  await page.getByLabel('E-mail').fill(`${role}@demo.invalid`);
  await page.getByLabel('Password').fill('demo only, this machine');
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return context;
}

/** What is wrong with the page for somebody with a narrow phone or a screen reader. */
async function faults(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  const response = await page.goto(`${portal.url}${path}`);
  const found = [...(response?.status() === 200 ? [] : [`answers ${String(response?.status())}`]), ...(await seriousFindings(page))];
  const wider = await overflow(page);
  if (wider > 0) found.push(`scrolls sideways by ${wider} px`);
  if ((await page.locator('h1').count()) !== 1) found.push('has not exactly one h1');
  await page.close();
  return found.map((fault) => `${path}: ${fault}`);
}

describe('every page', () => {
  it.each(LANGUAGES.map((language) => [language]))(
    'reads well on a narrow phone and to a screen reader, in %s',
    async (language) => {
      const context = await newReader(browser, { width: NARROW });
      const wrong: string[] = [];
      for (const path of FOR_ALL) wrong.push(...(await faults(context, `/${language}${path}`)));
      await context.close();
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(Object.keys(BY_ROLE).map((role) => [role]))(
    'of a %s does too',
    async (role) => {
      const context = await signedIn(role);
      const wrong: string[] = [];
      for (const path of BY_ROLE[role] ?? [])
        for (const language of LANGUAGES) wrong.push(...(await faults(context, `/${language}${path}`)));
      await context.close();
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
