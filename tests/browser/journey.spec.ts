import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newReader } from '../set-up/browser.js';
import { openSite, signedIn } from '../set-up/site.js';

const MEGABYTE = 1024 * 1024;

const site = openSite();

const as = async (role: string, javaScriptEnabled: boolean): Promise<Page> => (await signedIn(site, role, { javaScriptEnabled })).newPage();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('the main job, %s', (name, js) => {
  it('lets a visitor answer a statement without an account', async () => {
    const page = await (await newReader(site.browser, { javaScriptEnabled: js })).newPage();
    await page.goto(`${site.portal.url}/kk/issues/beyond-the-ballot/take-part`);
    const first = await page.locator('.say').innerText();
    await page.getByRole('button', { name: 'Келісемін' }).click();
    await page.getByText('Жауабыңыз сақталды.').waitFor();
    expect(await page.locator('.say').innerText()).not.toBe(first);
  }, 60_000);

  it('lets a citizen vote, see the results, comment, propose and support', async () => {
    const page = await as(js ? 'expert' : 'citizen', js);
    await page.goto(`${site.portal.url}/en/articles/gathering-and-assembly`);
    await page.getByLabel('seeing results').check();
    await page.getByRole('button', { name: 'Vote', exact: true }).click();
    await page.getByText('Your vote is counted.').waitFor();
    expect(await page.locator('.article-poll .bar').count()).toBe(5);
    await page.getByLabel('Your comment').fill(`A thought ${name}: show the budget before the gathering.`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Only you can see it until a person has read it.').first().waitFor();

    await page.goto(`${site.portal.url}/en/proposals/new`);
    await page.getByLabel('What should happen').fill('Short');
    await page.getByLabel('Why, and how').fill(`A proposal made ${name}, long enough to be read by a person.`);
    await page.getByRole('button', { name: 'Send to the moderators' }).click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await page.getByLabel('Why, and how').inputValue()).toContain(name);
    await page.getByLabel('What should happen').fill(`Publish the village budget early, ${name}`);
    await page.getByRole('button', { name: 'Send to the moderators' }).click();
    await page.getByText('Your proposal is with the moderators.').waitFor();

    await page.goto(`${site.portal.url}/en/proposals?sort=supported`);
    await page.locator('main h3 a').first().click();
    await page.getByRole('button', { name: /Support this proposal|Withdraw my support/u }).click();
    await page.getByText(/You support this proposal|Your support is withdrawn/u).waitFor();
  }, 60_000);

  it('lets a moderator publish the comment, and then everybody reads it', async () => {
    const page = await as('moderator', js);
    await page.goto(`${site.portal.url}/en/moderation?kind=comment`);
    await page.locator('.desk-item', { hasText: `A thought ${name}` }).click();
    await page.locator('.desk-text', { hasText: `A thought ${name}` }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published. Everybody sees it now.').waitFor();
    const reader = await (await newReader(site.browser, { javaScriptEnabled: js })).newPage();
    await reader.goto(`${site.portal.url}/ru/articles/gathering-and-assembly`);
    expect(await reader.locator('#discussion').innerText()).toContain(`A thought ${name}`);
  }, 60_000);

  it('lets an editor import a newsletter and see what was understood before it is saved', async () => {
    const page = await as('editor', js);
    await page.goto(`${site.portal.url}/en/editorial/import`);
    await page.getByLabel('File').setInputFiles('tests/newsletters/samples/mail.html');
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByRole('heading', { name: 'What was understood' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/21\sMarch 2026/u);
    await page.getByRole('button', { name: 'Save as drafts' }).click();
    await page.getByText('Saved as drafts.').waitFor();
  }, 60_000);

  it('takes a newsletter of several megabytes, and says what is wrong with a PDF', async () => {
    const page = await as('editor', js);
    const picture = `![x](data:image/png;base64,${'A'.repeat(4 * MEGABYTE)})`;
    await page.goto(`${site.portal.url}/en/editorial/import`);
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'large.md', mimeType: 'text/markdown', buffer: Buffer.from(`# Large\n\nText.\n\n${picture}\n`) });
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByRole('heading', { name: 'What was understood' }).waitFor();
    await page.goto(`${site.portal.url}/en/editorial/import`);
    await page.getByLabel('File').setInputFiles('tests/newsletters/unreadable/pdf-renamed.docx');
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByText('This is a PDF.').first().waitFor();
  }, 60_000);
});
