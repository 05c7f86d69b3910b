import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import { moved } from '../set-up/growing-tree.js';
import { aPerson, requestId } from '../set-up/people.js';
import type { Context, Page } from '../set-up/shown-comments.js';
import { aHeldComment, aPublishedIssue, must, published } from '../set-up/world.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('a link to a comment', () => {
  const page = async (id: string, query = ''): Promise<Context> =>
    (await must(app.visitor().get(`/comments/${id}/context${query}`), 200)) as Context;
  const bodies = ({ items }: Page): (string | null)[] => items.map(({ body }) => body);

  it('shows it among its neighbours, with the comments above it and an honest number of those left out', async () => {
    const world = await aPublishedIssue(app);
    const writer = await aPerson(app);
    const say = async (body: string, parentId: string | null): Promise<string> => {
      const form = { body, parentId, requestId: requestId(), language: 'en' };
      const { id } = await must(writer.client.post(`/threads/${world.article.threadId}/comments`, form), 201);
      await published(world, id as string);
      return id as string;
    };
    const root = await say('Who keeps the keys of the club?', null);
    const replies: string[] = [];
    for (let number = 1; number <= 30; number += 1) replies.push(await say(`Reply number ${number}.`, root));
    const below = await say('And on Sundays?', replies[19] as string);
    await app.step();
    const shown = await page(replies[19] as string, '?beside=2');
    expect(shown).toMatchObject({ level: 2, ancestorsLeft: 0, ancestors: [{ id: root }] });
    expect(shown.comment).toMatchObject({ id: replies[19], firstReplies: { items: [{ id: below }] } });
    expect(bodies(shown.earlier)).toEqual(['Reply number 18.', 'Reply number 19.']);
    expect(bodies(shown.later)).toEqual(['Reply number 21.', 'Reply number 22.']);
    expect([shown.earlier.left, shown.later.left]).toEqual([17, 8]);
    const before = (await must(
      app.visitor().get(`/comments/${root}/replies?sort=newest&limit=3&cursor=${shown.earlier.next ?? ''}`),
      200,
    )) as Page;
    expect([bodies(before), before.left]).toEqual([['Reply number 17.', 'Reply number 16.', 'Reply number 15.'], 14]);
    const after = (await must(
      app.visitor().get(`/comments/${root}/replies?sort=oldest&limit=8&cursor=${shown.later.next ?? ''}`),
      200,
    )) as Page;
    expect([after.items.length, after.items.at(-1)?.body, after.next]).toEqual([8, 'Reply number 30.', null]);
    expect((await page(below)).ancestors.map(({ id }) => id)).toEqual([root, replies[19]]);
  }, 60_000);

  it('leads to the empty place of a removed comment while an answer to it can be read, and to nothing afterwards', async () => {
    const world = await aPublishedIssue(app);
    const [writer, other] = [await aPerson(app), await aPerson(app)];
    const root = await aHeldComment(world, writer, 'This goes too far.');
    await published(world, root);
    const form = { body: 'It does.', parentId: root, requestId: requestId(), language: 'en' };
    const { id: reply } = await must(other.client.post(`/threads/${world.article.threadId}/comments`, form), 201);
    await published(world, reply as string);
    await moved(app, { world, id: root, to: 'removed' });
    expect((await page(root)).comment).toMatchObject({
      gone: 'removed',
      author: null,
      body: null,
      firstReplies: { items: [{ id: reply }] },
    });
    expect((await writer.client.post(`/threads/${world.article.threadId}/comments`, { ...form, requestId: requestId() })).status).toBe(404);
    await must(other.client.delete(`/submissions/${reply as string}`), 204);
    expect((await app.visitor().get(`/comments/${root}/context`)).status).toBe(404);
    expect((await must(app.visitor().get(`/threads/${world.article.threadId}/comments`), 200))['items']).toEqual([]);
  });

  it('keeps the place when one answer appears in the moment in which the last other one goes', async () => {
    const world = await aPublishedIssue(app);
    const writer = await aPerson(app);
    const path = `/threads/${world.article.threadId}/comments`;
    const say = async (parentId: string | null): Promise<string> =>
      (await must(writer.client.post(path, { body: 'Said.', parentId, requestId: requestId(), language: 'en' }), 201))['id'] as string;
    for (let round = 1; round <= 8; round += 1) {
      const root = await say(null);
      await published(world, root);
      const [goes, comes] = [await say(root), await say(root)];
      await published(world, goes);
      await moved(app, { world, id: root, to: 'removed' });
      await Promise.all([writer.client.delete(`/submissions/${goes}`), published(world, comes)]);
      expect((await page(root)).comment).toMatchObject({ gone: 'removed', firstReplies: { items: [{ id: comes }] } });
    }
  }, 60_000);

  it('ends at a hundred levels, and says so', async () => {
    const world = await aPublishedIssue(app);
    const writer = await aPerson(app);
    const path = `/threads/${world.article.threadId}/comments`;
    let parentId: string | null = null;
    for (let depth = 1; depth <= 100; depth += 1) {
      const { id } = await must(
        writer.client.post(path, { body: `Level ${depth}.`, parentId, requestId: requestId(), language: 'en' }),
        201,
      );
      await published(world, id as string);
      parentId = id as string;
    }
    const shown = await page(parentId as string);
    expect(shown).toMatchObject({ level: 100, ancestorsLeft: 89 });
    expect(shown.ancestors.map(({ body }) => body)).toEqual(['Level 1.', ...Array.from({ length: 9 }, (_, n) => `Level ${91 + n}.`)]);
    const refused = await writer.client.post(path, { body: 'Level 101.', parentId, requestId: requestId(), language: 'en' });
    expect([refused.status, refused.body['type']]).toEqual([409, '/problems/thread-too-deep']);
  }, 60_000);
});
