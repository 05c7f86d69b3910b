import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INTERNAL_SECRET, PUBLIC_URL, startApp, type TestApp } from '../set-up/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const post = (headers: Record<string, string>) =>
  fetch(`${app.url}/api/password-resets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"email":"nobody@example.org"}',
  });

describe('a changing request', () => {
  it('is refused when it comes from another site', async () => {
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
  it('passes from our own pages and from our own server', async () => {
    expect((await post({ origin: PUBLIC_URL })).status).toBe(204);
    expect((await post({ 'x-kenes-internal': INTERNAL_SECRET })).status).toBe(204);
  });
  it('is refused when the internal secret is wrong', async () => {
    expect((await post({ 'x-kenes-internal': 'a-secret-for-tests-onlx' })).status).toBe(403);
  });
});
