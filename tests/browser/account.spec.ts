import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newReader } from '../set-up/browser.js';
import { openSite } from '../set-up/site.js';

const site = openSite({ demo: false });

async function signUp(page: Page, email: string, handle: string): Promise<void> {
  await page.goto(`${site.portal.url}/en/sign-up`);
  await page.getByLabel('Public name').fill(handle);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('too short');
  await page.locator('main').getByRole('button', { name: 'Sign up' }).click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
  expect(await page.getByLabel('Public name').inputValue()).toBe(handle);
  await page.getByLabel('Password').fill('a long enough password');
  await page.locator('main').getByRole('button', { name: 'Sign up' }).click();
  await page.getByText('You have an account.').waitFor();
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('signing up %s', (_, javaScriptEnabled) => {
  it('keeps what was typed when something is wrong, confirms by mail, and ends with signing out', async () => {
    const context = await newReader(site.browser, { javaScriptEnabled });
    const page = await context.newPage();
    const email = `reader-${String(javaScriptEnabled)}@example.org`;
    await signUp(page, email, javaScriptEnabled ? 'Дала оқырманы' : 'Тихая улица');
    const [mail] = await site.portal.mails(email);
    const link = /http\S+confirm-email\S+/u.exec(mail?.text ?? '')?.[0] ?? '';
    await page.goto(link);
    await page.locator('main').getByRole('button').click();
    await page.goto(`${site.portal.url}/en/me`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.content()).not.toContain('Confirm your e-mail');
    await context.close();
  });
});
