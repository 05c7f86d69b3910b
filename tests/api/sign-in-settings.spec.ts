import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoAccountsService } from '../../backend/src/accounts/demo-accounts.service.js';
import { hashPassword } from '../../backend/src/accounts/password.js';
import { Database } from '../../backend/src/platform/database.js';
import { type TestApp, startApp } from '../set-up/app.js';
import { PASSWORD } from '../set-up/people.js';

const EMAIL = 'editor@demo.example';

async function withDemoEditor(env: Record<string, string>): Promise<TestApp> {
  const app = await startApp({ env });
  const passwordHash = await hashPassword(PASSWORD);
  await app.nest
    .get(Database)
    .transaction((tx) =>
      app.nest
        .get(DemoAccountsService)
        .open(tx, { handle: 'Демо редактор', language: 'kk', place: null, signIn: { email: EMAIL, passwordHash }, roles: ['editor'] }),
    );
  return app;
}

describe('where demo sign-ins are on', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await withDemoEditor({});
  });
  afterAll(() => app.close());

  it('lets a visitor try the editorial desk, and mails nobody', async () => {
    const { status, body } = await app.visitor().post('/sessions', { email: EMAIL, password: PASSWORD });
    expect([status, body['demo'], body['roles']]).toEqual([201, true, ['citizen', 'editor']]);
    await app.visitor().post('/password-resets', { email: EMAIL });
    await app.step();
    expect(await app.mails()).toEqual([]);
  });
});

describe('where demo sign-ins are off and the mail server is down', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await withDemoEditor({ DEMO_SIGN_INS: 'off', SMTP_URL: 'smtp://127.0.0.1:1', PUBLIC_URL: 'https://kenes.example' });
  });
  afterAll(() => app.close());

  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`${app.url}/api${path}`, {
      method: 'POST',
      headers: { origin: 'https://kenes.example', 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });

  it('refuses a demo account, and only who knows its password hears why', async () => {
    expect((await post('/sessions', { email: EMAIL, password: PASSWORD })).status).toBe(403);
    expect((await post('/sessions', { email: EMAIL, password: 'a wrong password' })).status).toBe(401);
  });

  it('signs a person up all the same, over https with the stricter cookie, and says that the mail did not go', async () => {
    const answer = await post('/accounts', { handle: 'Without mail', email: 'without@example.org', password: PASSWORD, language: 'en' });
    expect(answer.status).toBe(201);
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^__Host-kenes=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
    const again = await post('/email-confirmations/again', {}, cookie.split(';')[0]);
    expect([again.status, ((await again.json()) as { type: string }).type]).toEqual([503, '/problems/mail-not-sent']);
    const waiting = await app.database.sql(`select 1 from event where type = 'account.registered'`);
    expect(waiting.length).toBeGreaterThan(0);
  });
});
