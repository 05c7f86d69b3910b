import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rooms } from '../../backend/src/submissions/rooms.service.js';
import { Database } from '../../backend/src/platform/database.js';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body, Client } from '../set-up/client.js';
import { aCrowd, aQuestion, type Crowd } from '../set-up/crowd.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, published, removed, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let author: Person;
let crowd: Crowd;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  author = await aPerson(app);
  crowd = await aCrowd(app, 10);
});
afterAll(() => app.close());

const aComment = async (body: string): Promise<string> => {
  const id = await aHeldComment(world, author, body);
  await published(world, id);
  return id;
};
const take = (client: Client, id: string, value: number) => client.put(`/comments/${id}/stance`, { value });
const stances = async (client: Client, ...ids: string[]): Promise<Body[]> =>
  (await must(client.get(`/threads/${world.article.threadId}/stances?comments=${ids.join(',')}`), 200))['items'] as Body[];
const reader = (n = 0): Client => (crowd.people[n] as Person).client;

describe('agreeing with a comment', () => {
  it('is remembered, may change, and may be taken back', async () => {
    const id = await aComment('The list of land plots should hang in the school.');
    expect(await must(take(reader(), id, 1), 200)).toEqual({ id, isOwn: false, mine: 1, counts: null });
    expect((await must(take(reader(), id, -1), 200))['mine']).toBe(-1);
    expect(await stances(reader(), id)).toEqual([{ id, isOwn: false, mine: -1, counts: null }]);
    for (const time of ['once', 'twice'])
      expect({ time, mine: (await must(reader().delete(`/comments/${id}/stance`), 200))['mine'] }).toEqual({ time, mine: null });
    await app.step();
    const [total] = await app.database.sql(`select agree + disagree + pass as people from stance_count where submission_id = $1`, [id]);
    expect(total).toEqual({ people: 0 });
  });

  it('shows the totals from ten people on, to those who answered and to the author, who cannot', async () => {
    const id = await aComment('Budget hearings should be recorded.');
    await crowd.answer(id, { agree: 6, disagree: 2, pass: 1 });
    await app.step();
    expect((await stances(reader(), id))[0]).toMatchObject({ mine: 1, counts: null });
    await must(take(reader(9), id, 0), 200);
    await app.step();
    const counts = { agree: 6, disagree: 2, pass: 2, guests: 0 };
    expect((await stances(reader(), id))[0]).toMatchObject({ mine: 1, counts });
    expect((await stances(author.client, id))[0]).toEqual({ id, isOwn: true, mine: null, counts });
    expect((await stances((await aPerson(app)).client, id))[0]).toMatchObject({ mine: null, counts: null });
    expect((await stances(app.visitor(), id))[0]).toEqual({ id, isOwn: false, mine: null, counts: null });
  });

  it('is for others than its author', async () => {
    const id = await aComment('I agree with myself.');
    const own = await take(author.client, id, 1);
    expect([own.status, own.body['type']]).toEqual([403, '/problems/own-answer']);
    expect((await author.client.delete(`/comments/${id}/stance`)).body['type']).toBe('/problems/own-answer');
  });

  it('needs an account with a confirmed address', async () => {
    const id = await aComment('Guests read, and answer statements.');
    expect((await take(app.visitor(), id, 1)).status).toBe(401);
    const unconfirmed = await aPerson(app, { confirmed: false });
    expect((await take(unconfirmed.client, id, 1)).status).toBe(401);
  });

  it('leaves an excluded account out of the totals', async () => {
    const id = await aComment('Every contract should be on the internet.');
    await must(take(reader(1), id, 1), 200);
    const suspect = await aPerson(app);
    await must(take(suspect.client, id, 1), 200);
    await app.step();
    const agree = async () => (await app.database.sql(`select agree from stance_count where submission_id = $1`, [id]))[0];
    expect(await agree()).toEqual({ agree: 2 });
    const exclusion = [requestId(), suspect.id];
    await app.database.sql(`insert into exclusion (id, account_id, reason) values ($1, $2, 'one person, several accounts')`, exclusion);
    await app.step();
    expect(await agree()).toEqual({ agree: 1 });
  });

  it('is not possible with what cannot be seen, nor by the name of another kind of text', async () => {
    const held = await aHeldComment(world, author, 'Nobody reads this yet.');
    const gone = await aHeldComment(world, author, 'This one is off topic.');
    await removed(world, gone);
    const { id: statement } = await must(
      author.client.post(`/conversations/${world.issue.conversationId}/statements`, {
        ...{ body: 'A statement, not a comment.', requestId: requestId(), language: 'en' },
      }),
      201,
    );
    await published(world, statement as string);
    for (const id of [held, gone, statement as string, requestId()]) {
      expect((await take(reader(), id, 1)).status).toBe(404);
      expect((await reader().delete(`/comments/${id}/stance`)).status).toBe(404);
    }
    const comment = await aComment('A comment, not a statement.');
    expect((await reader().put(`/statements/${comment}/stance`, { value: 1 })).status).toBe(404);
    expect(await stances(author.client, held, gone)).toEqual([]);
  });

  it('is over when the issue closes, and then everybody sees the totals', async () => {
    const other = await aPublishedIssue(app);
    const id = await aHeldComment(other, author, 'Closing soon.');
    await published(other, id);
    await crowd.answer(id, { agree: 9, disagree: 1 });
    const rooms = app.nest.get(Rooms);
    await app.nest.get(Database).transaction((tx) => rooms.close(tx, other.issue.id, new Date(Date.now() - 1000)));
    expect((await take(reader(), id, -1)).body['type']).toBe('/problems/room-closed');
    await app.step();
    const { items } = await must(app.visitor().get(`/threads/${other.article.threadId}/stances?comments=${id}`), 200);
    expect(items).toEqual([{ id, isOwn: false, mine: null, counts: { agree: 9, disagree: 1, pass: 0, guests: 0 } }]);
  });

  it('counts the last answer of each, however many come at once', async () => {
    const id = await aComment('Everybody has an opinion on this.');
    await Promise.all(crowd.people.flatMap(({ client }, n) => [1, 0, -1].map((value) => must(take(client, id, (value + n) % 2), 200))));
    await crowd.answer(id, { agree: 10 });
    await app.step();
    expect((await stances(reader(), id))[0]?.['counts']).toEqual({ agree: 10, disagree: 0, pass: 0, guests: 0 });
  });
});

