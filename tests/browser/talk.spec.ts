import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { newReader, overflow, seriousFindings } from '../set-up/browser.js';
import type { Client } from '../set-up/client.js';
import { DEMO_PASSWORD, demoClient, openSite } from '../set-up/site.js';
import { must } from '../set-up/world.js';

const ARTICLE = 'gathering-and-assembly';
const REPLIES = 5;

const site = openSite();
let root: string;

beforeAll(async () => {
  const [editor, moderator] = [await demoClient(site, 'editor'), await demoClient(site, 'moderator')];
  root = await said(editor, moderator, { body: 'Where is the budget of your village shown?' });
  for (let number = 1; number <= REPLIES; number += 1)
    await said(editor, moderator, { body: `Answer number ${number}: on the door of the akimat.`, parentId: root });
});

async function said(by: Client, moderator: Client, comment: { body: string; parentId?: string }): Promise<string> {
  const { threadId } = await must(by.get(`/articles/${ARTICLE}?language=en`), 200);
  const { id } = await must(
    by.post(`/threads/${threadId as string}/comments`, { requestId: randomUUID(), language: 'en', ...comment }),
    201,
  );
  await must(moderator.post(`/submissions/${id as string}/decisions`, { outcome: 'publish', revision: 1 }), 201);
  return id as string;
}

const article = (language = 'en'): string => `${site.portal.url}/${language}/articles/${ARTICLE}`;

async function signIn(page: Page, role: string): Promise<void> {
  await page.getByLabel('E-mail').fill(`${role}@demo.invalid`);
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

describe.each([
  ['with JavaScript', true, 'citizen'],
  ['without JavaScript', false, 'expert'],
])('under an article, %s', (_, javaScriptEnabled, role) => {
  const reader = async (): Promise<Page> => (await newReader(site.browser, { javaScriptEnabled, width: 360 })).newPage();

  it('a voter signs in from the poll, comes back to it, votes, and changes the vote', async () => {
    const page = await reader();
    await page.goto(article());
    const poll = page.locator('.article-poll');
    await poll.getByRole('link', { name: 'Sign in to vote' }).click();
    await page.waitForURL(/sign-in/u);
    await signIn(page, role);
    expect(new URL(page.url()).hash).toBe(`#${(await poll.getAttribute('id')) ?? ''}`);
    await poll.getByLabel('seeing results').check();
    await poll.getByRole('button', { name: 'Vote' }).click();
    await poll.getByText('Your vote is counted.').waitFor();
    expect(new URL(page.url()).hash).toBe(`#${(await poll.getAttribute('id')) ?? ''}`);
    expect(await poll.locator('.bar', { hasText: 'your answer' }).innerText()).toContain('seeing results');
    await poll.getByText('Change my answer').click();
    await poll.getByLabel('easier sign-in').check();
    await poll.getByRole('button', { name: 'Change my vote' }).click();
    await poll.locator('.bar', { hasText: 'easier sign-in' }).getByText('your answer').waitFor();
  }, 60_000);

  it('a reader opens all replies of a comment and keeps the place', async () => {
    const page = await reader();
    await page.goto(article());
    const thread = page.locator(`#comment-${root}`);
    expect(await thread.locator('.comment').count()).toBe(3);
    await thread.getByRole('link', { name: /Show 2 more replies/u }).click();
    await thread.getByText(`Answer number ${REPLIES}`).waitFor();
    expect(await thread.locator('.comment').count()).toBe(REPLIES);
  }, 60_000);

  it('a citizen sees whom a reply answers, can leave it, sends it, sees it wait, and takes it back', async () => {
    const page = await reader();
    await page.goto(`${site.portal.url}/en/sign-in`);
    await signIn(page, role);
    await page.goto(article());
    const thread = page.locator(`#comment-${root}`);
    await thread.getByRole('link', { name: 'Reply Demo editor' }).first().click();
    await thread.getByLabel('Your reply to Demo editor').waitFor();
    await thread.getByRole('link', { name: 'Cancel' }).click();
    await page.getByLabel('Your comment').waitFor();
    expect(await thread.getByLabel('Your reply to').count()).toBe(0);
    await thread.getByRole('link', { name: 'Reply Demo editor' }).first().click();
    await thread.getByLabel('Your reply to Demo editor').fill('Бізде есікке ілінеді.');
    await thread.getByRole('button', { name: 'Send' }).click();
    const waiting = thread.locator('.own-comment', { hasText: 'Бізде есікке ілінеді.' });
    await waiting.getByText('Only you can see it until a person has read it.').waitFor();
    expect(await waiting.locator('[lang="kk"]').innerText()).toBe('Бізде есікке ілінеді.');
    await waiting.getByText('Withdraw', { exact: true }).click();
    await waiting.getByRole('button', { name: 'Withdraw it' }).click();
    await page.locator('#discussion').getByText('Your comment is withdrawn.').waitFor();
    expect(await thread.locator('.own-comment').count()).toBe(0);
  }, 60_000);

  it('a comment names the paragraph it is about', async () => {
    const page = await reader();
    await page.goto(`${site.portal.url}/en/sign-in`);
    await signIn(page, role);
    await page.goto(article());
    await page.getByRole('link', { name: 'Comment on this paragraph' }).first().click();
    await page.getByLabel('Your comment on this paragraph').fill(`This notice hangs in our shop too, ${role}.`);
    await page.getByRole('button', { name: 'Send' }).click();
    const waiting = page.locator('.own-comment', { hasText: `in our shop too, ${role}` });
    await waiting.getByRole('link', { name: /There is a notice on the shop door/u }).waitFor();
  }, 60_000);

  it('who has not confirmed the address is told to, in the poll and in the discussion', async () => {
    const page = await reader();
    await page.goto(`${site.portal.url}/en/sign-up`);
    await page.getByLabel('Public name').fill(`Қарлығаш ${role}`);
    await page.getByLabel('E-mail').fill(`swallow-${role}@example.org`);
    await page.getByLabel('Password').fill('a long enough password');
    await page.locator('main').getByRole('button', { name: 'Sign up' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-up'));
    await page.goto(article());
    for (const place of ['.article-poll', '#discussion']) {
      await page.locator(place).getByText('Confirm your e-mail').waitFor();
      expect(
        await page
          .locator(place)
          .getByRole('link', { name: /Sign in/u })
          .count(),
      ).toBe(0);
    }
  }, 60_000);
});

describe('the discussion with a reply begun', () => {
  it.each(['kk', 'ru', 'en'])(
    'fits a narrow phone and reads well to a screen reader, in %s',
    async (language) => {
      const page = await (await newReader(site.browser, { width: 360 })).newPage();
      await page.goto(`${site.portal.url}/en/sign-in`);
      await signIn(page, 'citizen');
      await page.goto(`${article(language)}?open=${root}&reply=${root}`);
      await page.locator('#reply').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
    60_000,
  );
});
