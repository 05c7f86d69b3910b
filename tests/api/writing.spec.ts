import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Answer, Body } from '../set-up/client.js';
import { aPerson, PASSWORD, type Person, requestId } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, published, removed, type World } from '../set-up/world.js';

const QUARTER_HOUR_DAYS = 16 / (24 * 60);
const UNDO_DAYS = 11 / (24 * 60 * 60);

let app: TestApp;
let world: World;
let author: Person;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  author = await aPerson(app);
});
afterAll(() => app.close());

const mine = (id: string): Promise<Body> => must(author.client.get(`/me/submissions/${id}`), 200);
const revise = (id: string, change: object): Promise<Answer<Body>> =>
  author.client.patch(`/submissions/${id}`, { requestId: requestId(), ...change });
const rewritten = async (id: string, body: string): Promise<Body> =>
  must(revise(id, { revision: (await mine(id))['revision'] as number, body }), 200);
const decide = (id: string, revision: number, outcome: 'publish' | 'remove' = 'publish'): Promise<Answer<Body>> =>
  world.moderator.client.post(`/submissions/${id}/decisions`, {
    outcome,
    revision,
    ...(outcome === 'remove' ? { clause: 'insult', note: 'Please write it politely.' } : {}),
  });
const shown = async (id: string): Promise<Body | undefined> => {
  const { items } = await must(app.visitor().get(`/threads/${world.article.threadId}/comments?limit=100`), 200);
  return (items as Body[]).find((item) => item['id'] === id);
};
const history = async (id: string): Promise<string[]> =>
  ((await must(app.visitor().get(`/submissions/${id}/revisions`), 200))['items'] as Body[]).map(({ body }) => body as string);
const queued = async (id: string): Promise<Body | undefined> =>
  ((await must(world.moderator.client.get('/moderation/queue?limit=100'), 200))['items'] as Body[]).find((item) => item['id'] === id);
const aPublicComment = async (body: string): Promise<string> => {
  const id = await aHeldComment(world, author, body);
  await published(world, id);
  return id;
};

/** Does the work at another time of record, and comes back. */
async function later<T>(days: number, work: () => Promise<T>): Promise<T> {
  await app.travel(days);
  try {
    return await work();
  } finally {
    await app.travel(0);
  }
}

describe('a text that waits', () => {
  it('is rewritten freely for a quarter of an hour, and nobody judges the former words', async () => {
    const id = await aHeldComment(world, author, 'The lamp brns.');
    expect((await mine(id))['freeUntil']).toEqual(expect.any(String));
    const { revision } = await rewritten(id, 'The lamp burns.');
    const stale = await decide(id, 1);
    expect([stale.status, stale.body['type']]).toEqual([409, '/problems/stale-revision']);
    await must(decide(id, revision as number), 201);
    expect(await shown(id)).toMatchObject({ body: 'The lamp burns.', edited: false });
    expect(await history(id)).toEqual(['The lamp burns.']);
    const kept = await app.database.sql(`select from revision where submission_id = $1`, [id]);
    expect(kept).toHaveLength(1);
  });

  it('is rewritten later as a revision of its own', async () => {
    const id = await aHeldComment(world, author, 'The well is dry.');
    await later(QUARTER_HOUR_DAYS, async () => {
      expect((await mine(id))['freeUntil']).toBeNull();
      await rewritten(id, 'The well has been dry since May.');
    });
    const states = await app.database.sql(`select number, state from revision where submission_id = $1 order by number`, [id]);
    expect(states).toEqual([
      { number: 1, state: 'returned' },
      { number: 2, state: 'waiting' },
    ]);
    await app.step();
    expect((await queued(id))?.['excerpt']).toBe('The well has been dry since May.');
    expect((await must(world.moderator.client.get(`/moderation/cases/${id}`), 200))['signals']).toEqual(expect.any(Array));
  });

  it('answers a form that was sent twice with the first result', async () => {
    const id = await aHeldComment(world, author, 'Sent once.');
    const form = { revision: 1, body: 'Sent again.', requestId: requestId() };
    const [first, second] = await Promise.all([revise(id, form), revise(id, form)]);
    expect([first.status, second.status, first.body]).toEqual([200, 200, second.body]);
    expect((await mine(id))['revision']).toBe(2);
  });

  it('is not overwritten from a page that was opened before the last change', async () => {
    const id = await aHeldComment(world, author, 'First words.');
    await must(revise(id, { revision: 1, body: 'Second words.' }), 200);
    const late = await revise(id, { revision: 1, body: 'Third words.' });
    expect([late.status, late.body['type']]).toEqual([409, '/problems/stale-revision']);
    expect((await mine(id))['body']).toBe('Second words.');
  });
});

