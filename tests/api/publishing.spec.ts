import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, requestId } from '../set-up/people.js';
import { aPublishedIssue, must, published, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
});
afterAll(() => app.close());

const read = (path: string): Promise<Body> => must(app.visitor().get(path), 200);
const article = (language: string, slug = world.article.slug): Promise<Body> => read(`/articles/${slug}?language=${language}`);
const desk = () => world.editor.client;

describe('the series and its issues', () => {
  it('are listed for everybody, with the number of texts and the minutes they take', async () => {
    const { items } = await read('/series?language=ru');
    expect(items[0].issues).toMatchObject([
      {
        id: world.issue.id,
        slug: world.issue.slug,
        of: 1,
        title: { text: 'Кто перед кем отчитывается?', language: 'ru' },
        dek: { text: 'A ladder with one top.', language: 'en' },
        closesAt: null,
        isOpen: true,
        demo: false,
        articles: 1,
      },
    ]);
    expect(items[0].issues[0].readingMinutes).toBeGreaterThan(0);
  });

  it('show an issue with its texts, its conversation and its languages', async () => {
    const issue = await read(`/issues/${world.issue.slug}?language=kk`);
    expect(issue).toMatchObject({ conversationId: world.issue.conversationId, title: { text: 'Кім кімге есеп береді?', language: 'kk' } });
    expect([...(issue['languages'] as string[])].sort()).toEqual(['en', 'kk', 'ru']);
    expect(issue['articles']).toMatchObject([{ slug: world.article.slug, languages: ['en'], title: { language: 'en' }, authors: [] }]);
  });

  it('do not show a draft to anybody, nor say that it exists', async () => {
    const draft = await must(desk().post('/editorial/issues', { number: 90, slug: 'a-draft', titles: { en: 'Secret plans' } }), 201);
    const hidden = await must(desk().post('/editorial/articles', { issueId: draft['id'], language: 'en', title: 'Secret text' }), 201);
    await must(
      desk().post(`/editorial/articles/${hidden['id']}/blocks`, { kind: 'paragraph', afterId: null, language: 'en', text: 'Secret words' }),
      201,
    );
    await must(desk().put(`/editorial/articles/${hidden['id']}/publication`), 204);
    expect((await app.visitor().get('/issues/a-draft')).status).toBe(404);
    expect((await app.visitor().get('/articles/secret-text')).status).toBe(404);
    expect((await app.visitor().get('/articles/secret-text/version')).status).toBe(404);
    expect((await desk().get('/articles/secret-text')).status).toBe(404);
    expect(JSON.stringify((await app.visitor().get('/series?language=en')).body)).not.toContain('Secret');
    expect((await read(`/issues/${world.issue.slug}`))['of']).toBe(1);
  });

  it('answer 404 for an address that nothing has', async () => {
    for (const path of ['/issues/none', '/articles/none', '/articles/none/version'])
      expect((await app.visitor().get(path)).status).toBe(404);
  });
});

