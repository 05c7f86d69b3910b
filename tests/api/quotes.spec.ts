import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { type Editing, editing } from '../set-up/editing.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { type Quoting, quoting } from '../set-up/quoting.js';
import { aHeldComment, aPublishedIssue, must, published, removed, type World } from '../set-up/world.js';

const LAMP = 'A street lamp went out in March. **Nobody** knew [whom](https://example.org) to call. The akim answered in June.';

let app: TestApp;
let world: World;
let reader: Person;
let desk: Editing['desk'];
let add: Editing['add'];
let talk: Quoting;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  reader = await aPerson(app);
  ({ desk, add } = editing(app, world));
  talk = quoting(world, () => app.visitor());
});
afterAll(() => app.close());

const written: string[] = [];
const aParagraph = async (text = LAMP): Promise<string> => {
  const id = (await add(world.article.id, text, null))['id'] as string;
  written.push(id);
  return id;
};
// No article says the same twice, so each test leaves the article without its paragraphs.
afterEach(async () => {
  for (const id of written.splice(0)) await desk.delete(`/editorial/blocks/${id}`);
});
const save = (blockId: string, text: string, language = 'en'): Promise<Body> =>
  must(desk.patch(`/editorial/blocks/${blockId}`, { language, text }), 200);
const quoteOf = async (comment: string): Promise<Body | null | undefined> => (await talk.shown()).get(comment);
const refusal = async (answer: Promise<{ status: number; body: Body }>): Promise<unknown> => {
  const { status, body } = await answer;
  return [status, body['errors']?.[0].pointer, body['errors']?.[0].code];
};

describe('a comment that quotes words of its paragraph', () => {
  it('shows the words as readers read them, whatever links and marks stand in them', async () => {
    const block = await aParagraph();
    const id = await talk.quote(reader.client, block, { exact: 'nobody  knew whom to call' });
    expect(await quoteOf(id)).toMatchObject({ exact: 'Nobody knew whom to call', outcome: 'kept', blockId: block, language: 'en' });
  });

  it('tells the same words apart by what stands beside them', async () => {
    const block = await aParagraph('The well is dry. They say the well is dry again.');
    const id = await talk.quote(reader.client, block, { exact: 'the well is dry', prefix: 'They say ' });
    expect(await quoteOf(id)).toMatchObject({ exact: 'the well is dry' });
  });

  it('is refused beside its field when the words are not there, too long, or the comment is about no paragraph', async () => {
    const block = await aParagraph();
    expect(await refusal(talk.post(reader.client, block, { exact: 'went out in April' }))).toEqual([422, '/quote/exact', 'changed']);
    const { revision } = await must(app.visitor().get(`/articles/${world.article.slug}?language=en`), 200);
    expect(await refusal(talk.post(reader.client, block, { exact: 'in April', revision }))).toEqual([422, '/quote/exact', 'not_there']);
    expect(await refusal(talk.post(reader.client, block, { exact: 'lamp', language: 'kk', revision }))).toEqual([
      422,
      '/quote/exact',
      'not_there',
    ]);
    expect(await refusal(talk.post(reader.client, null, { exact: 'lamp' }))).toEqual([422, '/quote/exact', 'no_paragraph']);
    const [status, pointer] = (await refusal(talk.post(reader.client, block, { exact: 'a'.repeat(301) }))) as unknown[];
    expect([status, pointer]).toEqual([422, '/quote/exact']);
  });

  it('keeps its quote while other words of the paragraph change', async () => {
    const block = await aParagraph();
    const id = await talk.quote(reader.client, block, { exact: 'lamp went out' });
    await save(block, `In our village it is the same. ${LAMP}`);
    expect(await quoteOf(id)).toMatchObject({ outcome: 'kept', now: 'lamp went out', lastStood: null });
  });

  it('follows its words into another paragraph, and is listed there', async () => {
    const first = await aParagraph('The school has forty pupils. Each of them walks four kilometres to it, also in winter.');
    const second = await add(world.article.id, 'The bus leaves at eight in the morning and comes back at noon.', first);
    const id = await talk.quote(reader.client, first, { exact: 'walks four kilometres' });
    await must(desk.delete(`/editorial/articles/${world.article.id}/publication`), 204);
    await save(
      second['id'] as string,
      'Each of them walks four kilometres to it, also in winter. The bus leaves at eight in the morning and comes back at noon.',
    );
    await save(first, 'The school has forty pupils.');
    await must(desk.put(`/editorial/articles/${world.article.id}/publication`), 204);
    expect(await quoteOf(id)).toMatchObject({ outcome: 'moved', blockId: second['id'], exact: 'walks four kilometres' });
    const { items } = await must(app.visitor().get(`/threads/${world.article.threadId}/paragraphs`), 200);
    expect(items).toContainEqual({ blockId: second['id'], comments: 1 });
    expect((items as Body[]).map(({ blockId }) => blockId as string)).not.toContain(first);
  });

  it('says so with the old words when they are gone, and finds them again when they come back', async () => {
    const block = await aParagraph();
    const id = await talk.quote(reader.client, block, { exact: 'answered in June' });
    const { revision } = (await quoteOf(id)) as Body;
    await save(block, LAMP.replace(' The akim answered in June.', ''));
    await save(block, LAMP.replace(' The akim answered in June.', ' It is dark.'));
    expect(await quoteOf(id)).toEqual({
      ...{ exact: 'answered in June', language: 'en', revision, outcome: 'orphaned', blockId: block, now: null, lastStood: revision },
    });
    await save(block, LAMP);
    expect(await quoteOf(id)).toMatchObject({ outcome: 'kept', now: 'answered in June', lastStood: null });
  });

  it('keeps the old words when the whole paragraph is deleted', async () => {
    const block = await aParagraph();
    const id = await talk.quote(reader.client, block, { exact: 'street lamp' });
    await must(desk.delete(`/editorial/blocks/${block}`), 204);
    expect(await quoteOf(id)).toMatchObject({ outcome: 'orphaned', exact: 'street lamp', now: null });
  });

  it('changes the version of its discussion, so no kept page shows the old state', async () => {
    const version = async (): Promise<number> =>
      (await must(app.visitor().get(`/articles/${world.article.slug}/version`), 200))['thread'] as number;
    const block = await aParagraph();
    await talk.quote(reader.client, block, { exact: 'street lamp' });
    await app.step();
    const before = await version();
    await save(block, 'Nothing of the kind is said here now.');
    expect(await version()).toBeGreaterThan(before);
  });

  it('is written for the text as it is when an editor saves at the same moment', async () => {
    const BRIDGE = 'The bridge was closed for lorries in autumn. Buses still cross it twice a day.';
    const block = await aParagraph(BRIDGE);
    await Promise.all([
      ...Array.from({ length: 6 }, (_, n) =>
        talk.quote(reader.client, block, { exact: n % 2 === 0 ? 'for lorries' : 'Buses still cross' }),
      ),
      ...Array.from({ length: 4 }, (_, n) => save(block, `${BRIDGE} Version ${n}.`)),
    ]);
    const outcomes = async (): Promise<unknown[]> =>
      (await app.database.sql<{ outcome: string }>(`select distinct outcome from quote_anchor where block_id = $1`, [block])).map(
        ({ outcome }) => outcome,
      );
    expect(await outcomes()).toEqual(['kept']);
    await save(block, 'Now it says something else altogether, at length.');
    expect(await outcomes()).toEqual(['orphaned']);
  });
});

