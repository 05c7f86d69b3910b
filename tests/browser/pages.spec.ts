import { describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { newReader, overflow, seriousFindings } from '../set-up/browser.js';
import { foreignWords } from '../set-up/foreign-words.js';
import { openSite, signedIn } from '../set-up/site.js';
import { BY_ROLE, FOR_ALL, LANGUAGES, NARROW } from '../set-up/visits.js';

const site = openSite();

/** What is wrong with the page for somebody with a narrow phone, a screen reader or no other language. */
async function faults(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  const response = await page.goto(`${site.portal.url}${path}`);
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
      const context = await newReader(site.browser, { width: NARROW });
      const wrong: string[] = [];
      const { body } = await site.portal.visitor().get('/proposals?language=en');
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
      const context = await signedIn(site, role, { width: NARROW });
      const wrong: string[] = [];
      for (const path of BY_ROLE[role] ?? [])
        for (const language of LANGUAGES) wrong.push(...(await faults(context, `/${language}${path}`)));
      await context.close();
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
