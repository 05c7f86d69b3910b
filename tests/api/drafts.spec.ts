import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { type Editing, editing } from '../set-up/editing.js';
import { aPerson, type Person } from '../set-up/people.js';
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

describe('a translation at the desk', () => {
  it('can be taken away paragraph by paragraph, the original cannot', async () => {
    const id = await anArticle('Translated');
    const block = await add(id, 'Water', null);
    await must(desk.patch(`/editorial/blocks/${block['id']}`, { language: 'kk', text: 'Су' }), 200);
    await must(desk.patch(`/editorial/blocks/${block['id']}`, { language: 'kk', text: '' }), 200);
    const refused = await desk.patch(`/editorial/blocks/${block['id']}`, { language: 'en', text: ' ' });
    expect([refused.status, refused.body['errors'][0]]).toMatchObject([422, { pointer: '/text', code: 'empty' }]);
    expect(((await open(id))['blocks'] as Body[])[0]?.['texts']).toEqual({ en: 'Water' });
  });

  it('of an issue can be taken away, but not the last title, and a summary can be emptied', async () => {
    const made = await must(desk.post('/editorial/issues', { number: 70, slug: 'seventy', titles: { ru: 'Вода', kk: 'Су қайда' } }), 201);
    const change = (body: object) => desk.patch(`/editorial/issues/${made['id']}`, body);
    await must(change({ deks: { ru: 'О воде' } }), 204);
    await must(change({ titles: { kk: null }, deks: { ru: '' } }), 204);
    const last = await change({ titles: { ru: null } });
    expect([last.status, last.body['errors'][0].pointer]).toEqual([422, '/titles/kk']);
    expect((await change({ titles: { kk: null }, deks: { kk: 'Тақырыпсыз' } })).body['errors'][0].pointer).toBe('/titles/kk');
    const { items } = await must(desk.get('/editorial/issues'), 200);
    expect((items as Body[]).find(({ id }) => id === made['id'])).toMatchObject({ titles: { ru: 'Вода' }, deks: { ru: '' } });
  });
});

describe('an article remembers', () => {
  it('who changed it last', async () => {
    const id = await anArticle('Remembered');
    const other = await aPerson(app, { roles: ['editor'] });
    await must(other.client.put(`/editorial/articles/${id}/editions/en`, { title: 'Remembered well' }), 200);
    const { handle } = await must(other.client.get('/me'), 200);
    expect((await open(id))['changedBy']).toBe(handle);
  });

  it('its stated reading time only until it is counted again', async () => {
    const id = await anArticle('Counted again');
    await must(desk.patch(`/editorial/articles/${id}`, { readingMinutes: 30 }), 200);
    await must(desk.patch(`/editorial/articles/${id}`, { readingMinutes: null }), 200);
    expect(await open(id)).toMatchObject({ readingMinutes: 1, readingTime: 'estimated' });
  });
});

describe('a draft', () => {
  it('is deleted with all that stands in it, when nobody has ever read it', async () => {
    const made = await must(desk.post('/editorial/issues', { number: 71, slug: 'short-lived', titles: { en: 'Short-lived' } }), 201);
    const written = await must(desk.post('/editorial/articles', { issueId: made['id'], language: 'en', title: 'Short-lived text' }), 201);
    await add(written['id'] as string, 'Gone soon', null);
    const poll = {
      articleId: written['id'],
      blockId: null,
      question: { en: 'Shall this stay?' },
      options: [{ en: 'Yes, please' }, { en: 'No, thanks' }],
      closesAt: '2099-01-01T00:00:00+05:00',
    };
    await must(desk.post('/editorial/polls', poll), 201);
    expect((await reader.client.delete(`/editorial/issues/${made['id']}`)).status).toBe(403);
    await must(desk.delete(`/editorial/issues/${made['id']}`), 204);
    expect((await desk.get(`/editorial/articles/${written['id']}`)).status).toBe(404);
    expect(await app.database.sql(`select 1 from room where id = $1`, [made['id']])).toEqual([]);
    expect(await recorded(made['id'] as string)).toEqual(['issue.created', 'issue.deleted']);
  });

  it('that was public once is taken down, not deleted', async () => {
    const id = await anArticle('Was public');
    await add(id, 'Seen', null);
    await must(desk.put(`/editorial/articles/${id}/publication`), 204);
    await must(desk.delete(`/editorial/articles/${id}/publication`), 204);
    for (const path of [`/editorial/articles/${id}`, `/editorial/issues/${world.issue.id}`]) {
      const answer = await desk.delete(path);
      expect([answer.status, answer.body['type']]).toEqual([409, '/problems/was-published']);
    }
    expect(await texts(id)).toEqual(['Seen']);
  });

  it('can be seen by editors as readers will see it, and by nobody else', async () => {
    const made = await must(desk.post('/editorial/issues', { number: 72, slug: 'previewed', titles: { en: 'Previewed' } }), 201);
    const written = await must(desk.post('/editorial/articles', { issueId: made['id'], language: 'en', title: 'Previewed text' }), 201);
    await add(written['id'] as string, 'In **bold**', null);
    const paths = [`/editorial/issues/${made['id']}/preview`, `/editorial/articles/${written['id']}/preview?language=kk`];
    for (const path of paths) {
      expect((await app.visitor().get(path)).status).toBe(401);
      expect((await reader.client.get(path)).status).toBe(403);
    }
    expect(await must(desk.get(paths[0] as string), 200)).toMatchObject({ slug: 'previewed', articles: [] });
    const shown = await must(desk.get(paths[1] as string), 200);
    expect((shown['blocks'] as Body[])[0]?.['spans']).toEqual([{ text: 'In ' }, { text: 'bold', strong: true }]);
    expect((await desk.get('/articles/previewed-text')).status).toBe(404);
  });
});

describe('the name of the series', () => {
  it('can be changed in each language, and readers see it at once', async () => {
    const { items } = await must(desk.get('/editorial/series'), 200);
    const { id } = (items as Body[])[0] as Body;
    await must(desk.patch(`/editorial/series/${id}`, { titles: { ru: 'Разговор о сёлах', en: null }, deks: { ru: 'По-простому' } }), 204);
    const seen = await must(reader.client.get('/series?language=ru'), 200);
    expect(seen['items'][0]).toMatchObject({ title: { text: 'Разговор о сёлах' }, dek: { text: 'По-простому' } });
    expect((await must(reader.client.get(`/issues/${world.issue.slug}?language=ru`), 200))['series'].title.text).toBe('Разговор о сёлах');
    const none = await desk.patch(`/editorial/series/${id}`, { titles: { kk: null, ru: null, en: null } });
    expect(none.body['errors'][0].pointer).toBe('/titles/kk');
  });
});