describe('an article', () => {
  it('is read in spans, paragraph by paragraph', async () => {
    const shown = await article('en');
    expect(shown).toMatchObject({
      originalLanguage: 'en',
      bodyLanguage: 'en',
      threadId: world.article.threadId,
      previous: null,
      next: null,
    });
    expect((shown['blocks'] as Body[]).map(({ kind, language, spans }) => ({ kind, language, spans }))).toEqual([
      { kind: 'paragraph', language: 'en', spans: [{ text: 'A street lamp went out in March.' }] },
      { kind: 'paragraph', language: 'en', spans: [{ text: 'Nobody knew ' }, { text: 'whom', strong: true }, { text: ' to call.' }] },
    ]);
    expect((shown['issue'] as Body)['slug']).toBe(world.issue.slug);
  });

  it('is shown in its own language where the asked one is missing, and says so for each part', async () => {
    await must(
      desk().put(`/editorial/articles/${world.article.id}/editions/kk`, { title: 'Бір заң, екі ой', dek: 'Басқару және өзін-өзі басқару' }),
      200,
    );
    const before = await article('kk');
    expect(before).toMatchObject({ title: { text: 'Бір заң, екі ой', language: 'kk' }, bodyLanguage: 'en' });
    expect((before['blocks'] as Body[]).every(({ language }) => language === 'en')).toBe(true);
    for (const [index, text] of ['Наурызда шам сөніп қалды.', 'Кімге қоңырау шалу керегін ешкім білмеді.'].entries()) {
      await must(desk().patch(`/editorial/blocks/${world.article.blocks[index]?.id}`, { language: 'kk', text }), 200);
    }
    const after = await article('kk');
    expect(after['bodyLanguage']).toBe('kk');
    expect((after['blocks'] as Body[]).map(({ language, spans }) => [language, spans[0].text])).toEqual([
      ['kk', 'Наурызда шам сөніп қалды.'],
      ['kk', 'Кімге қоңырау шалу керегін ешкім білмеді.'],
    ]);
    expect([...(after['languages'] as string[])].sort()).toEqual(['en', 'kk']);
    expect([(await article('kk'))['translated'], (await article('en'))['translated']]).toEqual([true, false]);
    expect(await article('ru')).toMatchObject({ title: { language: 'en' }, bodyLanguage: 'en' });
  });

  it('keeps the ids of its paragraphs in every language', async () => {
    const ids = (shown: Body) => (shown['blocks'] as Body[]).map(({ id }) => id as string);
    expect(ids(await article('kk'))).toEqual(ids(await article('en')));
  });

  it('names its neighbours in the issue', async () => {
    const second = await must(desk().post('/editorial/articles', { issueId: world.issue.id, language: 'ru', title: 'Карта уровней' }), 201);
    await must(
      desk().post(`/editorial/articles/${second['id']}/blocks`, {
        kind: 'list',
        afterId: null,
        language: 'ru',
        text: 'область\nрайон\nсело',
      }),
      201,
    );
    expect((await article('en'))['next']).toBeNull();
    await must(desk().put(`/editorial/articles/${second['id']}/publication`), 204);
    expect((await article('en'))['next']).toMatchObject({ slug: 'karta-urovney', title: { text: 'Карта уровней', language: 'ru' } });
    const shown = await article('en', 'karta-urovney');
    expect(shown['previous']).toMatchObject({ slug: world.article.slug });
    expect((shown['blocks'] as Body[])[0]?.['items']).toEqual([[{ text: 'область' }], [{ text: 'район' }], [{ text: 'село' }]]);
  });

  it('has a version that grows with whatever its page shows', async () => {
    const version = async (): Promise<number> => (await read(`/articles/${world.article.slug}/version`))['article'] as number;
    const seen = [await version()];
    await must(
      desk().patch(`/editorial/blocks/${world.article.blocks[0]?.id}`, { language: 'en', text: 'A street lamp went out in April.' }),
      200,
    );
    seen.push(await version());
    await must(desk().patch(`/editorial/issues/${world.issue.id}`, { titles: { en: 'Who answers to whom?' } }), 204);
    seen.push(await version());
    await must(desk().patch(`/editorial/issues/${world.issue.id}`, { closesAt: '2099-01-01T00:00:00+05:00' }), 204);
    seen.push(await version());
    const neighbour = await must(
      desk().post('/editorial/articles', { issueId: world.issue.id, language: 'en', title: 'A neighbour' }),
      201,
    );
    await must(
      desk().post(`/editorial/articles/${neighbour['id']}/blocks`, {
        kind: 'paragraph',
        afterId: null,
        language: 'en',
        text: 'Next door.',
      }),
      201,
    );
    await must(desk().put(`/editorial/articles/${neighbour['id']}/publication`), 204);
    seen.push(await version());
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    expect((await article('en'))['version']).toBe(seen.at(-1));
  });

  it('disappears with its issue and comes back with the same ids', async () => {
    const before = await article('en');
    await must(desk().delete(`/editorial/issues/${world.issue.id}/publication`), 204);
    expect((await app.visitor().get(`/articles/${world.article.slug}`)).status).toBe(404);
    expect((await app.visitor().get(`/issues/${world.issue.slug}`)).status).toBe(404);
    await must(desk().put(`/editorial/issues/${world.issue.id}/publication`), 204);
    const after = await article('en');
    expect(after['blocks']).toEqual(before['blocks']);
    expect(after['publishedAt']).toBe(before['publishedAt']);
  });
});

