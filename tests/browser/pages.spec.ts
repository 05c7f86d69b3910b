import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newReader } from '../set-up/browser.js';
import { faultsOf } from '../set-up/readable.js';
import { foreignWords } from '../set-up/foreign-words.js';
import { openSite, signedIn } from '../set-up/site.js';
import { BY_ROLE, FOR_ALL, LANGUAGES, NARROW } from '../set-up/visits.js';

const site = openSite();

/** What is wrong with the page, also for somebody who reads no other language. */
async function faults(page: Page, path: string): Promise<string[]> {
  const found = await faultsOf(page, `${site.portal.url}${path}`);
  // Letters in the inbox are in the language of those who get them.
  if (path.startsWith('/en') || path.endsWith('/inbox')) return found;
  return [...found, ...(await foreignWords(page)).map((word) => `${path}: says ${word}`)];
}

describe('every page', () => {
  it.each(LANGUAGES.map((language) => [language]))(
    'reads well on a narrow phone, to a screen reader and in one language, in %s',
    async (language) => {
      const page = await (await newReader(site.browser, { width: NARROW })).newPage();
      const wrong: string[] = [];
      const { body } = await site.portal.visitor().get('/proposals?language=en');
      const [proposal] = body['items'] as { id: string }[];
      for (const path of [...FOR_ALL, '/inbox', `/proposals/${proposal?.id ?? ''}`])
        wrong.push(...(await faults(page, `/${language}${path}`)));
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(Object.keys(BY_ROLE).map((role) => [role]))(
    'of a %s does too',
    async (role) => {
      const page = await (await signedIn(site, role, { width: NARROW })).newPage();
      const wrong: string[] = [];
      for (const path of BY_ROLE[role] ?? []) for (const language of LANGUAGES) wrong.push(...(await faults(page, `/${language}${path}`)));
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
