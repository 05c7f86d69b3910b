import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { type Editing, editing } from '../set-up/editing.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aPoll } from '../set-up/polls.js';
import { aPublishedIssue, must, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let reader: Person;
let desk: Editing['desk'];
let open: Editing['open'];
let texts: Editing['texts'];
let add: Editing['add'];
let anArticle: Editing['anArticle'];
let recorded: Editing['recorded'];

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  reader = await aPerson(app);
  ({ desk, open, texts, add, anArticle, recorded } = editing(app, world));
});
afterAll(() => app.close());

describe('the editorial desk', () => {
  it('is for editors only', async () => {
    const paths = ['/editorial/issues', `/editorial/articles/${world.article.id}`];
    for (const path of paths) {
      expect((await app.visitor().get(path)).status).toBe(401);
      expect((await reader.client.get(path)).status).toBe(403);
      expect((await world.moderator.client.get(path)).status).toBe(403);
    }
    expect((await reader.client.put(`/editorial/issues/${world.issue.id}/publication`)).status).toBe(403);
  });

  it('lists every issue with its drafts', async () => {
    await anArticle('Only begun');
    const { items } = await must(desk.get('/editorial/issues?language=en'), 200);
    const issue = (items as Body[]).find(({ id }) => id === world.issue.id);
    expect(issue).toMatchObject({ status: 'published', titles: { kk: 'Кім кімге есеп береді?', en: 'Who answers to whom' } });
    expect((issue?.['articles'] as Body[]).map(({ status }) => status)).toEqual(['published', 'draft']);
  });

  it('refuses a number or an address that another issue has', async () => {
    const make = (change: object) => desk.post('/editorial/issues', { number: 50, slug: 'fifty', titles: { ru: 'Пятьдесят' }, ...change });
    await must(make({}), 201);
    expect((await make({ slug: 'other' })).body['errors'][0].pointer).toBe('/number');
    expect((await make({ number: 51 })).body['errors'][0].pointer).toBe('/slug');
    expect((await make({ number: 52, slug: 'Not a slug' })).body['errors'][0].pointer).toBe('/slug');
    expect((await make({ number: 53, slug: 'untitled', titles: {} })).status).toBe(422);
    const wordless = await make({ number: 54, slug: 'half', titles: { ru: 'Половина' }, deks: { en: 'A summary without a title' } });
    expect(wordless.body['errors'][0].pointer).toBe('/titles/en');
  });

  it('makes an address out of a Kazakh title, and another one for the same title', async () => {
    const slugs = [];
    for (let time = 0; time < 2; time += 1) {
      slugs.push((await open(await anArticle('Өзін-өзі басқару')))['slug'] as string);
    }
    expect(slugs[0]).toMatch(/^[a-z]+(-[a-z]+)+$/u);
    expect(slugs[1]).toBe(`${slugs[0]}-2`);
  });

  it('gives no address twice, however many editors save at once', async () => {
    const other = await must(desk.post('/editorial/issues', { number: 60, slug: 'sixty', titles: { en: 'Sixty' } }), 201);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        desk.post('/editorial/articles', { issueId: index < 3 ? world.issue.id : other['id'], language: 'en', title: 'All at once' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    const found = await app.database.sql<{ slug: string; place: string }>(
      `select slug, issue_id || '/' || position as place from article where slug like 'all-at-once%'`,
    );
    expect([new Set(found.map(({ slug }) => slug)).size, new Set(found.map(({ place }) => place)).size]).toEqual([6, 6]);
  });
});

describe('the blocks of an article', () => {
  it('can be added anywhere, moved and deleted, and keep their ids', async () => {
    const id = await anArticle('Blocks');
    const b = (await add(id, 'b', null))['id'] as string;
    const a = (await add(id, 'a', null))['id'] as string;
    const d = (await add(id, 'd', b))['id'] as string;
    const c = (await add(id, 'c', b))['id'] as string;
    expect(await texts(id)).toEqual(['a', 'b', 'c', 'd']);
    await must(desk.put(`/editorial/blocks/${d}/position`, { afterId: null }), 200);
    await must(desk.put(`/editorial/blocks/${a}/position`, { afterId: c }), 200);
    expect(await texts(id)).toEqual(['d', 'b', 'c', 'a']);
    await must(desk.patch(`/editorial/blocks/${b}`, { kind: 'quote', language: 'kk', text: 'бә' }), 200);
    await must(desk.delete(`/editorial/blocks/${c}`), 204);
    expect(((await open(id))['blocks'] as Body[]).map((block) => [block['id'], block['kind'], block['texts']])).toEqual([
      [d, 'paragraph', { en: 'd' }],
      [b, 'quote', { en: 'b', kk: 'бә' }],
      [a, 'paragraph', { en: 'a' }],
    ]);
  });

  it('stay inside their article', async () => {
    const id = await anArticle('Elsewhere');
    const block = await add(id, 'here', null);
    const foreign = world.article.blocks[0]?.id;
    expect((await desk.put(`/editorial/blocks/${block['id']}/position`, { afterId: foreign })).body['errors'][0].pointer).toBe('/afterId');
    const beside = { kind: 'paragraph', afterId: foreign, language: 'en', text: 'x' };
    expect((await desk.post(`/editorial/articles/${id}/blocks`, beside)).body['errors'][0].pointer).toBe('/afterId');
    expect(await texts(id)).toEqual(['here']);
    expect((await desk.patch(`/editorial/blocks/${id}`, { kind: 'quote' })).status).toBe(404);
  });

  it('are all kept when several editors add some at once', async () => {
    const id = await anArticle('Busy');
    await Promise.all(Array.from({ length: 8 }, (_, index) => add(id, `paragraph ${index}`, null)));
    expect((await texts(id)).length).toBe(8);
    expect(((await open(id))['blocks'] as Body[]).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are notes only with the label that the text refers to', async () => {
    const id = await anArticle('Noted');
    const note = { kind: 'note', afterId: null, language: 'en', text: 'Law No. 148-II.' };
    expect((await desk.post(`/editorial/articles/${id}/blocks`, note)).body['errors'][0].pointer).toBe('/label');
    await must(desk.post(`/editorial/articles/${id}/blocks`, { ...note, label: '1' }), 201);
    expect(await texts(id)).toEqual(['Law No. 148-II.']);
  });

  it('leave a poll in its article when the paragraph beside it is deleted', async () => {
    const { id } = await add(world.article.id, 'A paragraph with a poll', null);
    const poll = await aPoll(world);
    await must(desk.patch(`/editorial/polls/${poll.id}`, { blockId: id }), 200);
    await must(desk.delete(`/editorial/blocks/${id}`), 204);
    const { items } = await must(reader.client.get(`/articles/${world.article.id}/polls?language=en`), 200);
    expect((items as Body[]).find((shown) => shown['id'] === poll.id)).toMatchObject({ blockId: null });
  });
});

describe('an article at the desk', () => {
  it('refuses an edit of somebody who has read an older version', async () => {
    const id = await anArticle('Two editors');
    const { version } = await open(id);
    const first = await must(desk.put(`/editorial/articles/${id}/editions/en`, { title: 'The first editor', dek: '', version }), 200);
    expect(first['version']).toBe((version as number) + 1);
    const second = await desk.put(`/editorial/articles/${id}/editions/en`, { title: 'The second editor', dek: '', version });
    expect([second.status, second.body['type']]).toEqual([409, '/problems/stale-article']);
    expect((await open(id))['editions'].en.title).toBe('The first editor');
  });

  it('keeps its authors in order', async () => {
    const authors = [
      { name: 'Айгүл Сәрсен', role: 'lead' },
      { name: 'Budget desk', role: 'co-author' },
    ];
    await must(desk.patch(`/editorial/articles/${world.article.id}`, { authors }), 200);
    const shown = await must(reader.client.get(`/articles/${world.article.slug}`), 200);
    expect(shown['authors']).toEqual(authors);
  });

  it('counts its reading time until an editor states one', async () => {
    const id = await anArticle('A long one');
    await add(id, 'word '.repeat(1_000), null);
    expect(await open(id)).toMatchObject({ readingMinutes: 5, readingTime: 'estimated' });
    await must(desk.patch(`/editorial/articles/${id}`, { readingMinutes: 7 }), 200);
    await add(id, 'word '.repeat(1_000), null);
    expect(await open(id)).toMatchObject({ readingMinutes: 7, readingTime: 'stated' });
  });

  it('can change its place in the issue', async () => {
    const id = await anArticle('Comes first');
    await must(desk.patch(`/editorial/articles/${id}`, { position: 1 }), 200);
    const { items } = await must(desk.get('/editorial/issues'), 200);
    const { articles } = (items as Body[]).find((issue) => issue['id'] === world.issue.id) as Body;
    expect((articles as Body[])[0]?.['id']).toBe(id);
    expect((articles as Body[]).map(({ position }) => position)).toEqual((articles as Body[]).map((_, index) => index + 1));
  });

  it('is not published without a text', async () => {
    const answer = await desk.put(`/editorial/articles/${await anArticle('Nothing yet')}/publication`);
    expect([answer.status, answer.body['type']]).toEqual([409, '/problems/nothing-to-publish']);
  });

  it('tells the ledger what was published, corrected and taken back, each once and without any text', async () => {
    const id = await anArticle('Told to the ledger');
    const block = await add(id, 'SECRETWORDS', null);
    for (let time = 0; time < 2; time += 1) await must(desk.put(`/editorial/articles/${id}/publication`), 204);
    await must(desk.patch(`/editorial/blocks/${block['id']}`, { language: 'en', text: 'SECRETWORDS, corrected' }), 200);
    for (let time = 0; time < 2; time += 1) await must(desk.delete(`/editorial/articles/${id}/publication`), 204);
    const told = (await recorded(id)).filter((type) => type !== 'article.created');
    expect(told).toEqual(['article.published', 'article.corrected', 'article.unpublished']);
    expect(await app.database.sql(`select 1 from event where payload::text like '%SECRETWORDS%'`)).toEqual([]);
    expect(await app.database.sql(`select 1 from event where subject = $1 and actor <> $2`, [id, world.editor.id])).toEqual([]);
  });
});

describe('closing an issue', () => {
  const comment = () =>
    reader.client.post(`/threads/${world.article.threadId}/comments`, {
      body: 'Who pays for the lamp?',
      requestId: requestId(),
      language: 'en',
    });
  const state = () =>
    reader.client.post(`/conversations/${world.issue.conversationId}/statements`, {
      body: 'The village should pay.',
      requestId: requestId(),
      language: 'en',
    });
  const close = (closesAt: string | null) => desk.patch(`/editorial/issues/${world.issue.id}`, { closesAt });

  it('closes its discussions and its conversation with it, and opening it opens them again', async () => {
    expect((await close('2020-01-01T00:00:00+05:00')).status).toBeLessThan(300);
    expect([(await comment()).body['type'], (await state()).body['type']]).toEqual(['/problems/room-closed', '/problems/room-closed']);
    expect((await must(reader.client.get(`/issues/${world.issue.slug}`), 200))['isOpen']).toBe(false);
    await close(null);
    expect([(await comment()).status, (await state()).status]).toEqual([201, 201]);
  });

  it('holds for a text that comes to the issue later', async () => {
    await close('2020-01-01T00:00:00+05:00');
    const id = await anArticle('A late text');
    const block = await add(id, 'Late', null);
    expect(block['id']).toBeDefined();
    await must(desk.put(`/editorial/articles/${id}/publication`), 204);
    const late = await must(reader.client.get('/articles/a-late-text'), 200);
    const posted = await reader.client.post(`/threads/${late['threadId']}/comments`, {
      body: 'Too late?',
      requestId: requestId(),
      language: 'en',
    });
    expect(posted.body['type']).toBe('/problems/room-closed');
    await close(null);
  });
});
