import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOf } from '../set-up/readable.js';
import { openSite, signedIn } from '../set-up/site.js';
import { LANGUAGES, NARROW } from '../set-up/visits.js';

const site = openSite();

const anEditor = async (javaScriptEnabled: boolean): Promise<Page> => (await signedIn(site, 'editor', { javaScriptEnabled })).newPage();

const press = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name }).first().click();
const told = (page: Page, sentence: string) => page.locator('[role=status]', { hasText: sentence }).first().waitFor();

/** What somebody without an account reads at this address now. */
async function anonymous(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${site.portal.url}${path}`);
  const html = await answer.text();
  return { status: answer.status, text: html.replace(/<script.*?<\/script>/gsu, '').replace(/<[^>]*>/gu, '') };
}

describe.each([
  ['without JavaScript', false, 81],
  ['with JavaScript', true, 82],
])('an editor, %s', (name, js, number) => {
  const slug = `desk-${number}`;
  let page: Page;
  let issue = '';
  let article = '';
  let reader = '';

  beforeAll(async () => {
    page = await anEditor(js);
  }, 60_000);

  const save = async () => {
    await press(page, 'Save');
    await told(page, 'Saved.');
  };

  it('makes an issue, is told beside the field what is wrong, and loses nothing typed', async () => {
    await page.goto(`${site.portal.url}/en/editorial/issues/new`);
    await page.getByLabel('Number').fill(String(number));
    await page.getByLabel('Address').fill(slug);
    await page.getByLabel('Title in Kazakh').fill('Су');
    await page.getByLabel('Summary in Kazakh').fill('Су туралы');
    await press(page, 'Create');
    await page.locator('[id="titles/kk-fault"]').waitFor();
    expect(await page.getByLabel('Summary in Kazakh').inputValue()).toBe('Су туралы');
    await page.getByLabel('Title in Kazakh').fill('Су қайда кетті');
    await page.getByLabel('Title in English').fill(`Where the water went ${number}`);
    await page.getByLabel('Closes at').fill('2031-01-01T10:00');
    await press(page, 'Create');
    await told(page, 'Created as a draft.');
    issue = page.url().replace(/\?.*/u, '');
    expect((await anonymous(`/en/issues/${slug}`)).status).toBe(404);
  }, 60_000);

  it('writes an article: title, blocks, a footnote that needs its sign, their order, deletes one', async () => {
    await page.goto(`${issue}/new-article`);
    await page.getByLabel('English').check();
    await page.getByLabel('Title', { exact: true }).fill(`The pump ${number}`);
    await page.getByLabel('Summary').fill('A dry summer.');
    await press(page, 'Create');
    await told(page, 'Created as a draft.');
    article = page.url().replace(/\?.*/u, '');
    for (const text of ['Second paragraph.', 'Third paragraph.', 'Unwanted paragraph.']) {
      await page.goto(`${article}/blocks/new`);
      await page.getByLabel('Text in English').fill(text);
      await press(page, 'Add');
      await told(page, 'The block is added.');
    }
    await page.goto(`${article}/blocks/new`);
    await page.getByLabel('Text in English').fill('Law No. 148-II.');
    await page.getByLabel('Kind of block').selectOption('note');
    await press(page, 'Add');
    await page.locator('#label-fault').waitFor();
    expect(await page.getByLabel('Text in English').inputValue()).toBe('Law No. 148-II.');
    await page.getByLabel('Sign of the footnote').fill('1');
    await press(page, 'Add');
    await told(page, 'The block is added.');
    const block = (text: string) => page.locator('li', { has: page.locator('.letter', { hasText: text }) });
    await block('Unwanted').getByRole('link', { name: 'Change', exact: true }).click();
    await page.locator('summary', { hasText: 'Delete' }).click();
    await press(page, 'Delete the block');
    await told(page, 'The block is deleted.');
    await block('Third').getByRole('button', { name: 'Move down' }).click();
    await told(page, 'The block is moved.');
    expect(await page.locator('li .letter').allInnerTexts()).toEqual(['Law No. 148-II.', 'Second paragraph.', 'Third paragraph.']);
  }, 60_000);

  it('sees the draft as readers will, then publishes the article and the issue', async () => {
    await page.goto(`${article}/preview`);
    expect(await page.locator('main').innerText()).toContain('Second paragraph.');
    expect(await page.locator('meta[name=robots]').first().getAttribute('content')).toContain('noindex');
    await page.goto(article);
    await press(page, /Publish/u);
    await told(page, 'The article is published in a draft issue.');
    await page.goto(issue);
    expect(await page.locator('main').innerText()).toContain('Russian: no title. no summary.');
    await press(page, /Publish/u);
    await told(page, 'Published. Everybody sees it now.');
    await page.goto(article);
    await follow(page, 'See it as readers do');
    await page.waitForURL(/\/en\/articles\//u);
    reader = new URL(page.url()).pathname;
    expect((await anonymous(reader)).text).toContain('Third paragraph.');
  }, 60_000);

  it('changes each setting of a public article, and an anonymous reader sees it at once', async () => {
    await page.goto(`${article}/edition?language=en`);
    await page.getByLabel('Title in English').fill(`The pump stands still ${number}`);
    await page.getByLabel('Summary in English').fill('');
    await save();
    await told(page, 'Readers see the change now.');
    const titled = await anonymous(reader);
    expect(titled.text).toContain(`The pump stands still ${number}`);
    expect(titled.text).not.toContain('A dry summer.');

    await page.goto(`${article}/about`);
    await page.getByLabel('Name, author 1').fill('Aigul Sarsen');
    await page.getByLabel('Name, author 2').fill('Water desk');
    await page.getByLabel('Place').nth(0).selectOption('2');
    await page.getByLabel('Place').nth(1).selectOption('1');
    await page.getByLabel('Reading time in minutes').fill('300');
    await press(page, 'Save');
    await page.locator('#readingMinutes-fault').waitFor();
    await page.getByLabel('Reading time in minutes').fill('17');
    await save();
    expect((await anonymous(reader)).text).toMatch(/Water desk, author\s*Aigul Sarsen, author.*17 min read/su);

    await page.locator('li', { hasText: 'Second paragraph.' }).getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByLabel('Text in English').fill('The second paragraph, corrected.');
    await save();
    expect((await anonymous(reader)).text).toContain('The second paragraph, corrected.');
  }, 60_000);

  it('is told who changed the same paragraph, sees both texts, and may save over it knowingly', async () => {
    await page.goto(article);
    await page.locator('li', { hasText: 'Third paragraph.' }).getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByLabel('Text in English').waitFor();
    const other = await anEditor(false);
    await other.goto(page.url());
    await other.getByLabel('Text in English').fill('Written by the other one.');
    await press(other, 'Save');
    await told(other, 'Saved.');
    await page.getByLabel('Text in English').fill('Written by me.');
    await press(page, 'Save');
    await page.locator('[role=alert]', { hasText: 'changed this at' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Written by the other one.');
    expect(await page.getByLabel('Text in English').inputValue()).toBe('Written by me.');
    expect((await anonymous(reader)).text).toContain('Written by the other one.');
    await save();
    expect((await anonymous(reader)).text).toContain('Written by me.');
  }, 60_000);

  it('reads how much is translated, and readers get the translation when it is whole', async () => {
    await page.goto(`${article}?language=kk`);
    expect(await page.locator('main').innerText()).toContain('0 of 3 paragraphs');
    await follow(page, 'Write the next one');
    for (const text of ['Заң.', 'Екінші абзац.', 'Үшінші абзац.']) {
      await page.getByLabel('Text in Kazakh').fill(text);
      const before = page.url();
      await press(page, text === 'Үшінші абзац.' ? 'Save' : 'Save and open the next');
      await page.waitForURL((reached) => reached.href !== before);
      await told(page, 'Saved.');
      if (text !== 'Үшінші абзац.') expect((await anonymous(reader.replace('/en/', '/kk/'))).text).not.toContain('Екінші абзац.');
    }
    expect((await anonymous(reader.replace('/en/', '/kk/'))).text).toContain('Екінші абзац.');
  }, 60_000);

  it('changes the issue: titles, summaries, closing time, and takes all down again', async () => {
    await page.goto(`${issue}/edit`);
    await page.getByLabel('Title in English').fill(`Water, found ${number}`);
    await page.getByLabel('Summary in Kazakh').fill('');
    await page.getByLabel('Closes at').fill('2020-01-01T10:00');
    await save();
    const seen = await anonymous(reader);
    expect(seen.text).toContain(`Water, found ${number}`);
    expect(seen.text).toContain('closed');
    expect((await anonymous('/kk/issues')).text).not.toContain('Су туралы');
    await page.goto(article);
    await press(page, /Take down/u);
    await told(page, 'Taken down.');
    expect((await anonymous(reader)).status).toBe(404);
    await press(page, /Publish/u);
    await told(page, 'Published.');
    expect((await anonymous(reader)).status).toBe(200);
    await page.goto(issue);
    await press(page, /Take down/u);
    await told(page, 'Taken down.');
    expect((await anonymous(reader)).status).toBe(404);
  }, 60_000);

  it(`renames the series and deletes a draft after one question, ${name}`, async () => {
    await page.goto(`${site.portal.url}/en/editorial/series`);
    await page.getByLabel('Title in English').fill(`Series ${number}`);
    await press(page, 'Save');
    await told(page, 'The name of the series is saved.');
    expect((await anonymous('/en/issues')).text).toContain(`Series ${number}`);
    await page.goto(`${issue}/new-article`);
    await page.getByLabel('Title', { exact: true }).fill(`Passing thought ${number}`);
    await press(page, 'Create');
    await follow(page, 'Delete this draft');
    await press(page, 'Delete for good');
    await told(page, 'The draft is deleted.');
    expect(await page.locator('main').innerText()).not.toContain('Passing thought');
  }, 60_000);

  it('finds each page of the desk readable on a narrow phone', async () => {
    if (!js) return;
    const wrong: string[] = [];
    await page.setViewportSize({ width: NARROW, height: 800 });
    const desk = `${site.portal.url}/en/editorial`;
    const pages = [
      ...[`${desk}/issues/new`, `${desk}/series`, issue, `${issue}/edit`, `${issue}/new-article`, `${issue}/preview`],
      ...[article, `${article}/blocks/new`, `${article}/about`, `${article}/edition`, `${article}/preview`],
    ];
    for (const language of LANGUAGES) for (const url of pages) wrong.push(...(await faultsOf(page, url.replace('/en/', `/${language}/`))));
    expect(wrong).toEqual([]);
  }, 60_000);
});
