import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { newReader, overflow, seriousFindings } from '../set-up/browser.js';
import type { Client } from '../set-up/client.js';
import { DEMO_PASSWORD, demoClient, openSite } from '../set-up/site.js';
import { must } from '../set-up/world.js';

const ARTICLE = 'gathering-and-assembly';
const DEEPEST = 7;
const BESIDE = 12;

const site = openSite();
const line: string[] = []; // a thread that goes down level by level
let middle: string; // one of many replies to its root

beforeAll(async () => {
  const [editor, citizen, moderator] = [
    await demoClient(site, 'editor'),
    await demoClient(site, 'citizen'),
    await demoClient(site, 'moderator'),
  ];
  const { threadId } = await must(editor.get(`/articles/${ARTICLE}?language=en`), 200);
  const say = async (by: Client, body: string, parentId: string | null): Promise<string> => {
    const form = { body, parentId, requestId: randomUUID(), language: 'en' };
    const { id } = await must(by.post(`/threads/${threadId as string}/comments`, form), 201);
    await must(moderator.post(`/submissions/${id as string}/decisions`, { outcome: 'publish', revision: 1 }), 201);
    return id as string;
  };
  for (let level = 1; level <= DEEPEST; level += 1)
    line.push(await say(level === 2 ? citizen : editor, `Said at level ${level}.`, line.at(-1) ?? null));
  const replies: string[] = [];
  for (let number = 1; number <= BESIDE; number += 1) replies.push(await say(editor, `Beside, number ${number}.`, line[0] as string));
  middle = replies[6] as string;
  await must(citizen.delete(`/submissions/${line[1] as string}`), 204);
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site.portal.url}/en/sign-in`);
  await page.getByLabel('E-mail').fill('expert@demo.invalid');
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a deep thread, %s', (_, javaScriptEnabled) => {
  const reader = async (): Promise<Page> => (await newReader(site.browser, { javaScriptEnabled, width: 360 })).newPage();

  it('shows four levels under the article and goes on at the page of the comment, where a reply is answered', async () => {
    const page = await reader();
    await signIn(page);
    await page.goto(`${site.portal.url}/en/articles/${ARTICLE}`);
    const root = page.locator(`#comment-${line[0] as string}`);
    await root.getByText('The author withdrew this comment.').waitFor();
    await root.getByText('Said at level 4.').waitFor();
    expect(await root.getByText('Said at level 5.').count()).toBe(0);
    await root.getByRole('link', { name: 'Continue this thread: 3 more comments' }).click();
    await page.waitForURL(/\/comments\//u);
    const deep = page.locator(`#comment-${line[5] as string}`);
    await deep.getByText('Said at level 6.').waitFor();
    await deep.getByRole('link', { name: 'Reply Demo editor' }).first().click();
    await deep.getByLabel('Your reply to Demo editor').fill('An answer from deep below.');
    await deep.getByRole('button', { name: 'Send' }).click();
    const waiting = deep.locator('.own-comment', { hasText: 'An answer from deep below.' }).first();
    await waiting.getByText('Only you can see it until a person has read it.').waitFor();
    expect(page.url()).toContain(`/comments/${line[3] as string}`);
    const above = page.locator(`#comment-${line[2] as string}`);
    await above.getByRole('link', { name: 'Reply Demo editor' }).click();
    await above.getByLabel('Your reply to Demo editor').waitFor();
    await above.getByRole('link', { name: 'Cancel' }).click();
    await waiting.getByText('Withdraw', { exact: true }).click();
    await waiting.getByRole('button', { name: 'Withdraw it' }).click();
    await page.getByText('Your comment is withdrawn.').waitFor();
  }, 60_000);

  it('a link to one of many replies shows it among its neighbours, and leads to those left out', async () => {
    const page = await reader();
    await page.goto(`${site.portal.url}/en/comments/${middle}`);
    expect(await page.locator('.marked').innerText()).toContain('Beside, number 7.');
    await page.getByText('Said at level 1.').waitFor();
    await page.getByText('Beside, number 4.').waitFor();
    await page.getByRole('link', { name: '2 later replies' }).waitFor();
    await page.getByRole('link', { name: '4 earlier replies' }).click();
    await page.getByText('Beside, number 1.', { exact: true }).waitFor();
    expect(await page.getByText('Beside, number 4.').count()).toBe(0);
    expect(await page.locator('h1').count()).toBe(1);
  }, 60_000);

  it('orders are links', async () => {
    const page = await reader();
    await page.goto(`${site.portal.url}/en/articles/${ARTICLE}`);
    await page.getByRole('link', { name: 'Unanswered' }).click();
    await page.waitForURL(/sort=unanswered/u);
    expect(await page.locator('#comments .replies').count()).toBe(0);
    expect(await page.locator('#comments > .comment').count()).toBeGreaterThan(0);
  }, 60_000);
});

describe('the page of a comment', () => {
  it.each(['kk', 'ru', 'en'])(
    'fits a narrow phone and reads well to a screen reader, in %s',
    async (language) => {
      const page = await (await newReader(site.browser, { width: 360 })).newPage();
      for (const id of [line[0], line[6], middle]) {
        await page.goto(`${site.portal.url}/${language}/comments/${id as string}`);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    },
    60_000,
  );
});
