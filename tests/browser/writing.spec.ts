import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { overflow, seriousFindings } from '../set-up/browser.js';
import type { Client } from '../set-up/client.js';
import { demoClient, openSite, signedIn } from '../set-up/site.js';
import { must } from '../set-up/world.js';

const ARTICLE = 'gathering-and-assembly';

const site = openSite();
let moderator: Client;

beforeAll(async () => {
  moderator = await demoClient(site, 'moderator');
});

const at = (path: string): string => `${site.portal.url}/en${path}`;
const decide = (id: string, revision: number): Promise<unknown> =>
  must(moderator.post(`/submissions/${id}/decisions`, { outcome: 'publish', revision }), 201);

async function said(role: string, body: string): Promise<string> {
  const client = await demoClient(site, role);
  const { threadId } = await must(client.get(`/articles/${ARTICLE}?language=en`), 200);
  const comment = { body, requestId: randomUUID(), language: 'en' };
  return (await must(client.post(`/threads/${threadId as string}/comments`, comment), 201))['id'] as string;
}

describe.each([
  ['with JavaScript', true, 'citizen'],
  ['without JavaScript', false, 'expert'],
])('an author, %s', (_, javaScriptEnabled, role) => {
  const writer = async (): Promise<Page> => (await signedIn(site, role, { javaScriptEnabled, width: 360 })).newPage();

  it('changes a public text; readers see the former one until it is read, and then what was changed', async () => {
    const id = await said(role, `The budget hangs in the shop, says ${role}.`);
    await decide(id, 1);
    const page = await writer();
    await page.goto(at('/me/texts'));
    await page.locator(`a[href$="/me/texts/${id}"]`).click();
    await page.getByText('Readers go on seeing the present text').waitFor();
    await page.getByLabel('Your text').fill(`The budget hangs in the school, says ${role}.`);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('Your change is with the moderators.').first().waitFor();
    await page.goto(at(`/comments/${id}/history`));
    await page.getByText('This text was not changed').waitFor();
    await decide(id, 2);
    await page.goto(at(`/articles/${ARTICLE}`));
    await page.locator(`#comment-${id}`).getByRole('link', { name: 'edited' }).click();
    await page.getByText('What version 2 changed').waitFor();
    expect(await page.locator('del').innerText()).toContain('shop');
    expect(await page.locator('ins').innerText()).toContain('school');
    expect(await overflow(page)).toBe(0);
    if (javaScriptEnabled) expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);

  it('corrects the language of a text', async () => {
    const id = await said(role, 'Baigeni kim utty');
    const page = await writer();
    await page.goto(at(`/me/texts/${id}`));
    await page.getByText('Nobody has judged it yet.').waitFor();
    await page.getByLabel('Language of the text').selectOption({ label: 'Kazakh' });
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('The language is corrected.').waitFor();
    expect(await page.locator('[lang="kk"]', { hasText: 'Baigeni' }).first().innerText()).toContain('kim utty');
  }, 60_000);

  it('takes a text back and undoes it', async () => {
    const id = await said(role, 'Said in haste.');
    const page = await writer();
    await page.goto(at(`/articles/${ARTICLE}`));
    const mine = page.locator(`#comment-${id}`);
    await mine.getByText('Withdraw', { exact: true }).click();
    await mine.getByRole('button', { name: 'Withdraw it' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Your text is back.').waitFor();
    await page.locator(`#comment-${id}`).getByText('Said in haste.').waitFor();
  }, 60_000);

  it('keeps a draft on the server, finds it again, and it goes when it is sent', async () => {
    const page = await writer();
    await page.goto(at(`/articles/${ARTICLE}`));
    await page.getByLabel('Your comment').fill(`Half a thought of ${role}.`);
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await page.getByText('Your draft is saved.').waitFor();
    const other = await writer();
    await other.goto(at(`/articles/${ARTICLE}`));
    expect(await other.getByLabel('Your comment').inputValue()).toBe(`Half a thought of ${role}.`);
    await other.getByRole('button', { name: 'Send', exact: true }).click();
    await other.locator('.own-comment', { hasText: `Half a thought of ${role}.` }).waitFor();
    await page.goto(at(`/articles/${ARTICLE}`));
    expect(await page.getByLabel('Your comment').inputValue()).toBe('');
  }, 60_000);
});

describe('on a phone', () => {
  it('what is typed is still there after the page was left, and is gone after it was sent', async () => {
    const page = await (await signedIn(site, 'citizen', { width: 360 })).newPage();
    await page.goto(at(`/articles/${ARTICLE}`));
    await page.getByLabel('Your comment').pressSequentially('Typed in the bus.');
    await page.getByText('Kept on this device.').waitFor();
    await page.goto(at('/issues'));
    await page.goto(at(`/articles/${ARTICLE}`));
    await page.getByText('Your unsent text is back.').waitFor();
    expect(await page.getByLabel('Your comment').inputValue()).toBe('Typed in the bus.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.own-comment', { hasText: 'Typed in the bus.' }).waitFor();
    await page.goto(at(`/articles/${ARTICLE}`));
    await page.locator('.own-comment', { hasText: 'Typed in the bus.' }).waitFor();
    expect(await page.getByLabel('Your comment').inputValue()).toBe('');
  }, 60_000);
});
