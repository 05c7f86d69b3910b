import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Client } from '../set-up/client.js';
import { demoClient, openSite, signedIn } from '../set-up/site.js';

const site = openSite();
let citizen: Client;
let other: Client;
let threadId: string;

beforeAll(async () => {
  [citizen, other] = await Promise.all([demoClient(site, 'citizen'), demoClient(site, 'moderator')]);
  threadId = (await citizen.get('/articles/gathering-and-assembly?language=en')).body['threadId'] as string;
});

async function aText(body: string): Promise<string> {
  const { status, body: sent } = await citizen.post(`/threads/${threadId}/comments`, { body, requestId: randomUUID(), language: 'en' });
  if (status !== 201) throw new Error(`writing answered ${status}`);
  return sent['id'] as string;
}

const atTheDesk = async (javaScriptEnabled = true): Promise<Page> => (await signedIn(site, 'moderator', { javaScriptEnabled })).newPage();

const open = (page: Page, id: string) => page.goto(`${site.portal.url}/en/moderation?case=${id}`);
/** Keys are heard once the page's script has taken it over. */
const hears = (page: Page) =>
  page.waitForFunction(`Object.keys(document.querySelector('.desk-text')).some((key) => key.startsWith('__reactFiber'))`);
const shows = (page: Page, text: string) => page.locator('.desk-text', { hasText: text }).waitFor();
const statusOf = async (id: string): Promise<string> => {
  const mine = await citizen.get('/me/submissions?limit=100');
  return (mine.body['items'] as { id: string; status: string }[]).find((item) => item.id === id)?.status ?? 'unknown';
};

describe('at the moderation desk', () => {
  it('three texts are decided without a mouse', async () => {
    const texts = [await aText('The first thought on the budget.'), await aText('The second thought.'), await aText('The third thought.')];
    const page = await atTheDesk();
    await open(page, texts[0] ?? '');
    await shows(page, 'The first thought');
    await hears(page);
    await page.keyboard.press('j');
    await shows(page, 'The second thought');
    await page.keyboard.press('k');
    await shows(page, 'The first thought');
    await page.keyboard.press('a');
    await page.getByText('Published. Everybody sees it now.').waitFor();
    await shows(page, 'The second thought');

    await page.keyboard.press('r');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Note to the author').inputValue()).toContain('Please');
    await page.getByLabel('Note to the author').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' A jar of jam, a kiosk: ajkr?');
    expect(await page.getByLabel('Note to the author').inputValue()).toContain('ajkr?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The author gets the rule and your note').waitFor();
    await shows(page, 'The third thought');
    await page.keyboard.press('a');
    await page.getByText('Published. Everybody sees it now.').waitFor();
    expect(await Promise.all(texts.map(statusOf))).toEqual(['published', 'removed', 'published']);
  }, 90_000);

  it('a text is refused without JavaScript: first without a rule, then by the template of one', async () => {
    const id = await aText('A thought for a page without scripts.');
    const page = await atTheDesk(false);
    await open(page, id);
    await page.getByLabel('Note to the author').fill('Dear author, thank you.');
    await page.getByRole('button', { name: 'Do not publish' }).click();
    await page.locator('.error', { hasText: 'Choose the rule' }).waitFor();
    expect(await page.getByLabel('Note to the author').inputValue()).toBe('Dear author, thank you.');
    await page.getByLabel('Off the subject').check();
    await page.getByRole('button', { name: 'Put the template' }).click();
    await page.getByLabel('Note to the author').waitFor();
    expect(await page.getByLabel('Note to the author').inputValue()).toMatch(/^Dear author, thank you\.\nPlease write about/u);
    expect(await page.getByLabel('Off the subject').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Do not publish' }).click();
    await page.getByText('The author gets the rule and your note').waitFor();
    expect(await statusOf(id)).toBe('removed');
  }, 90_000);

  it.each([[true], [false]])(
    'a text that another moderator decided meanwhile keeps the note and leads on (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const id = await aText('A thought that two people read.');
      const page = await atTheDesk(javaScriptEnabled);
      await open(page, id);
      await page.getByLabel('Off the subject').check();
      await page.getByLabel('Note to the author').fill('A note that took a while to write.');
      expect((await other.post(`/submissions/${id}/decisions`, { outcome: 'publish', revision: 1 })).status).toBe(201);
      await page.getByRole('button', { name: 'Do not publish' }).click();
      await page.getByText('This text is decided: published.').waitFor();
      expect(await page.getByLabel('The note you wrote').inputValue()).toBe('A note that took a while to write.');
      await page.getByRole('link', { name: 'Open the next text' }).waitFor();
      expect(await statusOf(id)).toBe('published');
    },
    90_000,
  );

  it.each([[true], [false]])(
    'a text that changed is read again before it is decided (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const id = await aText('A thought before its change.');
      const page = await atTheDesk(javaScriptEnabled);
      await open(page, id);
      await changed(id, 'A thought after its change.');
      await page.getByLabel('Off the subject').check();
      await page.getByLabel('Note to the author').fill('A note on the first version.');
      await page.getByRole('button', { name: 'Do not publish' }).click();
      await page.getByText('The text has changed since you read it.').first().waitFor();
      await shows(page, 'A thought after its change.');
      expect(await page.getByLabel('Note to the author').inputValue()).toBe('A note on the first version.');
      expect(await page.getByLabel('Off the subject').isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Do not publish' }).click();
      await page.getByText('The author gets the rule and your note').waitFor();
    },
    90_000,
  );

  it('a text that its author took back is no error, and the next one is a link away', async () => {
    const id = await aText('A thought that is taken back.');
    await aText('A thought that stays.');
    const page = await atTheDesk();
    await open(page, id);
    await hears(page);
    await citizen.delete(`/submissions/${id}`);
    await page.keyboard.press('a');
    await page.getByText('This text is not here any more.').waitFor();
    expect((await open(page, id))?.status()).toBe(200);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('j');
    await shows(page, 'A thought that stays.');
    expect((await page.goto(`${site.portal.url}/en/moderation?case=nonsense&page=nonsense`))?.status()).toBe(200);
  }, 90_000);

  it('an empty queue says calmly that nobody waits', async () => {
    const page = await atTheDesk();
    const queue = await other.get('/moderation/queue?limit=100');
    for (const { id } of queue.body['items'] as { id: string }[])
      await other.post(`/submissions/${id}/decisions`, { outcome: 'publish', revision: 1 });
    await page.goto(`${site.portal.url}/en/moderation`);
    await page.getByText('Nobody waits.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
  }, 90_000);
});

/** As an author changes a held text. */
async function changed(id: string, body: string): Promise<void> {
  const { status } = await citizen.patch(`/submissions/${id}`, { revision: 1, body, requestId: randomUUID() });
  if (status !== 200) throw new Error(`changing answered ${status}`);
}
