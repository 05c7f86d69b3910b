import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../backend/src/accounts/accounts.service.js';
import { authorSchema } from '../../backend/src/accounts/author.schema.js';
import { authorJson } from '../../backend/src/accounts/author.sql.js';
import { Database } from '../../backend/src/platform/database.js';
import { INTERNAL_SECRET, PUBLIC_URL, type TestApp, startApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, PASSWORD } from '../set-up/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ places: true });
});
afterAll(() => app.close());

const fault = (body: Body): unknown => [body['errors']?.[0]?.pointer, body['errors']?.[0]?.code];

describe('my own account', () => {
  it('changes what I name and nothing else', async () => {
    const { client, handle } = await aPerson(app, { place: '750000000' });
    expect((await client.patch('/me', { language: 'kk' })).body).toMatchObject({ handle, language: 'kk', place: { kato: '750000000' } });
    expect((await client.patch('/me', { place: null, handle: 'Новое имя' })).body).toMatchObject({
      handle: 'Новое имя',
      language: 'kk',
      place: null,
    });
    expect(fault((await client.patch('/me', { handle: 'новоеимя!' })).body)).toEqual(['/handle', 'letters']);
    const other = await aPerson(app);
    expect(fault((await other.client.patch('/me', { handle: 'НОВОЕ-ИМЯ' })).body)).toEqual(['/handle', 'taken']);
  });

  it('is for nobody else to see or change', async () => {
    for (const answer of [
      await app.visitor().patch('/me', { language: 'en' }),
      await app.visitor().get('/me/stored'),
      await app.visitor().delete('/me', { password: '', texts: 'keep' }),
    ]) {
      expect(answer.status).toBe(401);
    }
  });

  it('tells everything that is stored', async () => {
    const { client, handle, email } = await aPerson(app, { roles: ['expert'], place: '750000000' });
    await client.post('/email-confirmations/again');
    const { sections } = (await client.get('/me/stored')).body;
    const named = (name: string): Body[] => (sections as Body[]).find((section) => section['name'] === name)?.['rows'];
    expect(Object.fromEntries(named('account').map(({ what, value }) => [what, value]))).toMatchObject({
      kind: 'citizen',
      handle,
      email,
      place: '750000000',
      language: 'en',
      role: 'expert',
    });
    expect(named('account').map(({ what }) => what)).toEqual(expect.arrayContaining(['email-confirmed', 'created', 'password-hash']));
    expect(
      named('sessions')
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['mail-link', 'session']);
    expect(named('ledger')[0]).toMatchObject({ what: 'records', value: null, until: 'always' });
  });

  it('shows others my name, my most telling role and my region, never the village', async () => {
    const author = async (id: string | null): Promise<unknown> => {
      const [row] = await app.database.sql<{ author: unknown }>(
        `select ${authorJson('a')} as author from (select $1::uuid as id) t left join account a on a.id = t.id`,
        [id],
      );
      return authorSchema.parse(row?.author);
    };
    const { id, handle, client } = await aPerson(app, { roles: ['expert', 'editor', 'administrator'], place: '103230000' });
    expect(await author(id)).toEqual({
      handle,
      badge: 'editor',
      demo: false,
      place: { kato: '100000000', name: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Region' } },
    });
    await client.delete('/me', { password: PASSWORD, texts: 'keep' });
    expect(await author(id)).toEqual({ handle: null, badge: null, demo: false, place: null });
    expect(await author(null)).toEqual({ handle: null, badge: null, demo: false, place: null });
  });

  it('closes only with its password', async () => {
    const { client } = await aPerson(app);
    expect(fault((await client.delete('/me', { password: 'a wrong one', texts: 'keep' })).body)).toEqual(['/password', 'wrong']);
    expect((await client.get('/me')).body['kind']).toBe('citizen');
  });

  it('leaves nothing behind but its number', async () => {
    const { client, id, handle, email } = await aPerson(app, { roles: ['editor'], place: '750000000' });
    expect((await client.delete('/me', { password: PASSWORD, texts: 'remove' })).status).toBe(204);
    expect((await client.get('/me')).body['kind']).toBe('visitor');
    const [row] = await app.database.sql(
      `select status, handle, handle_folded, email, email_confirmed_at, place from account where id = $1`,
      [id],
    );
    expect(row).toEqual({ status: 'erased', handle: null, handle_folded: null, email: null, email_confirmed_at: null, place: null });
    for (const table of ['credential', 'session', 'email_token', 'account_role']) {
      expect(await app.database.sql(`select 1 from ${table} where account_id = $1`, [id])).toEqual([]);
    }
    const events = await app.database.sql<{ type: string; payload: object }>(
      `select type, payload from event where subject = $1 order by seq`,
      [id],
    );
    expect(events.slice(-2)).toEqual([
      { type: 'role.revoked', payload: { role: 'editor' } },
      { type: 'account.erased', payload: { texts: 'remove' } },
    ]);
    expect(JSON.stringify(events)).not.toContain(email);
    await app.step();
    expect((await app.visitor().post('/sessions', { email, password: PASSWORD })).status).toBe(401);
    expect((await app.visitor().post('/accounts', { handle, email, password: PASSWORD, language: 'en' })).status).toBe(201);
  });
});

describe('too many attempts', () => {
  const from = (address: string, path: string, body: object): Promise<Response> =>
    fetch(`${app.url}/api${path}`, {
      method: 'POST',
      headers: { origin: PUBLIC_URL, 'content-type': 'application/json', 'x-kenes-internal': INTERNAL_SECRET, 'x-kenes-client': address },
      body: JSON.stringify(body),
    });

  it('stop a network that tries many accounts, and no other network', async () => {
    const attempt = (address: string, n: number) => from(address, '/sessions', { email: `guess-${n}@example.org`, password: PASSWORD });
    for (let n = 0; n < 10; n += 1) expect((await attempt(`203.0.113.${n}`, n)).status).toBe(401);
    const stopped = await attempt('203.0.113.200', 11);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(500);
    expect((await attempt('198.51.100.1', 12)).status).toBe(401);
  });

  it('stop many networks that try one account, until its time is over', async () => {
    const { email } = await aPerson(app);
    const attempt = (n: number, password: string) => from(`2001:db8:${n}::1`, '/sessions', { email, password });
    for (let n = 0; n < 10; n += 1) expect((await attempt(n, 'a wrong password')).status).toBe(401);
    expect((await attempt(11, PASSWORD)).status).toBe(429);
  });

  it('do not count sign-ins that succeed', async () => {
    const { email } = await aPerson(app);
    for (let n = 0; n < 12; n += 1) expect((await app.visitor().post('/sessions', { email, password: PASSWORD })).status).toBe(201);
  });

  it('believe the name of a network only from our own frontend', async () => {
    const headers = { origin: PUBLIC_URL, 'content-type': 'application/json', 'x-kenes-client': '192.0.2.1' };
    const attempt = () =>
      fetch(`${app.url}/api/password-resets`, { method: 'POST', headers, body: JSON.stringify({ email: 'nobody@example.org' }) });
    for (let n = 0; n < 6; n += 1) expect((await attempt()).status).toBe(204);
    for (let n = 0; n < 5; n += 1) await from('192.0.2.1', '/password-resets', { email: 'nobody@example.org' });
    expect((await from('192.0.2.1', '/password-resets', { email: 'nobody@example.org' })).status).toBe(429);
  });
});

// Last, because time only goes forward.
describe('after a month', () => {
  it('a session is over, and a guest who left no stance is forgotten', async () => {
    const { client, id } = await aPerson(app);
    const unconfirmed = await aPerson(app, { confirmed: false });
    const [mail] = await app.mails(unconfirmed.email);
    const guest = await app.nest.get(Database).transaction((tx) => app.nest.get(AccountsService).beginGuest(tx));
    await app.travel(31);
    expect((await client.get('/me')).body['kind']).toBe('visitor');
    expect((await app.visitor().post('/email-confirmations', { token: /token=([\w-]+)/u.exec(mail?.text ?? '')?.[1] })).status).toBe(410);
    await app.step();
    expect(await app.database.sql(`select 1 from session where account_id = $1`, [id])).toEqual([]);
    expect(await app.database.sql(`select 1 from email_token where account_id = $1`, [unconfirmed.id])).toEqual([]);
    expect(await app.database.sql(`select 1 from account where id = $1`, [guest.accountId])).toEqual([]);
  });
});
