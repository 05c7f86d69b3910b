import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newReader } from '../set-up/browser.js';
import { faultsOf } from '../set-up/readable.js';
import { openSite, signedIn } from '../set-up/site.js';
import { LANGUAGES } from '../set-up/visits.js';

const site = openSite();

const editor = async (javaScriptEnabled: boolean, width?: number): Promise<Page> =>
  (await signedIn(site, 'editor', { javaScriptEnabled, ...(width === undefined ? {} : { width }) })).newPage();

async function readFile(page: Page, file: string): Promise<void> {
  await page.goto(`${site.portal.url}/en/editorial/import`);
  await page.getByLabel('File').setInputFiles(file);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('heading', { name: 'What was understood' }).waitFor();
}

const main = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('an editor, %s', (name, js) => {
  const title = `Who repairs the road, ${name}`;

  it('imports a newsletter, is asked for its title, publishes it, and a reader reads it', async () => {
    const page = await editor(js);
    await readFile(page, 'tests/newsletters/samples/glued.txt');
    const seen = await main(page);
    for (const words of ['14 June 2025', 'Roads desk (lead author)', '9 min, as stated', 'No title was found.', 'Residents call the head'])
      expect(seen).toContain(words);
    await page.getByLabel('Author 2', { exact: true }).fill('The budget desk');
    await page.getByRole('button', { name: 'Save as drafts' }).click();
    await page.getByText('Choose the issue that the article goes into.').first().waitFor();
    await page.getByLabel('Issue', { exact: true }).selectOption({ label: '3. Beyond the ballot' });
    await page.getByRole('button', { name: 'Save as drafts' }).click();
    await page.getByText('Give the article a title.').first().waitFor();
    expect(await page.locator('[name="titles/0"]').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Author 2', { exact: true }).inputValue()).toBe('The budget desk');
    await page.getByLabel('Title', { exact: true }).fill(title);
    await page.getByRole('button', { name: 'Save as drafts' }).click();
    await page.getByText('Saved as drafts.').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/editorial\/articles\//u);
    await page.getByRole('button', { name: /^Publish/u }).click();
    await page.getByText('Published. Everybody sees it now.').waitFor();
    await page.getByRole('link', { name: 'See it as readers do' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/editorial/'));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const reader = await (await newReader(site.browser, { javaScriptEnabled: js })).newPage();
    await reader.goto(page.url());
    const article = await main(reader);
    for (const words of [
      'Roads desk, author\nThe budget desk, co-author\nField desk, co-author',
      '9 min read',
      'Residents call the head of the rural district (akim) first',
    ])
      expect(article).toContain(words);
  }, 60_000);

  it('pastes a text instead, and discards what was understood', async () => {
    const page = await editor(js);
    await page.goto(`${site.portal.url}/en/editorial/import`);
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByText('Choose a file').first().waitFor();
    await page.getByLabel('Or paste the text').fill('# A pasted title\n\nNobody knew whom to call when the lamp went out.\n');
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByRole('heading', { name: 'What was understood' }).waitFor();
    const address = page.url();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('A pasted title');
    await page.locator('summary', { hasText: 'Discard' }).click();
    await page.getByRole('button', { name: 'Delete what was understood' }).click();
    await page.getByText('Deleted. Nothing was saved.').waitFor();
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'This import is no longer here' }).waitFor();
  }, 60_000);

  it('places a poll, opens and closes it, and the page of the reader follows', async () => {
    const page = await editor(js);
    await page.goto(`${site.portal.url}/en/editorial`);
    await page.getByRole('link', { name: title }).click();
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Place the poll' }) });
    const question = `Who should repair it, ${name}?`;
    await form.locator('[name="question/en"]').fill(question);
    await form.locator('[name="options/0/en"]').fill('The village');
    await form.locator('[name="opensAt"]').fill('2098-01-01T09:00');
    await form.locator('[name="closesAt"]').fill('2099-01-01T09:00');
    await form.getByRole('button', { name: 'Place the poll' }).click();
    await page.getByText('Write it in at least one language.').first().waitFor();
    expect(await form.locator('[name="options/1/kk"]').getAttribute('aria-invalid')).toBe('true');
    expect(await form.locator('[name="closesAt"]').inputValue()).toBe('2099-01-01T09:00');
    await form.locator('[name="options/1/en"]').fill('The district');
    await form.getByRole('button', { name: 'Place the poll' }).click();
    await page.getByText('The poll stands in the article.').waitFor();

    const reader = await (await newReader(site.browser, { javaScriptEnabled: js })).newPage();
    await page.getByRole('link', { name: 'See it as readers do' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/editorial/'));
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const article = page.url();
    const poll = reader.locator('.article-poll', { hasText: question });
    await reader.goto(article);
    expect(await poll.innerText()).toMatch(/poll not open yet/iu);
    const change = async (field: string, value: string): Promise<void> => {
      await page.goto(`${site.portal.url}/en/editorial`);
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('link', { name: 'Change this poll' }).click();
      await page.locator(`[name="${field}"]`).fill(value);
      await page.getByRole('button', { name: 'Save the poll' }).click();
      await page.getByText('The poll is changed.').waitFor();
      await reader.goto(article);
    };
    await change('opensAt', '2020-01-01T09:00');
    expect(await poll.innerText()).not.toMatch(/not open yet|poll closed/iu);
    await change('closesAt', '2020-02-01T09:00');
    expect(await poll.innerText()).toMatch(/poll closed/iu);
    await page.locator('#polls ~ .card summary', { hasText: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete the poll' }).click();
    await page.getByText('The poll is deleted.').waitFor();
    await reader.goto(article);
    expect(await poll.count()).toBe(0);
  }, 90_000);
});

describe('what was understood', () => {
  it.each([360, 768, 1360])(
    'fits a window of %i pixels, in each language, and axe finds nothing serious',
    async (width) => {
      const page = await editor(true, width);
      await readFile(page, 'tests/newsletters/samples/mail.html');
      const path = new URL(page.url()).pathname.slice(3);
      const wrong: string[] = [];
      for (const locale of LANGUAGES) wrong.push(...(await faultsOf(page, `${site.portal.url}/${locale}${path}`)));
      expect(wrong).toEqual([]);
    },
    90_000,
  );
});
