import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newReader } from '../set-up/browser.js';
import type { Client } from '../set-up/client.js';
import { requestId } from '../set-up/people.js';
import { demoClient, openSite } from '../set-up/site.js';
import { must } from '../set-up/world.js';

const ARTICLE = 'gathering-and-assembly';
const SHORTLY = { timeout: 5_000 };

const site = openSite();
let page: Page;
let author: Client;
let moderator: Client;
let thread: string;

beforeAll(async () => {
  [author, moderator] = await Promise.all([demoClient(site, 'citizen'), demoClient(site, 'moderator')]);
  thread = (await must(author.get(`/articles/${ARTICLE}?language=en`), 200))['threadId'] as string;
  page = await (await newReader(site.browser, { width: 360 })).newPage();
  const watches = page.waitForRequest((request) => request.url().endsWith('/live'));
  await page.goto(`${site.portal.url}/en/articles/${ARTICLE}`);
  await watches;
}, 60_000);

async function published(body: string): Promise<string> {
  const { id } = await must(author.post(`/threads/${thread}/comments`, { body, requestId: requestId(), language: 'en' }), 201);
  await must(moderator.post(`/submissions/${id as string}/decisions`, { outcome: 'publish', revision: 1 }), 201);
  return id as string;
}

/** Where the comment that the reader looks at stands in the window. */
const place = async (): Promise<number | undefined> => (await page.locator('#comments .comment').nth(2).boundingBox())?.y;

describe('a discussion that somebody reads', () => {
  it('says quietly that comments came, and moves nothing until it is asked', async () => {
    await page.locator('#comments .comment').nth(2).scrollIntoViewIfNeeded();
    const before = await place();
    await published('The first one that came meanwhile.');
    await page.getByText('1 new comment').waitFor(SHORTLY);
    await published('The second one that came meanwhile.');
    await page.getByText('2 new comments').waitFor(SHORTLY);
    expect(await place()).toBe(before);
    expect(await page.locator('#comments').innerText()).not.toContain('came meanwhile');
    await page.getByRole('button', { name: '2 new comments' }).click();
    await page.getByText('The second one that came meanwhile.').waitFor(SHORTLY);
    expect(await page.getByText('new comment').count()).toBe(0);
  }, 60_000);

  it('lets go at once of what its author takes back, and keeps its place', async () => {
    const id = await published('A comment that will be taken back.');
    await page.getByRole('button', { name: '1 new comment' }).click(SHORTLY);
    const comment = page.locator(`#comment-${id}`);
    await comment.getByText('taken back').waitFor(SHORTLY);
    await comment.scrollIntoViewIfNeeded();
    const before = await place();
    await must(author.delete(`/submissions/${id}`), 204);
    await comment.getByText('This comment is not public any more.').waitFor(SHORTLY);
    expect(await comment.innerText()).not.toContain('taken back');
    expect(await place()).toBe(before);
  }, 60_000);
});