describe('a public text that is rewritten', () => {
  it('stays as it was until a moderator has read the change, and then tells both', async () => {
    const id = await aPublicComment('The budget was shown in August.');
    expect(await rewritten(id, 'The budget was shown in September.')).toMatchObject({ status: 'published', state: 'waiting', revision: 2 });
    expect(await shown(id)).toMatchObject({ body: 'The budget was shown in August.', edited: false });
    expect(await queued(id)).toMatchObject({ change: true, excerpt: 'The budget was shown in September.' });
    const found = await must(world.moderator.client.get(`/moderation/cases/${id}`), 200);
    expect(found['change'].body).toContainEqual({ kind: 'gone', text: 'August' });
    await must(decide(id, 2), 201);
    expect(await shown(id)).toMatchObject({ body: 'The budget was shown in September.', edited: true });
    expect(await history(id)).toEqual(['The budget was shown in September.', 'The budget was shown in August.']);
    const { body } = await must(app.visitor().get(`/submissions/${id}/revisions/2`), 200);
    expect(body).toEqual([
      { kind: 'same', text: 'The budget was shown in ' },
      { kind: 'gone', text: 'August' },
      { kind: 'new', text: 'September' },
      { kind: 'same', text: '.' },
    ]);
    expect(await queued(id)).toBeUndefined();
  });

  it('stays as it was when the change is refused; its author is told, and keeps what was written', async () => {
    const id = await aPublicComment('The road is bad.');
    await rewritten(id, 'The road is bad, you crooks.');
    await must(decide(id, 2, 'remove'), 201);
    expect(await shown(id)).toMatchObject({ body: 'The road is bad.' });
    expect(JSON.stringify((await app.visitor().get(`/submissions/${id}/revisions`)).body)).not.toContain('crooks');
    expect((await app.visitor().get(`/submissions/${id}/revisions/2`)).status).toBe(404);
    expect(await mine(id)).toMatchObject({ state: 'refused', body: 'The road is bad, you crooks.' });
    const own = (await must(author.client.get('/me/submissions?limit=100'), 200))['items'] as Body[];
    expect(own.find((text) => text['id'] === id)).toMatchObject({ status: 'published', latest: 'refused', body: 'The road is bad.' });
    await app.step();
    const mail = (await app.mails(author.email)).find(({ subject }) => subject === 'Kenes: Your change was not published');
    expect(mail?.text).toContain('Readers see the former text.');
    await rewritten(id, 'The road is bad in spring.');
    await must(decide(id, 3), 201);
    expect(await history(id)).toEqual(['The road is bad in spring.', 'The road is bad.']);
  });

  it('tells the thread’s readers at once: its version grows with the change', async () => {
    const id = await aPublicComment('Once.');
    const version = async (): Promise<number> =>
      (await must(app.visitor().get(`/articles/${world.article.slug}/version`), 200))['thread'] as number;
    await app.step();
    const before = await version();
    await rewritten(id, 'Twice.');
    expect(await version()).toBe(before);
    await must(decide(id, 2), 201);
    expect(await version()).toBeGreaterThan(before);
  });
});

describe('a text that was not published', () => {
  it('is written anew and goes to the moderators again', async () => {
    const id = await aHeldComment(world, author, 'You fools.');
    await removed(world, id);
    expect(await rewritten(id, 'I see it otherwise.')).toMatchObject({ status: 'held', state: 'waiting' });
    await must(decide(id, 2), 201);
    expect(await shown(id)).toMatchObject({ body: 'I see it otherwise.', edited: false });
    expect(await history(id)).toEqual(['I see it otherwise.']);
  });
});

