import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aPublishedIssue, must, published, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let author: Person;
const leaving: ClientRequest[] = [];

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  author = await aPerson(app);
});
afterAll(() => app.close());
afterEach(() => {
  for (const request of leaving.splice(0)) request.destroy();
});

/** Somebody without an account who watches the discussion: all that was told until now. */
async function watching(threadId = world.article.threadId): Promise<{ told: () => string; hears: (words: string) => Promise<void> }> {
  const request = get(`${app.url}/api/threads/${threadId}/live`, { agent: false });
  leaving.push(request);
  request.on('error', () => undefined);
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  expect(answer.headers['content-type']).toBe('text/event-stream');
  let text = '';
  answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  answer.on('error', () => undefined);
  const hears = async (words: string): Promise<void> => {
    const until = Date.now() + 5_000;
    while (!text.includes(words)) {
      if (Date.now() > until) throw new Error(`not told: ${words}; told: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await hears('event: version');
  return { told: () => text, hears };
}

const comment = async (body: string): Promise<string> =>
  (await must(author.client.post(`/threads/${world.article.threadId}/comments`, { body, requestId: requestId(), language: 'en' }), 201))
    .id as string;

describe('somebody who reads a discussion', () => {
  it('is told when a comment appears and when it is gone, by its id alone', async () => {
    const reader = await watching();
    const id = await comment('A comment that is told of.');
    await published(world, id);
    await reader.hears(`event: published\ndata: {"id":"${id}"}`);
    await must(author.client.delete(`/submissions/${id}`), 204);
    await reader.hears(`event: gone\ndata: {"id":"${id}"}`);
    expect(reader.told()).not.toContain('told of');
  });

  it('is told nothing of what waits for a moderator, or of another discussion', async () => {
    const other = await aPublishedIssue(app);
    const elsewhere = await watching(other.article.threadId);
    const here = await watching();
    const held = await comment('A comment that nobody has read yet.');
    const id = await comment('A comment that appears here.');
    await published(world, id);
    await here.hears(id);
    expect(here.told()).not.toContain(held);
    expect(elsewhere.told()).not.toContain(id);
  });

  it('learns at the beginning how the discussion stands, so that a page made earlier knows it is old', async () => {
    const versionIn = (text: string): number => Number(/"version":(\d+)/u.exec(text)?.[1]);
    const before = versionIn((await watching()).told());
    await published(world, await comment('One that came before the watch.'));
    expect(versionIn((await watching()).told())).toBe(before + 1);
  });

  it('is told that there is no such discussion, as a problem', async () => {
    const answer = await app.visitor().get('/threads/01970000-0000-7000-8000-000000000000/live');
    expect([answer.status, answer.body['type']]).toEqual([404, '/problems/not-found']);
  });
});
