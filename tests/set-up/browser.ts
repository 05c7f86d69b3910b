import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const openBrowser = (): Promise<Browser> => {
  const executablePath = process.env['CHROME_PATH'];
  if (executablePath === undefined) throw new Error('CHROME_PATH is not set; run the tests by `npm test -- FILE`');
  return chromium.launch({ executablePath, args: FLAGS });
};

export type Visit = { width?: number; javaScriptEnabled?: boolean };

export function newReader(browser: Browser, { width = 1360, javaScriptEnabled = true }: Visit = {}): Promise<BrowserContext> {
  // axe is put into the page from outside, past the page's own policy.
  return browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled, bypassCSP: javaScriptEnabled, locale: 'kk' });
}

type Violation = { id: string; impact: string; nodes: { target: string[] }[] };

/** What axe finds serious or critical on the page, as "rule: element". */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const result = await page.evaluate<{ violations: Violation[] }>('axe.run(document, { resultTypes: ["violations"] })');
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
