import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rooms } from '../../backend/src/submissions/rooms.service.js';
import { StatementsService } from '../../backend/src/opinions/statements.service.js';
import { Database } from '../../backend/src/platform/database.js';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body, Client } from '../set-up/client.js';
import { aPerson, confirm, type Person, requestId } from '../set-up/people.js';
import { aPublishedIssue, must, published, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let reader: Person;

beforeAll(async () => {
  app = await startApp();
  reader = await aPerson(app);
});
afterAll(() => app.close());

const here = (path: string): string => `/conversations/${world.issue.conversationId}/${path}`;
const offer = (body: string, by = reader) => by.client.post(here('statements'), { body, requestId: requestId(), language: 'en' });
const aStatement = async (body: string): Promise<string> => {
  const { id } = await must(offer(body), 201);
  await published(world, id as string);
  return id as string;
};
const take = (client: Client, id: string, value: number) => client.put(`/statements/${id}/stance?language=en`, { value });
/** The totals as the worker counted them, also those too small to be shown. */
const counted = async (id: string): Promise<Body | undefined> => {
  const [row] = await app.database.sql<Body>(
    `select agree, disagree, pass, guests_agree + guests_disagree + guests_pass as guests from stance_count where submission_id = $1`,
    [id],
  );
  return row;
};
const seen = async (client: Client, id: string): Promise<Body | undefined> =>
  ((await must(client.get(here('statements?language=en')), 200))['items'] as Body[]).find((statement) => statement['id'] === id);

describe('a conversation', () => {
  beforeAll(async () => {
    world = await aPublishedIssue(app);
  });

  it('holds an offered statement until it is published', async () => {
    const { id, status } = await must(offer('Villages should keep the land tax.'), 201);
    expect(status).toBe('held');
    expect(await seen(app.visitor(), id as string)).toBeUndefined();
    expect((await take(reader.client, id as string, 1)).status).toBe(404);
    await published(world, id as string);
    expect(await seen(app.visitor(), id as string)).toMatchObject({
      text: { text: 'Villages should keep the land tax.', language: 'en' },
      counts: null,
      mine: null,
    });
  });

  it('makes a visitor a guest at the first stance and counts guests apart', async () => {
    const id = await aStatement('The akim should report twice a year.');
    const visitor = app.visitor();
    const answer = await take(visitor, id, 1);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
    expect((await must(visitor.get('/me'), 200))['kind']).toBe('guest');
    await must(take(reader.client, id, -1), 200);
    await app.step();
    expect((await seen(visitor, id))?.['mine']).toBe(1);
    expect(await counted(id)).toEqual({ agree: 0, disagree: 1, pass: 0, guests: 1 });
  });

  it('counts a person whose address is not confirmed with the guests', async () => {
    const id = await aStatement('Meetings should be held in the evening.');
    const unconfirmed = await aPerson(app, { confirmed: false });
    await must(take(unconfirmed.client, id, 0), 200);
    await app.step();
    expect(await counted(id)).toMatchObject({ pass: 0, guests: 1 });
  });

  it('counts a guest who signs up as a citizen as soon as the address is confirmed', async () => {
    const id = await aStatement('The village budget should hang in the school.');
    const client = app.visitor();
    await must(take(client, id, 1), 200);
    const person = await aPerson(app, { confirmed: false, client });
    await app.step();
    expect(await counted(id)).toMatchObject({ agree: 0, guests: 1 });
    await confirm(app, person);
    await app.step();
    expect(await counted(id)).toMatchObject({ agree: 1, guests: 0 });
  });

  it('keeps the last stance of a person only', async () => {
    const id = await aStatement('A village needs its own account.');
    await Promise.all([1, 0, -1, 1, 0].map((value) => take(reader.client, id, value)));
    await must(take(reader.client, id, -1), 200);
    await app.step();
    expect((await seen(reader.client, id))?.['mine']).toBe(-1);
    expect(await counted(id)).toMatchObject({ agree: 0, disagree: 1, pass: 0 });
  });

  it('takes a stance back as if it had never been taken', async () => {
    const id = await aStatement('A gathering should be able to recall an akim.');
    await must(take(reader.client, id, 1), 200);
    await app.step();
    expect(await counted(id)).toMatchObject({ agree: 1 });
    for (const time of ['once', 'twice'])
      expect({ time, mine: (await must(reader.client.delete(`/statements/${id}/stance`), 200))['mine'] }).toEqual({ time, mine: null });
    await app.step();
    expect(await counted(id)).toMatchObject({ agree: 0, disagree: 0, pass: 0 });
    expect((await app.visitor().delete(`/statements/${id}/stance`)).status).toBe(401);
  });

  it('shows how people answered from ten people on, and only to those who answered', async () => {
    const id = await aStatement('The list of land plots should be public.');
    for (let person = 0; person < 9; person += 1) await must(take((await aPerson(app)).client, id, person < 3 ? -1 : 1), 200);
    await must(take(app.visitor(), id, 0), 200);
    const visitor = app.visitor();
    await must(take(visitor, id, 1), 200);
    await app.step();
    expect(await seen(visitor, id)).toMatchObject({ counts: null, mine: 1 });
    await must(take(reader.client, id, 0), 200);
    await app.step();
    expect((await seen(visitor, id))?.['counts']).toEqual({ agree: 6, disagree: 3, pass: 1, guests: 2 });
    expect((await seen(app.visitor(), id))?.['counts']).toBeNull();
  });

  it('leaves an excluded account out of the counts', async () => {
    const id = await aStatement('Every contract should be on the internet.');
    const suspect = await aPerson(app);
    await must(take(suspect.client, id, 1), 200);
    await must(take(reader.client, id, 1), 200);
    await app.step();
    expect(await counted(id)).toMatchObject({ agree: 2 });
    await app.database.sql(`insert into exclusion (id, account_id, reason) values ($1, $2, 'one person, several accounts')`, [
      requestId(),
      suspect.id,
    ]);
    await app.step();
    expect(await counted(id)).toMatchObject({ agree: 1 });
  });

  it('shows no counts to a reader who has not answered', async () => {
    const id = await aStatement('Budget hearings should be recorded.');
    await must(take(reader.client, id, 1), 200);
    await app.step();
    expect(await seen(app.visitor(), id)).toMatchObject({ counts: null, mine: null });
  });

  it('shows a statement in the language asked for when the desk has worded it so', async () => {
    const id = await aStatement('Roads first.');
    const setEdition = app.nest.get(StatementsService);
    await app.nest.get(Database).transaction((tx) => setEdition.setEdition(tx, id, { language: 'kk', body: 'Алдымен жолдар.' }));
    const { items } = await must(app.visitor().get(here('statements?language=kk')), 200);
    expect((items as Body[]).find((statement) => statement['id'] === id)?.['text']).toEqual({ text: 'Алдымен жолдар.', language: 'kk' });
    expect((await seen(app.visitor(), id))?.['text']).toEqual({ text: 'Roads first.', language: 'en' });
  });

  it('answers a form that was sent twice with the first statement', async () => {
    const form = { body: 'Sent twice, offered once.', requestId: requestId(), language: 'en' };
    const [first, second] = await Promise.all([reader.client.post(here('statements'), form), reader.client.post(here('statements'), form)]);
    expect([first.status, second.status, second.body['id']]).toEqual([201, 201, first.body['id']]);
  });
});

describe('what to answer next', () => {
  beforeAll(async () => {
    world = await aPublishedIssue(app);
  });

  it('is the statement fewest people answered, and says how far the reader is', async () => {
    const [asked, fresh] = [await aStatement('The first of two statements.'), await aStatement('The second of two statements.')];
    await must(take(reader.client, asked, 1), 200);
    await app.step();
    const other = await aPerson(app);
    expect(await must(other.client.get(here('next?language=en')), 200)).toMatchObject({ answered: 0, of: 2, statement: { id: fresh } });
    expect(await must(reader.client.get(here('next?language=en')), 200)).toMatchObject({ answered: 1, of: 2, statement: { id: fresh } });
    await must(take(reader.client, fresh, 0), 200);
    expect(await must(reader.client.get(here('next?language=en')), 200)).toEqual({ answered: 2, of: 2, statement: null });
  });

  it('is nothing once the conversation is closed, and then everybody sees the counts', async () => {
    const id = await aStatement('Closing soon.');
    await must(take(reader.client, id, 1), 200);
    for (let person = 0; person < 9; person += 1) await must(take((await aPerson(app)).client, id, 1), 200);
    const rooms = app.nest.get(Rooms);
    await app.nest.get(Database).transaction((tx) => rooms.close(tx, world.issue.id, new Date(Date.now() - 1000)));
    expect((await take(reader.client, id, -1)).body['type']).toBe('/problems/room-closed');
    expect((await reader.client.delete(`/statements/${id}/stance`)).body['type']).toBe('/problems/room-closed');
    expect((await offer('Too late for this one.')).body['type']).toBe('/problems/room-closed');
    await app.step();
    expect(await seen(app.visitor(), id)).toMatchObject({ counts: { agree: 10, disagree: 0 }, mine: null });
    expect((await must(app.visitor().get(here('next')), 200))['statement']).toBeNull();
  });
});