describe('nobody but its author', () => {
  it('reads the own page of a text, rewrites it or takes back its withdrawal', async () => {
    const id = await aHeldComment(world, author, 'Mine alone.');
    for (const { client } of [await aPerson(app), world.moderator]) {
      expect((await client.get(`/me/submissions/${id}`)).status).toBe(404);
      expect((await client.patch(`/submissions/${id}`, { revision: 1, body: 'Not yours.', requestId: requestId() })).status).toBe(404);
      expect((await client.delete(`/submissions/${id}/withdrawal`)).status).toBe(404);
    }
    expect((await app.visitor().get(`/submissions/${id}/revisions`)).status).toBe(404);
  });

  it('writes in a closed discussion, and there not even the author', async () => {
    const closing = await aPublishedIssue(app, { closesAt: new Date(Date.now() + 60_000).toISOString() });
    const id = await aHeldComment(closing, author, 'Before it closes.');
    await later(1, async () => {
      const refused = await revise(id, { revision: 1, body: 'After it closed.' });
      expect(refused.body['type']).toBe('/problems/room-closed');
      await must(revise(id, { revision: 1, language: 'ru' }), 200);
    });
  });
});

describe('a withdrawn text', () => {
  it('comes back within ten seconds as it was, with the change that waited', async () => {
    const id = await aPublicComment('Said in haste.');
    await rewritten(id, 'Said with care.');
    await must(author.client.delete(`/submissions/${id}`), 204);
    expect([await shown(id), await queued(id)]).toEqual([undefined, undefined]);
    expect((await revise(id, { revision: 2, body: 'Too late for this.' })).status).toBe(409);
    await must(author.client.delete(`/submissions/${id}/withdrawal`), 204);
    expect(await shown(id)).toMatchObject({ body: 'Said in haste.' });
    expect(await queued(id)).toMatchObject({ excerpt: 'Said with care.' });
  });

  it('stays withdrawn after ten seconds', async () => {
    const id = await aHeldComment(world, author, 'Gone for good.');
    await must(author.client.delete(`/submissions/${id}`), 204);
    const late = await later(UNDO_DAYS, () => author.client.delete(`/submissions/${id}/withdrawal`));
    expect([late.status, late.body['type']]).toEqual([409, '/problems/too-late']);
  });
});

describe('the language of a text', () => {
  const MIXED = 'Біздің ауылда су жоқ, мектепте де су болмады. Мы писали в акимат, но нам никто не ответил.';

  it('is told from its words, two languages included', async () => {
    const id = await aPublicComment(MIXED);
    expect(await shown(id)).toMatchObject({ mixed: true });
    expect(await shown(await aPublicComment('Біздің ауылда шам жанбайды.'))).toMatchObject({ language: 'kk', mixed: false });
  });

  it('is corrected by the author at once, without a moderator, and stays corrected', async () => {
    const id = await aPublicComment('Baigeni kim utty');
    await must(revise(id, { revision: 1, language: 'kk' }), 200);
    expect(await shown(id)).toMatchObject({ language: 'kk', mixed: false });
    expect(await queued(id)).toBeUndefined();
    await rewritten(id, 'Baigeni kim utty eken');
    await must(decide(id, 2), 201);
    expect(await shown(id)).toMatchObject({ language: 'kk', edited: true });
  });
});

describe('closing the account', () => {
  it('takes a change that nobody has read along, and leaves the public text without a name', async () => {
    const leaving = await aPerson(app);
    const id = await aHeldComment(world, leaving, 'This may stay.');
    await published(world, id);
    await must(leaving.client.patch(`/submissions/${id}`, { revision: 1, body: 'Nobody read this.', requestId: requestId() }), 200);
    await must(leaving.client.delete('/me', { password: PASSWORD, texts: 'keep' }), 204);
    await app.step();
    expect(await shown(id)).toMatchObject({ body: 'This may stay.', author: { handle: null } });
    expect(await queued(id)).toBeUndefined();
    expect(await app.database.sql(`select from revision where body = 'Nobody read this.'`)).toEqual([]);
  });
});