describe('a position on the question of the article', () => {
  const post = (body: object) =>
    author.client.post(`/threads/${world.article.threadId}/comments`, { requestId: requestId(), language: 'en', ...body });
  const newest = async (): Promise<Body> =>
    ((await must(app.visitor().get(`/threads/${world.article.threadId}/comments?limit=1`), 200))['items'] as Body[])[0] as Body;

  it('cannot be taken where the article asks nothing', async () => {
    const refused = await post({ body: 'For what?', position: 'for' });
    expect([refused.status, refused.body['errors'][0]]).toMatchObject([422, { pointer: '/position', code: 'no_question' }]);
  });

  it('goes with the comment, and none is no position', async () => {
    await aQuestion(world, 'Should akims be elected?');
    const article = await must(app.visitor().get(`/articles/${world.article.slug}?language=kk`), 200);
    expect(article['question']).toEqual({ text: 'Should akims be elected?', language: 'en' });
    for (const position of ['for', 'against', 'depends', null]) {
      const { id } = await must(post({ body: `I am ${String(position)}.`, position }), 201);
      await published(world, id as string);
      expect(await newest()).toMatchObject({ id, position });
    }
  });

  it('is taken by comments on the article, not by replies', async () => {
    const root = await aComment('Elected, of course.');
    const { id } = await must(post({ body: 'I doubt it.', parentId: root, position: 'against' }), 201);
    await published(world, id as string);
    const { items } = await must(app.visitor().get(`/comments/${root}/replies`), 200);
    expect(items).toMatchObject([{ id, position: null }]);
  });

  it('stays possible when an editor changes another word of the edition, and ends when the question is emptied', async () => {
    const edition = { title: 'One law, two ideas, one street lamp', dek: '' };
    await must(world.editor.client.put(`/editorial/articles/${world.article.id}/editions/en`, edition), 200);
    await must(post({ body: 'Still for.', position: 'for' }), 201);
    await aQuestion(world, '');
    expect((await must(app.visitor().get(`/articles/${world.article.slug}?language=en`), 200))['question']).toBeNull();
    expect((await post({ body: 'Nobody asks any more.', position: 'for' })).status).toBe(422);
  });
});