describe('what others must not see', () => {
  it('a quote goes with its comment: held, removed and withdrawn ones show nowhere', async () => {
    const WORDS = 'QUOTEDCANARY stands here';
    const block = await aParagraph(`The words ${WORDS} for a test.`);
    const by = await aPerson(app);
    const post = async (): Promise<string> => (await must(talk.post(by.client, block, { exact: WORDS }), 201))['id'] as string;
    const [held, gone, taken] = [await post(), await post(), await post()];
    await removed(world, gone);
    await must(by.client.delete(`/submissions/${taken}`), 204);
    await app.step();
    const thread = world.article.threadId;
    const paths = [
      `/threads/${thread}/comments?limit=100&replies=3`,
      `/threads/${thread}/paragraphs`,
      `/comments/${gone}/replies`,
      '/decisions',
    ];
    for (const path of paths) {
      for (const client of [app.visitor(), reader.client]) {
        const found = JSON.stringify((await client.get(path)).body);
        expect({ path, leak: found.includes('QUOTEDCANARY') || found.includes(gone) || found.includes(held) }).toEqual({
          path,
          leak: false,
        });
      }
    }
    const own = JSON.stringify((await by.client.get(`/threads/${thread}/mine`)).body);
    expect(own).toContain('QUOTEDCANARY');
    expect(await app.database.sql(`select 1 from quote_anchor where comment_id = $1`, [taken])).toEqual([]);
  });
});

describe('the conversation of a paragraph', () => {
  it('is one across the editions, and counts comments and replies that can be seen', async () => {
    const block = await aParagraph('The road to the village was mended twice.');
    await save(block, 'Ауылға баратын жол екі рет жөнделді.', 'kk');
    const post = (body: string, language: string, more: object = {}) =>
      must(
        reader.client.post(`/threads/${world.article.threadId}/comments`, {
          body,
          language,
          requestId: requestId(),
          blockId: block,
          ...more,
        }),
        201,
      );
    const ids: string[] = [];
    for (const [body, language] of [
      ['Бұл жол әлі де нашар.', 'kk'],
      ['Дорога всё ещё плохая.', 'ru'],
      ['The road is still bad.', 'en'],
    ] as const) {
      ids.push((await post(body, language))['id'] as string);
    }
    for (const id of ids) await published(world, id);
    const reply = (await post('It was mended in May.', 'en', { parentId: ids[0] }))['id'] as string;
    await published(world, reply);
    await post('Held, so nobody counts it.', 'en');
    await published(world, await aHeldComment(world, reader, 'About no paragraph.'));
    await app.step();
    const counts = async (): Promise<Body | undefined> =>
      ((await must(app.visitor().get(`/threads/${world.article.threadId}/paragraphs`), 200))['items'] as Body[]).find(
        ({ blockId }) => blockId === block,
      );
    expect(await counts()).toEqual({ blockId: block, comments: 4 });
    const { items } = await must(app.visitor().get(`/threads/${world.article.threadId}/comments?limit=100`), 200);
    const here = (items as Body[]).filter(({ blockId }) => blockId === block);
    expect(here.map(({ language }) => language as string).sort()).toEqual(['en', 'kk', 'ru']);
    await must(reader.client.delete(`/submissions/${reply}`), 204);
    await app.step();
    expect(await counts()).toEqual({ blockId: block, comments: 3 });
  });
});
