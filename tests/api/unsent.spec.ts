import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, PASSWORD, type Person, requestId } from '../set-up/people.js';
import { aPublishedIssue, must, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let writer: Person;
let path: string;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  writer = await aPerson(app);
  path = `/drafts/${world.article.threadId}`;
});
afterAll(() => app.close());

const kept = async (by: Person, at = path): Promise<Body | null> => (await must(by.client.get(at), 200))['draft'] as Body | null;

describe('a draft', () => {
  it('is kept for its author, one for each place, until it is removed', async () => {
    const reply = `${path}.${requestId()}`;
    expect(await kept(writer)).toBeNull();
    await must(writer.client.put(path, { body: 'Half a thou' }), 200);
    await must(writer.client.put(path, { body: 'Half a thought' }), 200);
    await must(writer.client.put(reply, { body: 'An answer' }), 200);
    expect([(await kept(writer))?.['body'], (await kept(writer, reply))?.['body']]).toEqual(['Half a thought', 'An answer']);
    await must(writer.client.delete(reply), 204);
    expect([await kept(writer, reply), (await kept(writer))?.['body']]).toEqual([null, 'Half a thought']);
  });

  it('is for nobody else to read, and not for a visitor to write', async () => {
    await must(writer.client.put(path, { body: 'For my eyes' }), 200);
    const other = await aPerson(app);
    expect(await kept(other)).toBeNull();
    await must(other.client.delete(path), 204);
    expect((await kept(writer))?.['body']).toBe('For my eyes');
    expect((await app.visitor().put(path, { body: 'Nobody' })).status).toBe(401);
  });

  it('may be longer than what can be sent, and belongs to a discussion that exists', async () => {
    await must(writer.client.put(path, { body: 'ә'.repeat(9_000) }), 200);
    expect((await writer.client.put(`/drafts/${requestId()}`, { body: 'Nowhere' })).status).toBe(404);
    expect((await writer.client.put('/drafts/nonsense', { body: 'Nowhere' })).status).toBe(422);
  });

  it('goes when its comment is sent', async () => {
    await must(writer.client.put(path, { body: 'Ready now.' }), 200);
    const sent = { body: 'Ready now.', requestId: requestId(), language: 'en', draft: world.article.threadId };
    await must(writer.client.post(`/threads/${world.article.threadId}/comments`, sent), 201);
    expect(await kept(writer)).toBeNull();
  });

  it('is told of in "what we store about you", and goes with the account', async () => {
    await must(writer.client.put(path, { body: 'Some day.' }), 200);
    const { sections } = await must(writer.client.get('/me/stored'), 200);
    expect((sections as Body[]).find(({ name }) => name === 'drafts')?.['rows']).toEqual([
      { what: 'draft', value: 1, why: 'go-on-writing', until: 'sent-or-thirty-days' },
    ]);
    await must(writer.client.put(path, { body: 'My last words.' }), 200);
    await must(writer.client.delete('/me', { password: PASSWORD, texts: 'keep' }), 204);
    await app.step();
    expect(await app.database.sql(`select from draft where account_id = $1`, [writer.id])).toEqual([]);
  });

  it('goes thirty days after it was saved last', async () => {
    const slow = await aPerson(app);
    const left = (): Promise<object[]> => app.database.sql(`select from draft where account_id = $1`, [slow.id]);
    await must(slow.client.put(path, { body: 'Some day.' }), 200);
    await app.travel(29);
    await app.step();
    expect(await left()).toHaveLength(1);
    await app.travel(31);
    await app.step();
    await app.travel(0);
    expect(await left()).toEqual([]);
  });
});
