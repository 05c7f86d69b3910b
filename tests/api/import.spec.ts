import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Answer, Body, Client } from '../set-up/client.js';
import { aPerson } from '../set-up/people.js';
import { aPublishedIssue, must, type World } from '../set-up/world.js';

const MEGABYTE = 1024 * 1024;
const NEWSLETTER = `# The fourth level

24 November 2026

The okrug got **a purse** of its own.[^1] The rest is in [the law](https://adilet.zan.kz/rus/docs/Z010000148_).

## How the purse came

- a region
- a district
- a village

Nobody asked us, says <script>alert(1)</script> the akim.

[^1]: Law No. 148-II.
`;

let app: TestApp;
let world: World;
let desk: Client;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  desk = world.editor.client;
});
afterAll(() => app.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const upload = (text: string | Uint8Array, name = 'issue.md', client = desk): Promise<Answer<Body>> =>
  client.upload('/editorial/imports', { name, bytes: typeof text === 'string' ? bytes(text) : text });
const drafts = (): Promise<{ id: string }[]> => app.database.sql<{ id: string }>('select id from import_draft');

describe('the import of a newsletter', () => {
  it('shows what was understood before anything is saved', async () => {
    const before = await app.database.sql('select id from article');
    const { id, filename, preview } = await must(upload(NEWSLETTER), 201);
    expect(filename).toBe('issue.md');
    expect(preview).toMatchObject({
      format: 'markdown',
      language: 'en',
      date: '2026-11-24',
      title: 'The fourth level',
      readingTime: 'estimated',
      footnotes: 1,
    });
    expect(await must(desk.get(`/editorial/imports/${id}`), 200)).toMatchObject({ id, filename, preview });
    expect(await app.database.sql('select id from article')).toEqual(before);
  });

  it('makes a draft of it in an issue, with every block, that readers see once it is published', async () => {
    const { id } = await must(upload(NEWSLETTER), 201);
    const saved = await must(desk.post(`/editorial/imports/${id}/articles`, { issueId: world.issue.id }), 201);
    const [made] = saved['articles'] as { id: string; slug: string }[];
    expect(made?.slug).toBe('the-fourth-level');
    expect((await app.visitor().get('/articles/the-fourth-level')).status).toBe(404);
    const draft = await must(desk.get(`/editorial/articles/${made?.id}`), 200);
    expect(draft).toMatchObject({
      status: 'draft',
      dated: '2026-11-24',
      originalLanguage: 'en',
      editions: { en: { title: 'The fourth level' } },
    });
    await must(desk.put(`/editorial/articles/${made?.id}/publication`), 204);
    const { blocks } = await must(app.visitor().get('/articles/the-fourth-level?language=en'), 200);
    expect((blocks as Body[]).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'paragraph', 'note']);
    const [first, , list, , note] = blocks as Body[];
    expect((first?.['spans'] as Body[]).some(({ note: label }) => label === note?.['label'])).toBe(true);
    expect((first?.['spans'] as Body[]).some(({ href }) => href === 'https://adilet.zan.kz/rus/docs/Z010000148_')).toBe(true);
    expect(list?.['items']).toEqual([[{ text: 'a region' }], [{ text: 'a district' }], [{ text: 'a village' }]]);
  });

  it('asks for a title when the newsletter has none', async () => {
    const { id } = await must(
      upload('The lamp is still dark. Nobody came to see it, and nobody will say whose lamp it is.', 'letter.txt'),
      201,
    );
    const refused = await desk.post(`/editorial/imports/${id}/articles`, { issueId: world.issue.id });
    expect([refused.status, refused.body['errors'][0].pointer]).toEqual([422, '/titles/0']);
    const saved = await must(desk.post(`/editorial/imports/${id}/articles`, { issueId: world.issue.id, titles: ['A dark lamp'] }), 201);
    expect(saved['articles']).toMatchObject([{ slug: 'a-dark-lamp' }]);
  });

  it('shows its articles as readers will see them', async () => {
    const { id } = await must(upload(NEWSLETTER), 201);
    const { shown } = await must(desk.get(`/editorial/imports/${id}`), 200);
    const [{ blocks }] = shown as [Body];
    expect((blocks as Body[]).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'paragraph', 'note']);
    expect((blocks as Body[])[0]?.['spans']).toContainEqual({ text: 'a purse', strong: true });
    expect((blocks as Body[])[2]?.['items']).toEqual([[{ text: 'a region' }], [{ text: 'a district' }], [{ text: 'a village' }]]);
  });

  it('is saved with the title, date, authors and language that the editor put right', async () => {
    const { id } = await must(upload(NEWSLETTER), 201);
    const saved = await must(
      desk.post(`/editorial/imports/${id}/articles`, {
        issueId: world.issue.id,
        titles: ['Put right by hand'],
        date: '2026-11-25',
        language: 'ru',
        authors: [
          { name: 'Roads desk', role: 'lead' },
          { name: ' ', role: 'co-author' },
        ],
      }),
      201,
    );
    const [made] = saved['articles'] as { id: string }[];
    expect(await must(desk.get(`/editorial/articles/${made?.id}`), 200)).toMatchObject({
      dated: '2026-11-25',
      originalLanguage: 'ru',
      editions: { ru: { title: 'Put right by hand' } },
      authors: [{ name: 'Roads desk', role: 'lead' }],
    });
  });

  it('says which field is wrong, and keeps the draft', async () => {
    const { id } = await must(upload(NEWSLETTER), 201);
    const save = (change: object) => desk.post(`/editorial/imports/${id}/articles`, { issueId: world.issue.id, ...change });
    expect((await save({ titles: ['  '] })).body['errors'][0]).toMatchObject({ pointer: '/titles/0', code: 'no-title' });
    expect((await save({ date: '2026-02-31' })).body['errors'][0].pointer).toBe('/date');
    const long = { name: 'a'.repeat(121), role: 'lead' };
    expect((await save({ authors: [{ name: '', role: 'lead' }, long] })).body['errors'][0].pointer).toBe('/authors/1/name');
    expect((await desk.get(`/editorial/imports/${id}`)).status).toBe(200);
  });

  it('can be discarded, by the editor who uploaded it', async () => {
    const { id } = await must(upload(NEWSLETTER), 201);
    const other = await aPerson(app, { roles: ['editor'] });
    expect((await other.client.delete(`/editorial/imports/${id}`)).status).toBe(404);
    await must(desk.delete(`/editorial/imports/${id}`), 204);
    expect((await desk.get(`/editorial/imports/${id}`)).status).toBe(404);
    expect((await desk.delete(`/editorial/imports/${id}`)).status).toBe(404);
  });

  it('is saved once, however often the button is pressed', async () => {
    const { id } = await must(upload(NEWSLETTER.replace('fourth level', 'button pressed twice')), 201);
    const save = () => desk.post(`/editorial/imports/${id}/articles`, { issueId: world.issue.id });
    const statuses = (await Promise.all([save(), save(), save()])).map(({ status }) => status);
    expect(statuses.sort((a, b) => a - b)).toEqual([201, 404, 404]);
    expect(await app.database.sql(`select slug from article where slug like 'the-button-pressed-twice%'`)).toHaveLength(1);
  });

  it('saves nothing when the issue is unknown', async () => {
    const { id } = await must(upload(NEWSLETTER), 201);
    const before = await app.database.sql('select id from article');
    const answer = await desk.post(`/editorial/imports/${id}/articles`, { issueId: world.article.id });
    expect([404, 422]).toContain(answer.status);
    expect(await app.database.sql('select id from article')).toEqual(before);
  });

  it('is for editors only', async () => {
    const reader = await aPerson(app);
    expect((await upload(NEWSLETTER, 'a.md', reader.client)).status).toBe(403);
    expect((await upload(NEWSLETTER, 'a.md', app.visitor())).status).toBe(401);
  });
});

