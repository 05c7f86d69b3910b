import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, published, removed, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let reader: Person;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  reader = await aPerson(app);
});
afterAll(() => app.close());

const thread = (query = ''): Promise<Body> => must(app.visitor().get(`/threads/${world.article.threadId}/comments${query}`), 200);
const ids = (page: Body): string[] => (page['items'] as { id: string }[]).map(({ id }) => id);
const post = (body: object) =>
  reader.client.post(`/threads/${world.article.threadId}/comments`, { requestId: requestId(), language: 'en', ...body });
const aComment = async (body: string): Promise<string> => {
  const id = await aHeldComment(world, reader, body);
  await published(world, id);
  return id;
};
const aReply = async (parentId: string, body = 'In our village it is the same.'): Promise<string> => {
  const { id } = await must(post({ body, parentId }), 201);
  await published(world, id as string);
  return id as string;
};

describe('a discussion', () => {
  it('shows a published comment with its author, in the language it was written in', async () => {
    const id = await aComment('Біздің ауылда шам жанбайды.');
    const [newest] = (await thread())['items'] as Body[];
    expect(newest).toMatchObject({
      id,
      body: 'Біздің ауылда шам жанбайды.',
      language: 'kk',
      replies: 0,
      author: { handle: reader.handle, badge: null, demo: false },
    });
  });

  it('answers a form that was sent twice with the first comment', async () => {
    const form = { body: 'Sent twice by a slow phone.', requestId: requestId() };
    const [first, second] = await Promise.all([post(form), post(form)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body['id']).toBe(second.body['id']);
    const [row] = await app.database.sql<{ count: number }>(`select count(*)::int as count from revision where body = $1`, [form.body]);
    expect(row?.count).toBe(1);
  });

  it('hangs a reply under the comment it answers, however deep', async () => {
    const root = await aComment('The budget was shown to us in August.');
    const reply = await aReply(root);
    const second = await aReply(reply, 'And in ours.');
    expect(ids(await must(app.visitor().get(`/comments/${root}/replies`), 200))).toEqual([reply]);
    expect(ids(await must(app.visitor().get(`/comments/${reply}/replies`), 200))).toEqual([second]);
    expect(ids(await thread())).not.toContain(second);
  });

  it('counts comments and replies that can be seen', async () => {
    await app.step();
    const before = (await thread())['count'] as number;
    const root = await aComment('Who repairs the road?');
    const reply = await aReply(root);
    await post({ body: 'Held, so it is not counted.', parentId: root });
    await app.step();
    const after = await thread();
    expect(after['count']).toBe(before + 2);
    expect(after['items'][0]).toMatchObject({ id: root, replies: 1 });
    await reader.client.delete(`/submissions/${reply}`);
    await app.step();
    const withdrawn = await thread();
    expect(withdrawn['count']).toBe(before + 1);
    expect(withdrawn['items'][0]).toMatchObject({ id: root, replies: 0 });
  });

  it('brings the first replies of each comment along when they are asked for, and says where they go on', async () => {
    const root = await aComment('Who signs for the diesel?');
    const written: string[] = [];
    for (const number of [1, 2, 3, 4]) written.push(await aReply(root, `Answer number ${number}.`));
    const [plain] = (await thread('?limit=1'))['items'] as Body[];
    expect(plain).not.toHaveProperty('firstReplies');
    const [newest] = (await thread('?limit=1&replies=3'))['items'] as Body[];
    expect(ids(newest?.['firstReplies'] as Body)).toEqual(written.slice(0, 3));
    const rest = await must(app.visitor().get(`/comments/${root}/replies?cursor=${newest?.['firstReplies'].next as string}`), 200);
    expect(ids(rest)).toEqual(written.slice(3));
    expect(rest['next']).toBeNull();
  });

  it('shows no held or withdrawn reply among the first', async () => {
    const root = await aComment('Is the well clean?');
    const taken = await aReply(root, 'I want to take this back too.');
    await must(post({ body: 'Held, so nobody reads it.', parentId: root }), 201);
    await must(reader.client.delete(`/submissions/${taken}`), 204);
    const [newest] = (await thread('?limit=1&replies=3'))['items'] as Body[];
    expect(newest).toMatchObject({ id: root, firstReplies: { items: [], next: null } });
  });

  it('changes its version with every text that appears and with every count, so no kept page is out of date', async () => {
    const version = async (): Promise<number> =>
      (await must(app.visitor().get(`/articles/${world.article.slug}/version`), 200))['thread'] as number;
    await app.step();
    const quiet = await version();
    const id = await aHeldComment(world, reader, 'Nobody sees a difference yet.');
    await app.step();
    expect(await version()).toBe(quiet);
    await published(world, id);
    const shown = await version();
    expect(shown).toBeGreaterThan(quiet);
    await app.step();
    expect(await version()).toBeGreaterThan(shown);
  });

  it('keeps which paragraph a comment is about, and takes none of another text', async () => {
    const [paragraph] = world.article.blocks;
    const { id } = await must(post({ body: 'About this very lamp.', blockId: paragraph?.id }), 201);
    await published(world, id as string);
    const [newest] = (await thread('?limit=1'))['items'] as Body[];
    expect(newest).toMatchObject({ id, blockId: paragraph?.id });
    const other = await aPublishedIssue(app);
    const refused = await post({ body: 'About another text.', blockId: other.article.blocks[0]?.id });
    expect([refused.status, refused.body['errors'][0].pointer]).toEqual([422, '/blockId']);
  });

  it('sets the words of staff apart by a badge', async () => {
    const id = await aHeldComment(world, world.editor, 'We have asked the akimat.');
    await published(world, id);
    const [newest] = (await thread('?limit=1'))['items'] as Body[];
    expect(newest).toMatchObject({ author: { badge: 'editor' } });
  });

  it('takes no reply to what cannot be seen', async () => {
    const held = await aHeldComment(world, reader, 'Nobody reads this yet.');
    expect((await post({ body: 'A reply', parentId: held })).status).toBe(404);
    expect((await app.visitor().get(`/comments/${held}/replies`)).status).toBe(404);
  });

  it('drops a withdrawn comment at once', async () => {
    const id = await aComment('I want to take this back.');
    await must(reader.client.delete(`/submissions/${id}`), 204);
    expect(ids(await thread())).not.toContain(id);
  });

  it('turns pages without a gap while others write', async () => {
    const written: string[] = [];
    for (const number of [1, 2, 3]) written.unshift(await aComment(`Comment number ${number} of three.`));
    const first = await thread('?limit=2');
    expect(ids(first)).toEqual(written.slice(0, 2));
    await aComment('Written while somebody turns the page.');
    const second = await thread(`?limit=2&cursor=${first['next'] as string}`);
    expect(ids(second)[0]).toBe(written[2]);
    const last = await thread('?limit=100');
    expect(last['next']).toBeNull();
  });

  it('refuses a page link that was tampered with', async () => {
    const cursor = Buffer.from(JSON.stringify(["'; drop table comment"])).toString('base64url');
    expect((await app.visitor().get(`/threads/${world.article.threadId}/comments?cursor=${cursor}`)).status).toBe(422);
  });

  it('shows an author the own comments that wait or were removed, and nobody else', async () => {
    const waiting = await aHeldComment(world, reader, 'This one waits.');
    const gone = await aHeldComment(world, reader, 'This one is off topic.');
    await removed(world, gone);
    const own = (await must(reader.client.get(`/threads/${world.article.threadId}/mine`), 200))['items'] as Body[];
    expect(own.find(({ id }) => id === waiting)).toMatchObject({
      status: 'held',
      body: 'This one waits.',
      language: 'en',
      parentId: null,
      blockId: null,
    });
    expect(own.find(({ id }) => id === gone)).toMatchObject({ status: 'removed' });
    const other = await aPerson(app);
    expect((await must(other.client.get(`/threads/${world.article.threadId}/mine`), 200))['items']).toEqual([]);
  });

  it('asks a visitor to sign in before writing', async () => {
    expect(
      (
        await app
          .visitor()
          .post(`/threads/${world.article.threadId}/comments`, { body: 'Hello there', requestId: requestId(), language: 'en' })
      ).status,
    ).toBe(401);
  });

  it('answers 404 for a thread that does not exist', async () => {
    expect((await app.visitor().get(`/threads/${requestId()}/comments`)).status).toBe(404);
  });
});
