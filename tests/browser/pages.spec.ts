import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { newReader, openBrowser, overflow, seriousFindings } from '../set-up/browser.js';
import { foreignWords } from '../set-up/foreign-words.js';
import { type Portal, startPortal } from '../set-up/portal.js';
import { BY_ROLE, FOR_ALL, LANGUAGES, NARROW, signedIn } from '../set-up/visits.js';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ demo: true }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
});

/** What is wrong with the page for somebody with a narrow phone, a screen reader or no other language. */
async function faults(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  const response = await page.goto(`${portal.url}${path}`);
  await page.locator('html[lang]').waitFor({ state: 'attached' }); // a page that was not found gets its frame from its script
  const found = [
    ...(response?.status() === (path.endsWith('/no-such-page') ? 404 : 200) ? [] : [`answers ${String(response?.status())}`]),
    ...(await seriousFindings(page)),
  ];
  const wider = await overflow(page);
  if (wider > 0) found.push(`scrolls sideways by ${wider} px`);
  if ((await page.locator('h1').count()) !== 1) found.push('has not exactly one h1');
  // Letters in the inbox are in the language of those who get them.
  if (!path.startsWith('/en') && !path.endsWith('/inbox')) found.push(...(await foreignWords(page)).map((word) => `says ${word}`));
  await page.close();
  return found.map((fault) => `${path}: ${fault}`);
}

describe('every page', () => {
  it.each(LANGUAGES.map((language) => [language]))(
    'reads well on a narrow phone, to a screen reader and in one language, in %s',
    async (language) => {
      const context = await newReader(browser, { width: NARROW });
      const wrong: string[] = [];
      const { body } = await portal.visitor().get('/proposals?language=en');
      const [proposal] = body['items'] as { id: string }[];
      for (const path of [...FOR_ALL, '/inbox', `/proposals/${proposal?.id ?? ''}`])
        wrong.push(...(await faults(context, `/${language}${path}`)));
      await context.close();
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(Object.keys(BY_ROLE).map((role) => [role]))(
    'of a %s does too',
    async (role) => {
      const context = await signedIn(browser, portal.url, role, { width: NARROW });
      const wrong: string[] = [];
      for (const path of BY_ROLE[role] ?? [])
        for (const language of LANGUAGES) wrong.push(...(await faults(context, `/${language}${path}`)));
      await context.close();
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
