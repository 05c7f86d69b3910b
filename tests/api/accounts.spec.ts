import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../backend/src/accounts/accounts.service.js';
import { Database } from '../../backend/src/platform/database.js';
import { type TestApp, startApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, PASSWORD } from '../set-up/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ places: true });
});
afterAll(() => app.close());

const ASTANA = '710000000';
const fault = (body: Body): unknown => [body['errors']?.[0]?.pointer, body['errors']?.[0]?.code];
const roles = async (person: { client: { get: (path: string) => Promise<{ body: Body }> } }): Promise<unknown> =>
  (await person.client.get('/me')).body['roles'];
const tokenIn = (text: string | undefined): string => /token=([\w-]+)/u.exec(text ?? '')?.[1] ?? '';

describe('signing up', () => {
  it('signs in at once, and lets nobody vote before the e-mail is confirmed', async () => {
    const person = await aPerson(app, { confirmed: false, place: ASTANA });
    const { body } = await person.client.get('/me');
    expect(body).toMatchObject({
      kind: 'citizen',
      handle: person.handle,
      email: person.email,
      emailConfirmed: false,
      roles: ['guest'],
      sessions: 1,
      place: { kato: ASTANA, name: { en: 'Astana' } },
    });
    expect(body['permissions']).not.toContain('vote');
  });

  it('makes a citizen of who follows the link, a second time too', async () => {
    const person = await aPerson(app, { language: 'kk' });
    expect(await roles(person)).toEqual(['citizen']);
    const [mail] = await app.mails(person.email);
    expect(mail?.text).toContain('/kk/confirm-email?token=');
    expect((await app.visitor().post('/email-confirmations', { token: tokenIn(mail?.text) })).status).toBe(204);
    await app.step();
    expect(await app.mails(person.email)).toHaveLength(1);
  });

  it('refuses a link that was never sent', async () => {
    const answer = await app.visitor().post('/email-confirmations', { token: 'made-up' });
    expect([answer.status, answer.body['type']]).toEqual([410, '/problems/link-expired']);
  });

  it('gives a name once, look-alikes included, and an e-mail once', async () => {
    await app.visitor().post('/accounts', { handle: 'Дала үні', email: 'dala@example.org', password: PASSWORD, language: 'kk' });
    const again = (change: object) =>
      app.visitor().post('/accounts', { handle: 'Басқа үн', email: 'other@example.org', password: PASSWORD, language: 'kk', ...change });
    expect(fault((await again({ handle: 'дала_ҮНІ' })).body)).toEqual(['/handle', 'taken']);
    expect(fault((await again({ email: ' DALA@example.org ' })).body)).toEqual(['/email', 'taken']);
    expect(fault((await again({ handle: 'Модератор' })).body)).toEqual(['/handle', 'reserved']);
    expect(fault((await again({ place: '999999999' })).body)).toEqual(['/place', 'unknown']);
    expect(fault((await again({ password: 'short' })).body)).toEqual(['/password', 'too_small']);
    expect((await again({})).status).toBe(201);
  });

  it('lets only one of two people win the same name at the same moment', async () => {
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        app.visitor().post('/accounts', { handle: 'Same moment', email: `${name}@race.example`, password: PASSWORD, language: 'en' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    const answer = await app
      .visitor()
      .post('/accounts', { handle: 'Cookie reader', email: 'cookie@example.org', password: PASSWORD, language: 'ru' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^kenes=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/u);
  });

  it('turns a guest into the citizen, with the same id and a new session', async () => {
    const guest = await app.nest.get(Database).transaction((tx) => app.nest.get(AccountsService).beginGuest(tx, 'ru'));
    const headers = { origin: 'http://localhost:3000', cookie: `kenes=${guest.token}`, 'content-type': 'application/json' };
    expect(await (await fetch(`${app.url}/api/me`, { headers })).json()).toMatchObject({
      kind: 'guest',
      id: guest.accountId,
      roles: ['guest'],
      language: 'ru',
    });
    const body = JSON.stringify({ handle: 'Was a guest', email: 'guest@example.org', password: PASSWORD, language: 'ru' });
    const answer = await fetch(`${app.url}/api/accounts`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ kind: 'citizen', id: guest.accountId, sessions: 1 });
    expect(await (await fetch(`${app.url}/api/me`, { headers })).json()).toMatchObject({ kind: 'visitor' });
    const [event] = await app.database.sql<{ payload: object }>(
      `select payload from event where type = 'account.registered' and subject = $1`,
      [guest.accountId],
    );
    expect(event?.payload).toEqual({ claimedGuest: true });
  });
});

describe('signing in', () => {
  it('answers the same for a wrong password and an unknown e-mail', async () => {
    const { email } = await aPerson(app);
    const wrong = await app.visitor().post('/sessions', { email, password: 'not this one at all' });
    const unknown = await app.visitor().post('/sessions', { email: 'nobody@example.org', password: PASSWORD });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect((await app.visitor().post('/sessions', { email })).body['errors'][0].pointer).toBe('/password');
  });

  it('ends one session, or all of them', async () => {
    const { client, email } = await aPerson(app);
    const [second, third] = [app.visitor(), app.visitor()];
    for (const browser of [second, third]) await browser.post('/sessions', { email: email.toUpperCase(), password: PASSWORD });
    expect((await client.get('/me')).body['sessions']).toBe(3);
    expect((await second.delete('/sessions/current')).status).toBe(204);
    expect((await second.get('/me')).body['kind']).toBe('visitor');
    expect((await client.get('/me')).body['sessions']).toBe(2);
    expect((await third.delete('/sessions')).status).toBe(204);
    expect((await client.get('/me')).body['kind']).toBe('visitor');
  });

  it('does not tire of a visitor with an old cookie', async () => {
    const answer = await fetch(`${app.url}/api/me`, { headers: { cookie: 'kenes=long-gone' } });
    expect(await answer.json()).toMatchObject({ kind: 'visitor', permissions: ['take-stance'] });
  });
});

describe('a forgotten password', () => {
  it('is replaced by a link that works once, and ends every session', async () => {
    const { client, email } = await aPerson(app, { language: 'ru' });
    expect((await app.visitor().post('/password-resets', { email })).status).toBe(204);
    await app.step();
    const [mail] = await app.mails(email);
    expect(mail?.subject).toBe('Kenes: Новый пароль');
    const token = tokenIn(mail?.text);
    expect((await app.visitor().post('/passwords', { token, password: 'another long password' })).status).toBe(204);
    expect((await client.get('/me')).body['kind']).toBe('visitor');
    expect((await app.visitor().post('/passwords', { token, password: 'a third long password' })).status).toBe(410);
    expect((await app.visitor().post('/sessions', { email, password: PASSWORD })).status).toBe(401);
    expect((await app.visitor().post('/sessions', { email, password: 'another long password' })).status).toBe(201);
  });

  it('tells nobody whether an e-mail is known', async () => {
    expect((await app.visitor().post('/password-resets', { email: 'nobody@example.org' })).status).toBe(204);
    await app.step();
    expect(await app.mails('nobody@example.org')).toEqual([]);
  });
});

describe('roles', () => {
  it('are granted and taken away on record, each once', async () => {
    const person = await aPerson(app, { roles: ['moderator'] });
    const accounts = app.nest.get(AccountsService);
    await accounts.grantRole(person.id, 'moderator', 'test');
    await accounts.grantRole(person.email, 'board', 'test');
    expect(await roles(person)).toEqual(['citizen', 'board', 'moderator']);
    await accounts.revokeRole(person.email, 'moderator', 'test');
    await accounts.revokeRole(person.email, 'moderator', 'test');
    expect(await roles(person)).toEqual(['citizen', 'board']);
    const events = await app.database.sql<{ type: string }>(
      `select type from event where subject = $1 and type like 'role.%' order by seq`,
      [person.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['role.granted', 'role.granted', 'role.revoked']);
    await expect(accounts.grantRole('nobody@example.org', 'editor', 'test')).rejects.toThrow('nobody@example.org');
  });
});
