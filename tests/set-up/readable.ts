import type { Page } from 'playwright-core';
import { overflow, seriousFindings } from './browser.js';

/** What is wrong with the page at this address for somebody with a narrow phone or a screen reader. */
export async function faultsOf(page: Page, url: string): Promise<string[]> {
  const response = await page.goto(url);
  await page.locator('html[lang]').waitFor({ state: 'attached' }); // a page that was not found gets its frame from its script
  const { pathname } = new URL(url);
  const found = response?.status() === (pathname.endsWith('/no-such-page') ? 404 : 200) ? [] : [`answers ${String(response?.status())}`];
  // The three languages share their markup, so one of them shows what a screen reader meets.
  if (pathname.startsWith('/kk')) found.push(...(await seriousFindings(page)));
  const wider = await overflow(page);
  if (wider > 0) found.push(`scrolls sideways by ${wider} px`);
  if ((await page.locator('h1').count()) !== 1) found.push('has not exactly one h1');
  return found.map((fault) => `${pathname}: ${fault}`);
}
