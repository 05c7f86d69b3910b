import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Block, findPassages, type Passage } from '../../backend/src/text/passages.js';
import { editedArticle } from '../corpora/article-edits.js';
import { startApp, type TestApp } from '../set-up/app.js';
import { type Editing, editing } from '../set-up/editing.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aPublishedIssue, must, type World } from '../set-up/world.js';

const ARTICLES = 6;
const QUOTES = 12;

let app: TestApp;
let world: World;
let reader: Person;
let edit: Editing;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  reader = await aPerson(app);
  edit = editing(app, world);
});
afterAll(() => app.close());

const publish = (id: string) => must(edit.desk.put(`/editorial/articles/${id}/publication`), 204);

/** Writes the blocks in their order and answers which id each got. */
async function write(article: string, blocks: readonly Block[], ids: Map<string, string>): Promise<void> {
  let afterId: string | null = null;
  for (const { id, text } of blocks) {
    const known = ids.get(id);
    if (known === undefined) ids.set(id, (await edit.add(article, text, afterId))['id'] as string);
    else {
      await must(edit.desk.patch(`/editorial/blocks/${known}`, { language: 'en', text }), 200);
      await must(edit.desk.put(`/editorial/blocks/${known}/position`, { afterId }), 200);
    }
    afterId = ids.get(id) ?? null;
  }
}

/** What the paragraphs say to readers: blanks joined, and nothing of Markdown in these texts. */
const read = (blocks: readonly Block[], ids: ReadonlyMap<string, string>): Block[] =>
  blocks.map(({ id, text }) => ({ id: ids.get(id) ?? id, text: text.replace(/\s+/gu, ' ').trim() }));

type Stored = { id: string; outcome: string; passage: Passage };
const anchorsOf = (thread: string): Promise<Stored[]> =>
  app.database.sql<Stored>(
    `select q.comment_id as id, q.outcome, q.passage from quote_anchor q where q.thread_id = $1 order by q.comment_id`,
    [thread],
  );

describe('quotes of articles that are edited', () => {
  it.each(Array.from({ length: ARTICLES }, (_, seed) => [seed]))(
    'go where the matcher says, each in the published text: article %i',
    async (seed) => {
      const { before, after, anchors } = editedArticle(seed, { anchors: QUOTES });
      const id = await edit.anArticle(`Edited article ${seed}`);
      const ids = new Map<string, string>();
      await write(id, before, ids);
      await publish(id);
      const { threadId, slug } = await edit.open(id);
      for (const { passage } of anchors) {
        const quote = { exact: passage.exact.slice(0, 300), prefix: passage.before, suffix: passage.after, language: 'en', revision: 1 };
        const comment = { body: 'About these words.', requestId: requestId(), language: 'en', blockId: ids.get(passage.blockId), quote };
        await must(reader.client.post(`/threads/${threadId as string}/comments`, comment), 201);
      }
      const quoted = await anchorsOf(threadId as string);
      expect(quoted).toHaveLength(anchors.length);
      const was = read(before, ids);

      await must(edit.desk.delete(`/editorial/articles/${id}/publication`), 204);
      for (const { id: gone } of before.filter((block) => after.every((left) => left.id !== block.id))) {
        await must(edit.desk.delete(`/editorial/blocks/${ids.get(gone) as string}`), 204);
      }
      await write(id, after, ids);
      await publish(id);

      const now = read(after, ids);
      const unchanged = new Set(
        now.filter(({ id: block, text }) => was.some((old) => old.id === block && old.text === text)).map((b) => b.id),
      );
      const found = findPassages(
        quoted.map(({ passage }) => passage),
        { before: was, after: now },
      );
      const texts = new Map(now.map((block) => [block.id, block.text]));
      const stored = await anchorsOf(threadId as string);
      quoted.forEach(({ passage, id: comment }, index) => {
        const place = found[index];
        const expected =
          unchanged.has(passage.blockId) || !place || place.outcome === 'orphaned'
            ? { outcome: unchanged.has(passage.blockId) ? 'kept' : 'orphaned', exact: passage.exact, blockId: passage.blockId }
            : { outcome: place.outcome, blockId: place.blockId, exact: texts.get(place.blockId)?.slice(place.start, place.end) };
        const { outcome, passage: stands } = stored.find((one) => one.id === comment) as Stored;
        expect({ comment, outcome, exact: stands.exact, blockId: stands.blockId }).toEqual({ comment, ...expected });
      });
      expect((await must(app.visitor().get(`/articles/${slug as string}?language=en`), 200))['revision']).toBe(2);
    },
    60_000,
  );
});
