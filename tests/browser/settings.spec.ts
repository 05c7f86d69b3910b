import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Body } from '../set-up/client.js';
import { openBrowser } from '../set-up/browser.js';
import { type Portal, startPortal } from '../set-up/portal.js';
import { signedIn } from '../set-up/visits.js';

const COMMENT = 'The notice about the gathering hung for one day only.';
const ARTICLE = '/en/articles/gathering-and-assembly';
const PATIENCE_MS = 10_000;

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ demo: true }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
});

/** What somebody without an account reads under the article. */
const discussion = async (): Promise<string> => {
  const html = await (await fetch(`${portal.url}${ARTICLE}`)).text();
  return html.slice(html.indexOf('id="discussion"')).replace(/<[^>]*>/gu, ' ');
};

async function until(seen: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await seen())) {
    if (Date.now() > end) throw new Error('others did not see the change');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function comment(page: Page): Promise<void> {
  await page.goto(`${portal.url}${ARTICLE}`);
  await page.getByLabel('Your comment').fill(COMMENT);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Only you can see it until a person has read it.').first().waitFor();
}

async function decide(decision: Body): Promise<void> {
  const moderator = portal.visitor();
  await moderator.post('/sessions', { email: 'moderator@demo.invalid', password: 'demo only, this machine' });
  const [held] = await portal.database.sql<{ id: string }>(`select submission_id as id from revision where body = $1`, [COMMENT]);
  expect((await moderator.post(`/submissions/${held?.id ?? ''}/decisions`, { revision: 1, ...decision })).status).toBe(201);
}

describe('what a reader changes on the own page', () => {
  it('is what others see beside the texts: the name and the region', async () => {
    const page = await (await signedIn(browser, portal.url, 'citizen')).newPage();
    await comment(page);
    await decide({ outcome: 'publish' });
    await until(async () => (await discussion()).includes(COMMENT));

    await page.goto(`${portal.url}/en/me`);
    await page.getByLabel('Public name').fill('Тал түбіндегі оқырман');
    const place = page.locator('select[name=place]');
    const region = await place.locator('option').nth(5).innerText();
    await place.selectOption({ index: 5 });
    await page.locator('main form').first().getByRole('button').click();
    await page.locator('[role=status]').first().waitFor();

    await until(async () => /Тал түбіндегі оқырман/u.test(await discussion()));
    expect(await discussion()).toContain(region);
  }, 60_000);
});
