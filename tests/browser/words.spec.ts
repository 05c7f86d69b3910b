import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { newReader, openBrowser } from '../set-up/browser.js';
import { type Portal, startPortal } from '../set-up/portal.js';
import { BY_ROLE, FOR_ALL, signedIn } from '../set-up/visits.js';

// Names and signs that have no other spelling. Everything else in Latin letters must be marked as another language.
const ALLOWED = new Set(['Kenes', 'kk', 'ru', 'en', 'CSV', 'DOCX', 'HTML', 'Markdown', 'Telegram', 'WhatsApp', 'PDF', 'MB', 'SMS']);

// What a reader sees in the page's own language: no mark-up, no addresses, no names people chose.
const TEXT_OF_PAGE = `(() => {
  const own = document.documentElement.lang;
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement;
    if (at.closest('script, style, template, code, kbd, [translate=no]')) continue;
    if (at.closest('[lang]').lang !== own) continue;
    seen.push(node.textContent);
  }
  for (const at of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    if (at.closest('[lang]').lang !== own || at.closest('[translate=no]')) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (at.hasAttribute(name)) seen.push(at.getAttribute(name));
  }
  seen.push(document.title);
  return seen.join('\\n');
})()`;

const ADDRESS = /\S+@\S+|https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+(?:\/\S*)?/giu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const ROMAN = /^[IVX]+$/u;

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ demo: true }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function foreignWords(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${portal.url}${path}`);
  await page.locator('html[lang]').waitFor({ state: 'attached' }); // a page that was not found gets its frame from its script
  const text = await page.evaluate<string>(TEXT_OF_PAGE);
  await page.close();
  const words = text.replace(ADDRESS, ' ').match(LATIN_WORD) ?? [];
  return [...new Set(words)].filter((word) => !ALLOWED.has(word) && !ROMAN.test(word)).map((word) => `${path}: ${word}`);
}

describe('a page in Kazakh or Russian', () => {
  it.each(['kk', 'ru'])(
    'has no word in Latin letters that is not marked as another language, in %s',
    async (language) => {
      const found: string[] = [];
      const visitor = await newReader(browser);
      for (const path of FOR_ALL) found.push(...(await foreignWords(visitor, `/${language}${path}`)));
      await visitor.close();
      for (const [role, paths] of Object.entries(BY_ROLE)) {
        const context = await signedIn(browser, portal.url, role);
        for (const path of paths) found.push(...(await foreignWords(context, `/${language}${path}`)));
        await context.close();
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});
