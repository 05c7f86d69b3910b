import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { type Editing, editing } from '../set-up/editing.js';
import { aPerson } from '../set-up/people.js';
import { quoting } from '../set-up/quoting.js';
import { aPublishedIssue, must, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let desk: Editing['desk'];
let block: string;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  ({ desk } = editing(app, world));
  block = world.article.blocks[0]?.id as string;
});
afterAll(() => app.close());

const history = (query = ''): Promise<Body> => must(app.visitor().get(`/articles/${world.article.slug}/history?language=en${query}`), 200);
const read = (language = 'en'): Promise<Body> => must(app.visitor().get(`/articles/${world.article.slug}?language=${language}`), 200);
const save = (text: string, more: object = {}): Promise<Body> =>
  must(desk.patch(`/editorial/blocks/${block}`, { language: 'en', text, ...more }), 200);
const latest = async (): Promise<Body> => ((await history())['items'] as Body[])[0] as Body;

describe('the history of an article', () => {
  it('begins with its publication', async () => {
    expect((await history())['items']).toEqual([{ number: 1, at: expect.any(String), note: null, texts: [], reordered: false }]);
    expect(await read()).toMatchObject({ revision: 1, corrections: [] });
  });

  it('compares each save with what stood before, word by word', async () => {
    await save('A street lamp went out in April.');
    expect(await latest()).toMatchObject({
      number: 2,
      texts: [
        {
          part: 'block',
          change: 'changed',
          changes: [
            { kind: 'same', text: 'A street lamp went out in ' },
            { kind: 'gone', text: 'March' },
            { kind: 'new', text: 'April' },
            { kind: 'same', text: '.' },
          ],
        },
      ],
    });
  });

  it('tells of titles, of new, deleted and moved paragraphs, and of a link that was put in', async () => {
    await must(
      desk.put(`/editorial/articles/${world.article.id}/editions/en`, { title: 'One law, three ideas', dek: 'Self-government' }),
      200,
    );
    expect(((await latest())['texts'] as Body[]).map(({ part, change }) => `${part} ${change}`)).toEqual(['title changed', 'dek changed']);
    const fresh = { kind: 'paragraph', afterId: null, language: 'en', text: 'It was new.' };
    const { id } = await must(desk.post(`/editorial/articles/${world.article.id}/blocks`, fresh), 201);
    expect(await latest()).toMatchObject({ texts: [{ change: 'new', changes: [{ kind: 'new', text: 'It was new.' }] }] });
    await must(desk.put(`/editorial/blocks/${id}/position`, { afterId: block }), 200);
    expect(await latest()).toMatchObject({ texts: [], reordered: true });
    await must(desk.delete(`/editorial/blocks/${id}`), 204);
    expect(await latest()).toMatchObject({
      texts: [{ change: 'gone', changes: [{ kind: 'gone', text: 'It was new.' }] }],
      reordered: false,
    });
    await save('A street lamp [went out](https://example.org) in April.');
    expect(await latest()).toMatchObject({ texts: [{ change: 'marks' }] });
  });

  it('does not grow when readers see nothing else', async () => {
    const { number } = await latest();
    await save('A street lamp [went out](https://example.org) in April.');
    await must(desk.patch(`/editorial/articles/${world.article.id}`, { readingMinutes: 3 }), 200);
    await must(desk.patch(`/editorial/blocks/${block}`, { language: 'ru', text: 'В марте погас фонарь.' }), 200);
    expect((await latest())['number']).toBe(number);
  });

  it('carries a note of what was corrected, which stands on the article too', async () => {
    const note = { en: 'The lamp went out in March.', kk: 'Шам наурызда сөнген.' };
    await save('A street lamp went out in March.', { note });
    expect(await latest()).toMatchObject({ note: { text: note.en, language: 'en' } });
    expect((await read())['corrections']).toMatchObject([{ note: { text: note.en, language: 'en' } }]);
    expect((await read('kk'))['corrections']).toMatchObject([{ note: { text: note.kk, language: 'kk' } }]);
    expect((await read('ru'))['corrections']).toMatchObject([{ note: { text: note.en, language: 'en' } }]);
    expect((await desk.patch(`/editorial/blocks/${block}`, { language: 'en', text: 'Or in May.', note: {} })).status).toBe(422);
  });

  it('keeps what a translation said, once the translation is whole', async () => {
    for (const { id } of (await read())['blocks'] as Body[]) {
      await must(desk.patch(`/editorial/blocks/${id}`, { language: 'kk', text: 'Қазақша мәтін.' }), 200);
    }
    await must(desk.put(`/editorial/articles/${world.article.id}/editions/kk`, { title: 'Бір заң, екі ой' }), 200);
    await must(desk.patch(`/editorial/blocks/${block}`, { language: 'kk', text: 'Шам наурызда сөнді.' }), 200);
    const kk = await must(app.visitor().get(`/articles/${world.article.slug}/history?language=kk`), 200);
    expect(kk).toMatchObject({ language: 'kk', title: { text: 'Бір заң, екі ой' } });
    expect((kk['items'] as Body[])[0]).toMatchObject({
      texts: [{ changes: expect.arrayContaining([{ kind: 'gone', text: 'Қазақша мәтін' }]) }],
    });
    expect((await latest())['number']).toBeLessThan((kk['items'] as Body[])[0]?.['number'] as number);
  });

  it('turns pages without a gap', async () => {
    const all = ((await history())['items'] as Body[]).map(({ number }) => number as number);
    const paged: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Body = await history(`&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...(page['items'] as Body[]).map(({ number }) => number as number));
      cursor = page['next'] as string | null;
    }
    expect(paged).toEqual(all);
  });

  it('keeps no draft, and is gone with the article', async () => {
    const { revision } = await read();
    await must(desk.delete(`/editorial/articles/${world.article.id}/publication`), 204);
    expect((await app.visitor().get(`/articles/${world.article.slug}/history`)).status).toBe(404);
    await save('DRAFTWORDS that nobody read.');
    await save('A street lamp went out in the night.');
    await must(desk.put(`/editorial/articles/${world.article.id}/publication`), 204);
    expect((await latest())['number']).toBe((revision as number) + 1);
    expect(JSON.stringify(await history())).not.toContain('DRAFTWORDS');
  });
});

describe('republishing', () => {
  // Seen to fail with the quotes followed after the commit.
  it('is one transaction: a failure in the middle leaves the text, its history and the quotes as they were', async () => {
    const reader = await aPerson(app);
    const talk = quoting(world, () => app.visitor());
    const id = await talk.quote(reader.client, block, { exact: 'street lamp' });
    const [before, quotes, { revision }] = [await latest(), await talk.shown(), await read()];
    await app.database.sql(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'the power went out'; end $$`,
    );
    await app.database.sql(`create trigger fails before update on quote_anchor for each row execute function fail()`);
    expect((await desk.patch(`/editorial/blocks/${block}`, { language: 'en', text: 'It says something else now.' })).status).toBe(500);
    await app.database.sql(`drop trigger fails on quote_anchor`);
    expect(await latest()).toEqual(before);
    expect(await talk.shown()).toEqual(quotes);
    expect((await read())['revision']).toBe(revision);
    expect(JSON.stringify((await read())['blocks'])).not.toContain('something else');
    await save('It says something else now.');
    expect((await talk.shown()).get(id)).toMatchObject({ outcome: 'orphaned' });
  });
});
