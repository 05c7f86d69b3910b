import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { newReader, overflow } from '../set-up/browser.js';
import { openSite, signedIn, type Site } from '../set-up/site.js';
import { BY_ROLE, FOR_ALL, LANGUAGES } from '../set-up/visits.js';

// For eyes, by `npm run prove -- photographs`: every page as people meet it. The pictures lie in .kenes/photographs.
const FOLDER = join(process.cwd(), '.kenes/photographs');
const WIDTHS = [360, 768, 1360];
const TALLEST = 16_000;
const HALF_AN_HOUR = 1_800_000;

const full = openSite();
const empty = openSite({ demo: false });

async function photograph(page: Page, state: string, name: string): Promise<string[]> {
  const wide: string[] = [];
  await mkdir(join(FOLDER, state), { recursive: true });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if ((await overflow(page)) > 0) wide.push(`${state} ${name} at ${width} px`);
    const height = Math.min(TALLEST, await page.evaluate<number>('document.documentElement.scrollHeight'));
    await page.screenshot({ path: join(FOLDER, state, `${name}-${width}.png`), clip: { x: 0, y: 0, width, height }, fullPage: true });
  }
  return wide;
}

type Tour = { site: Site; context: BrowserContext; paths: readonly string[]; state: string };

const nameOf = (path: string): string => path.replace(/^\//u, '').replaceAll('/', '_') || 'home';

async function visit({ site, context, paths, state }: Tour): Promise<string[]> {
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of paths) {
    for (const language of LANGUAGES) {
      await page.goto(`${site.portal.url}/${language}${path}`);
      wide.push(...(await photograph(page, state, `${nameOf(path)}-${language}`)));
    }
  }
  await context.close();
  return wide;
}

async function everyPage(site: Site, state: string): Promise<string[]> {
  const wide = await visit({ site, context: await newReader(site.browser), paths: FOR_ALL, state });
  for (const [role, paths] of Object.entries(BY_ROLE))
    wide.push(...(await visit({ site, context: await signedIn(site, role), paths, state: `${state}-${role}` })));
  return wide;
}

describe('no page scrolls sideways', () => {
  it(
    'full',
    async () => {
      expect(await everyPage(full, 'full')).toEqual([]);
    },
    HALF_AN_HOUR,
  );

  it(
    'with an error beside a field',
    async () => {
      const context = await newReader(full.browser);
      const page = await context.newPage();
      const wide: string[] = [];
      for (const path of ['/sign-in', '/sign-up', '/forgotten-password']) {
        for (const language of LANGUAGES) {
          await page.goto(`${full.portal.url}/${language}${path}`);
          await page.evaluate(`for (const form of document.querySelectorAll('main form')) form.noValidate = true`);
          for (const field of await page.locator('main form input:not([type=hidden]):not([type=radio]):not([type=checkbox])').all())
            await field.fill('a');
          await page.locator('main form button[type=submit]').last().click();
          await page.locator('main [role=alert], main [aria-invalid=true]').first().waitFor();
          wide.push(...(await photograph(page, 'error', `${nameOf(path)}-${language}`)));
        }
      }
      expect(wide).toEqual([]);
    },
    HALF_AN_HOUR,
  );

  it(
    'with the longest words and titles',
    async () => {
      const word = 'жауапкершілігімізбен'.repeat(8);
      for (const [table, column, limit] of [
        ['issue_edition', 'title', 160],
        ['edition', 'title', 160],
        ['revision', 'body', 200],
        ['poll_option_edition', 'label', 120],
      ] as const)
        await full.portal.database.sql(`update ${table} set ${column} = left($1 || ' ' || ${column}, ${limit})`, [word]);
      // Written past the desk, so what is kept of these pages must be told.
      for (const table of ['issue', 'article', 'room']) await full.portal.database.sql(`update ${table} set version = version + 1`);
      expect(await everyPage(full, 'longest')).toEqual([]);
    },
    HALF_AN_HOUR,
  );

  it(
    'of an empty portal',
    async () => {
      const paths = ['', '/issues', '/opinions', '/proposals', '/how-we-moderate', '/sign-in', '/sign-up'];
      expect(await visit({ site: empty, context: await newReader(empty.browser), paths, state: 'empty' })).toEqual([]);
    },
    HALF_AN_HOUR,
  );
});