describe('hostile text in a block', () => {
  const shownAs = async (text: string): Promise<Body[]> => {
    await must(desk().patch(`/editorial/blocks/${world.article.blocks[0]?.id}`, { language: 'en', text }), 200);
    return (await article('en'))['blocks'][0].spans as Body[];
  };

  it('gives readers no address that could run code and no markup', async () => {
    const spans = await shownAs('<b onclick=x>[press](javascript:alert(1))</b> [ok](https://example.org/)');
    expect(spans.flatMap(({ href }) => (href === undefined ? [] : [href as string]))).toEqual(['https://example.org/']);
    expect(spans.map(({ text }) => text as string).join('')).toBe('<b onclick=x>press</b> ok');
  });

  it('can be read however deep it is nested', async () => {
    expect((await shownAs(`${'*a **b '.repeat(600)}x${' c** d*'.repeat(600)}`)).length).toBeGreaterThan(0);
  });
});

describe('what readers cannot find', () => {
  /** What each way of speaking answers, by its name. */
  const spoken = async (hidden: World, statementId: string): Promise<Record<string, number>> => {
    const { client } = await aPerson(app);
    const said = { requestId: requestId(), language: 'en', body: 'Our street has no name and no lamp.' };
    const answers = {
      comment: client.post(`/threads/${hidden.article.threadId}/comments`, said),
      statement: client.post(`/conversations/${hidden.issue.conversationId}/statements`, { ...said, requestId: requestId() }),
      stance: client.put(`/statements/${statementId}/stance?language=en`, { value: 1 }),
      withdrawal: client.delete(`/statements/${statementId}/stance`),
      proposal: client.post(`/issues/${hidden.issue.id}/proposals`, {
        ...said,
        requestId: requestId(),
        title: 'Name the streets',
        place: null,
      }),
    };
    return Object.fromEntries(
      await Promise.all(Object.entries(answers).map(async ([name, answer]) => [name, (await answer).status] as const)),
    );
  };
  const open = { comment: 201, statement: 201, stance: 200, withdrawal: 200, proposal: 201 };

  it('takes no word and no answer until it can be found again', async () => {
    const shown = await aPublishedIssue(app);
    const { id } = await must(
      shown.editor.client.post(`/conversations/${shown.issue.conversationId}/statements`, {
        requestId: requestId(),
        language: 'en',
        body: 'Every street should have a name.',
      }),
      201,
    );
    await published(shown, id as string);
    const { client } = shown.editor;
    const publication = {
      article: `/editorial/articles/${shown.article.id}/publication`,
      issue: `/editorial/issues/${shown.issue.id}/publication`,
    };
    expect(await spoken(shown, id as string)).toEqual(open);
    await must(client.delete(publication.article), 204);
    expect(await spoken(shown, id as string)).toEqual({ ...open, comment: 404 });
    await must(client.put(publication.article), 204);
    await must(client.delete(publication.issue), 204);
    expect(await spoken(shown, id as string)).toEqual({ comment: 404, statement: 404, stance: 404, withdrawal: 404, proposal: 404 });
    await must(client.put(publication.issue), 204);
    expect(await spoken(shown, id as string)).toEqual(open);
  });
});
