import { describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { newReader, overflow } from '../set-up/browser.js';
import { openSite, signedIn } from '../set-up/site.js';

const ISSUE = '/insights/beyond-the-ballot';

const site = openSite();

const theBoard = (): Promise<BrowserContext> => signedIn(site, 'board', { javaScriptEnabled: false });

describe('the insights of an issue', () => {
  it('say in each language which issue, when, of whom, and that the demo is invented', async () => {
    const context = await theBoard();
    const page = await context.newPage();
    for (const [language, sentences] of Object.entries({
      kk: ['Дерек уақыты', 'Дауыс берген адам саны', 'ойдан құрастырылған'],
      ru: ['Данные на', 'Проценты от', 'придуманы для демонстрации'],
      en: ['As of', 'who voted', 'invented for the demo'],
    })) {
      await page.goto(`${site.portal.url}/${language}${ISSUE}`);
      const text = await page.locator('main').innerText();
      expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
    }
    await context.close();
  }, 60_000);

  it('hand out a table that holds each number of the polls on the page', async () => {
    const context = await theBoard();
    const page = await context.newPage();
    await page.goto(`${site.portal.url}/en${ISSUE}`);
    const rows = await page.evaluate<string[][]>(
      `Array.from(document.querySelectorAll('section[aria-labelledby="polls"] tbody tr'), (row) => Array.from(row.cells, (cell) => cell.matches('td') ? cell.textContent : null).filter((text) => text !== null))`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const link = page.getByRole('link', { name: 'Download data (CSV)' });
    const csv = await (await context.request.get(`${site.portal.url}${(await link.getAttribute('href')) ?? ''}`)).text();
    expect(rows.filter(([, votes = '', percent = '']) => !csv.includes(`,${votes.replace(/\D/gu, '')},${percent}\n`))).toEqual([]);
    await context.close();
  }, 60_000);

  it('fit a sheet of paper', async () => {
    const context = await theBoard();
    const page = await context.newPage();
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.portal.url}/ru${ISSUE}`);
    expect(await overflow(page)).toBe(0);
    expect(await page.locator('.numbers table').first().isVisible()).toBe(true);
    await context.close();
  }, 60_000);
});

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a visitor, %s', (_, javaScriptEnabled) => {
  it('answers a statement where it stands, sees the totals, and takes the answer back', async () => {
    const context = await newReader(site.browser, { width: 360, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${site.portal.url}/en/opinions`);
    const card = page.locator('main .card').filter({ has: page.getByRole('button', { name: 'Agree', exact: true }) });
    const id = (await card.first().getAttribute('id')) ?? '';
    const mine = page.locator(`[id="${id}"]`);
    await mine.getByRole('button', { name: 'Agree', exact: true }).click();
    await page.getByText('Your answer is kept.').waitFor();
    expect(await mine.locator('.bar').count()).toBe(3);
    await mine.getByText('Change or take back').click();
    await mine.getByRole('button', { name: 'Take my answer back' }).click();
    await page.getByText('Your answer is taken back.').waitFor();
    expect(await mine.locator('.bar').count()).toBe(0);
    await context.close();
  }, 60_000);
});
