import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Client } from '../set-up/client.js';
import { newReader, overflow, seriousFindings, type Visit } from '../set-up/browser.js';
import { demoClient, openSite } from '../set-up/site.js';
import { must } from '../set-up/world.js';

const PASSWORD = 'demo only, this machine';
const PLAIN_PAGE_LIMIT_BYTES = 130 * 1024;
const ISSUE = '/issues/beyond-the-ballot';
const TEXT = 'Source one[^s]. The same again[^s]. A second one[^7].';

const site = openSite();
let editor: Client;

beforeAll(async () => {
  editor = await demoClient(site, 'editor');
});

async function open(path: string, visit: Visit = {}): Promise<Page> {
  const page = await (await newReader(site.browser, visit)).newPage();
  await page.goto(`${site.portal.url}${path}`);
  return page;
}

/** Publishes an article in an issue of its own, written in Russian alone. */
async function aRussianIssue(): Promise<void> {
  const issue = await must(
    editor.post('/editorial/issues', { number: 77, slug: 'one-text', titles: { en: 'One text', ru: 'Один текст', kk: 'Бір мәтін' } }),
    201,
  );
  const article = await must(
    editor.post('/editorial/articles', { issueId: issue['id'], language: 'ru', title: 'Сноски', slug: 'notes' }),
    201,
  );
  const blocks = [
    { kind: 'paragraph', text: TEXT },
    { kind: 'note', label: 's', text: 'The law, https://zakon.uchet.kz/rus/docs/Z010000148_ (F1).' },
    { kind: 'note', label: '7', text: 'The order.' },
  ];
  let afterId: string | null = null;
  for (const block of blocks) {
    const made = await must(editor.post(`/editorial/articles/${article['id']}/blocks`, { ...block, afterId, language: 'ru' }), 201);
    afterId = made['id'] as string;
  }
  await must(editor.put(`/editorial/articles/${article['id']}/publication`), 204);
  await must(editor.put(`/editorial/issues/${issue['id']}/publication`), 204);
}

describe('an issue', () => {
  it('with several articles lists them, says what can be done and until when', async () => {
    const page = await open(`/en${ISSUE}`, { javaScriptEnabled: false });
    expect(await page.locator('#articles ~ .card h3').count()).toBe(2);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Discussion open until');
    expect(text).toContain('vote in polls, comment and propose');
    expect(text).toContain('supporters');
  }, 60_000);

  it('with one article shows it in place, with its discussion', async () => {
    await aRussianIssue();
    const page = await open('/kk/issues/one-text');
    expect(new URL(page.url()).pathname).toBe('/kk/issues/one-text');
    expect(await page.locator('h1').allInnerTexts()).toEqual(['Бір мәтін']);
    expect(await page.locator('article').getAttribute('aria-label')).toBe('Сноски');
    await page.locator('#discussion').waitFor();
    expect(await page.locator('main').innerText()).toContain('Әзірге ұсыныс жоқ.');
    expect([...(await seriousFindings(page)), await overflow(page)]).toEqual([0]);
  }, 60_000);
});

describe('an article', () => {
  it('says which language is shown where there is no edition in the language of the page, and where the others are', async () => {
    const page = await open('/kk/articles/notes', { width: 360, javaScriptEnabled: false });
    await page.getByText('Бұл мақаланың қазақша мәтіні әзірге жоқ. Ол орысша беріліп отыр.').waitFor();
    expect(await page.locator('.facts a[lang="ru"]').getAttribute('href')).toBe('/ru/articles/notes');
    expect(await page.locator('h1').getAttribute('lang')).toBe('ru');
  }, 60_000);

  it('leads from each place to its source under the label of the source, and back to each place', async () => {
    const page = await open('/ru/articles/notes');
    expect(await page.locator('[id^="ref-"]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['ref-s', 'ref-s-2', 'ref-7']);
    expect(await page.locator('#note-s > .num').innerText()).toBe('s');
    expect(await page.locator('#note-s .row a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '#ref-s',
      '#ref-s-2',
    ]);
    const source = page.locator('#note-s a[href^="https"]');
    expect(await source.getAttribute('href')).toBe('https://zakon.uchet.kz/rus/docs/Z010000148_');
    expect(await source.getAttribute('rel')).toContain('nofollow');
  }, 60_000);

  it('is handed on by plain links, and copied where there is JavaScript', async () => {
    const plain = await open('/ru/articles/notes', { javaScriptEnabled: false });
    const ways = await plain.locator('.share a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const start of ['mailto:?', 'https://t.me/share/', 'https://wa.me/?', site.portal.url]) {
      expect(ways.some((way) => way.startsWith(start))).toBe(true);
    }
    expect(await plain.getByRole('button', { name: 'Скопировать ссылку' }).count()).toBe(0);
    const live = await open('/ru/articles/notes');
    await live.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await live.getByRole('button', { name: 'Скопировать ссылку' }).click();
    await live.getByText('Скопировано.').waitFor();
  }, 60_000);

  it('is printed without the ways around the site, and with the addresses of its sources', async () => {
    const page = await open('/en/articles/gathering-and-assembly');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.top', '.bottom', '#discussion', '.share .btn', '.neighbours']) {
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    }
    expect(await page.locator('.notes').isVisible()).toBe(true);
    expect(await page.locator('.article-poll h3').isVisible()).toBe(true);
  }, 60_000);

  it('and its issue cost at most 130 KB of page, styles and fonts in Kazakh', async () => {
    for (const path of ['/kk/articles/gathering-and-assembly', '/kk/issues/one-text', `/kk${ISSUE}`]) {
      const context = await newReader(site.browser, { width: 360, javaScriptEnabled: false });
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send('Network.enable');
      let bytes = 0;
      network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.goto(`${site.portal.url}${path}`, { waitUntil: 'networkidle' });
      await context.close();
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThan(PLAIN_PAGE_LIMIT_BYTES);
    }
  }, 60_000);
});

describe('somebody whose address is not confirmed', () => {
  it('is told to confirm it, not to sign in', async () => {
    const page = await open('/en/sign-up');
    await must(
      site.portal
        .visitor()
        .post('/accounts', { email: 'unconfirmed@example.org', handle: 'Unconfirmed', password: PASSWORD, language: 'en' }),
      201,
    );
    await page.goto(`${site.portal.url}/en/sign-in`);
    await page.getByLabel('E-mail').fill('unconfirmed@example.org');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    for (const path of [`/en${ISSUE}`, `/en${ISSUE}/take-part`]) {
      await page.goto(`${site.portal.url}${path}`);
      await page.getByText('Confirm your e-mail').first().waitFor();
      expect(
        await page
          .locator('main')
          .getByRole('link', { name: /^Sign in/u })
          .count(),
      ).toBe(0);
      await page.getByRole('button', { name: 'Send the letter again' }).first().waitFor();
    }
    await page.getByRole('button', { name: 'Send the letter again' }).first().click();
    await page.getByText('The letter is on its way. The link works for three days.').first().waitFor();
  }, 60_000);
});