describe('a file that cannot be read', () => {
  it('is refused with a sentence that helps', async () => {
    for (const [content, name] of [
      [bytes('%PDF-1.7 \u0000 binary'), 'issue.pdf'],
      [new Uint8Array(0), 'empty.txt'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'broken.docx'],
    ] as const) {
      const answer = await upload(content, name);
      expect(answer.status).toBe(422);
      expect(answer.body['errors'][0]).toMatchObject({ pointer: '/file' });
      expect(answer.body['errors'][0].detail).toMatch(/\.$/u);
    }
  });

  it('is taken up to 10 MB, and not above', async () => {
    const large = bytes(`# Large\n\nText.\n\n![x](data:image/png;base64,${'A'.repeat(5 * MEGABYTE)})\n\nMore text.\n`);
    expect((await upload(large, 'large.md')).status).toBe(201);
    const answer = await upload(new Uint8Array(10 * MEGABYTE + 1).fill(65), 'too-large.txt');
    expect([answer.status, answer.body['type']]).toEqual([413, '/problems/file-too-large']);
    expect(`${answer.body['title']} ${answer.body['detail'] ?? ''}`).toContain('10 MB');
  });

  it('is not taken for a whole one when its last bytes come late and are cut off', async () => {
    const file = { name: 'slow.txt', bytes: new Uint8Array(10 * MEGABYTE + 1).fill(65) };
    const answer = await desk.uploadInTwoPieces('/editorial/imports', file, 1);
    expect([answer.status, answer.body['type']]).toEqual([413, '/problems/file-too-large']);
  });

  it('must be there', async () => {
    expect((await desk.post('/editorial/imports', { file: 'none' })).status).toBe(422);
  });
});

describe('what an editor uploaded', () => {
  it('is shown to nobody else', async () => {
    const { id } = await must(upload(NEWSLETTER), 201);
    const other = await aPerson(app, { roles: ['editor'] });
    expect((await other.client.get(`/editorial/imports/${id}`)).status).toBe(404);
  });

  it('is removed after a day', async () => {
    await must(upload(NEWSLETTER), 201);
    await app.step();
    expect((await drafts()).length).toBeGreaterThan(0);
    await app.travel(1.1);
    await app.step();
    expect(await drafts()).toEqual([]);
  });
});
