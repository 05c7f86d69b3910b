import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import { aPerson, type Person } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, published, removed, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let reader: Person;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  reader = await aPerson(app, { language: 'ru' });
});
afterAll(() => app.close());

const comments = async (): Promise<string[]> => {
  const page = await must(app.visitor().get(`/threads/${world.article.threadId}/comments`), 200);
  return (page.items as { id: string }[]).map(({ id }) => id);
};
const decide = (id: string, decision: object) => world.moderator.client.post(`/submissions/${id}/decisions`, decision);

describe('the moderation desk', () => {
  it('shows a held comment to nobody but the desk and its author, until a moderator publishes it', async () => {
    const id = await aHeldComment(world, reader);
    await app.step();
    expect(await comments()).not.toContain(id);
    const queue = await must(world.moderator.client.get('/moderation/queue'), 200);
    expect(queue.items.map((item: { id: string }) => item.id)).toContain(id);
    await published(world, id);
    expect(await comments()).toContain(id);
  });

  it('says why a text is here: the first text of a person, a link', async () => {
    const newcomer = await aPerson(app);
    const id = await aHeldComment(world, newcomer, 'See the contract at https://example.org/contract');
    await app.step();
    const found = await must(world.moderator.client.get(`/moderation/cases/${id}`), 200);
    expect(found.signals).toEqual([
      { detector: 'first-text', outcome: 'found' },
      { detector: 'link', outcome: 'found' },
    ]);
  });

  it('says which check could not run, and keeps the text in the queue', async () => {
    const id = await aHeldComment(world, reader);
    await app.step();
    const { Database } = await import('../../backend/src/platform/database.js');
    await app.nest.get(Database).rows(`update signal set outcome = 'failed' where submission_id = $1 and detector = 'link'`, [id]);
    const found = await must(world.moderator.client.get(`/moderation/cases/${id}`), 200);
    expect(found.signals).toContainEqual({ detector: 'link', outcome: 'failed' });
    const queue = await must(world.moderator.client.get('/moderation/queue?limit=100'), 200);
    expect(queue.items.find((item: { id: string }) => item.id === id)?.signals).toContainEqual({ detector: 'link', outcome: 'failed' });
  });

  it('names the issue of a text, and of its author no more than the name and how earlier texts fared', async () => {
    const author = await aPerson(app);
    await published(world, await aHeldComment(world, author));
    await removed(world, await aHeldComment(world, author));
    const id = await aHeldComment(world, author);
    const found = await must(world.moderator.client.get(`/moderation/cases/${id}`), 200);
    expect(found.author).toEqual({ handle: author.handle, published: 1, removed: 1, demo: false });
    expect(found.issue).toBe(1);
  });

  it('does not show the desk a text that its author took back', async () => {
    const id = await aHeldComment(world, reader);
    await must(reader.client.delete(`/submissions/${id}`), 204);
    expect((await world.moderator.client.get(`/moderation/cases/${id}`)).status).toBe(404);
    expect((await decide(id, { outcome: 'publish', revision: 1 })).status).toBe(409);
  });

  it('refuses a removal without a rule, and without a note to the author', async () => {
    const id = await aHeldComment(world, reader);
    const without = await decide(id, { outcome: 'remove', note: 'Please write about the budget.', revision: 1 });
    expect(without.status).toBe(422);
    expect(without.body['errors'][0].pointer).toBe('/clause');
    const noNote = await decide(id, { outcome: 'remove', clause: 'insult', revision: 1 });
    expect(noNote.body['errors'][0].pointer).toBe('/note');
    const neither = await decide(id, { outcome: 'remove', revision: 1 });
    expect(neither.body['errors'].map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/clause', '/note']);
  });

  it('refuses to decide a revision the moderator has not read', async () => {
    const id = await aHeldComment(world, reader);
    const stale = await decide(id, { outcome: 'publish', revision: 2 });
    expect(stale.status).toBe(409);
    expect(stale.body['type']).toBe('/problems/stale-revision');
  });

  it('lets one of two moderators decide, and tells the other', async () => {
    const other = await aPerson(app, { roles: ['moderator'] });
    const id = await aHeldComment(world, reader);
    const decisions = await Promise.all(
      [world.moderator, other].map(({ client }) => client.post(`/submissions/${id}/decisions`, { outcome: 'publish', revision: 1 })),
    );
    expect(decisions.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('lets no late decision overturn the one another moderator made', async () => {
    const id = await aHeldComment(world, reader);
    await published(world, id);
    const late = await decide(id, { outcome: 'remove', clause: 'insult', note: 'Please write it politely.', revision: 1 });
    expect(late.status).toBe(409);
    expect(await comments()).toContain(id);
  });

  it('lets nobody decide an own text', async () => {
    const id = await aHeldComment(world, world.moderator);
    const own = await decide(id, { outcome: 'publish', revision: 1 });
    expect(own.body['type']).toBe('/problems/own-text');
  });

  it('tells the author the rule and the note, on the page and by mail in the author’s language', async () => {
    const id = await aHeldComment(world, reader, 'Something about football.');
    await removed(world, id);
    await app.step();
    const mine = await must(reader.client.get('/me/submissions'), 200);
    const text = mine.items.find((item: { id: string }) => item.id === id);
    expect(text).toMatchObject({
      status: 'removed',
      decision: { clause: 'off-topic', note: 'Please write about the subject of this issue.' },
    });
    const mail = (await app.mails(reader.email)).find(({ subject }) => subject === 'Kenes: Ваш текст не опубликован');
    expect(mail?.text).toContain('Не по теме выпуска');
  });

  it('does not mail a publication that was withdrawn before the mail went out', async () => {
    const author = await aPerson(app);
    const id = await aHeldComment(world, author);
    await published(world, id);
    await must(author.client.delete(`/submissions/${id}`), 204);
    await app.step();
    expect((await app.mails(author.email)).filter((mail) => mail.subject.includes('published'))).toEqual([]);
  });

  it('keeps a public log with the rule and the hour, never a name', async () => {
    const log = await must(app.visitor().get('/decisions'), 200);
    expect(log.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toContain(reader.handle);
    expect(log.items[0].hour).toMatch(/:00:00/u);
  });

  it('pages the public log and says who decided by role', async () => {
    const first = await must(app.visitor().get('/decisions?limit=2'), 200);
    const second = await must(app.visitor().get(`/decisions?limit=2&cursor=${first.next}`), 200);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(first.items[0].by).toBe('person');
  });

  it('tells everybody the figures without a number below ten', async () => {
    for (let count = 0; count < 12; count += 1) await published(world, await aHeldComment(world, await aPerson(app)));
    const figures = await must(app.visitor().get('/decisions/figures'), 200);
    expect(figures.decided).toBeGreaterThan(11);
    expect(figures).toMatchObject({ published: null, removed: null });
    expect(figures.removedPer).toContainEqual({ clause: 'off-topic', count: null });
    expect(figures.removedPer.length).toBe(5);
  });
});
