import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Body } from '../set-up/client.js';
import { demoClient, openSite, signedIn } from '../set-up/site.js';

const COMMENT = 'The notice about the gathering hung for one day only.';
const ARTICLE = '/en/articles/gathering-and-assembly';
const PATIENCE_MS = 10_000;

const site = openSite();

/** What somebody without an account reads under the article. */
const discussion = async (): Promise<string> => {
  const html = await (await fetch(`${site.portal.url}${ARTICLE}`)).text();
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
  await page.goto(`${site.portal.url}${ARTICLE}`);
  await page.getByLabel('Your comment').fill(COMMENT);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Only you can see it until a person has read it.').first().waitFor();
}

async function decide(decision: Body): Promise<void> {
  const moderator = await demoClient(site, 'moderator');
  const [held] = await site.portal.database.sql<{ id: string }>(`select submission_id as id from revision where body = $1`, [COMMENT]);
  expect((await moderator.post(`/submissions/${held?.id ?? ''}/decisions`, { revision: 1, ...decision })).status).toBe(201);
}

describe('what a reader changes on the own page', () => {
  it('is what others see beside the texts: the name and the region', async () => {
    const page = await (await signedIn(site, 'citizen')).newPage();
    await comment(page);
    await decide({ outcome: 'publish' });
    await until(async () => (await discussion()).includes(COMMENT));

    await page.goto(`${site.portal.url}/en/me`);
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
