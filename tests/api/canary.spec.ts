import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { startApp, type TestApp } from '../set-up/app.js';
import { moved } from '../set-up/growing-tree.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aPublishedIssue, must, published, removed, type World } from '../set-up/world.js';

const MARKER = 'QANARYMARKER';

let app: TestApp;
let world: World;
let author: Person;
let gone: Person;
const ids: Record<string, string> = {};

type Kind = 'comment' | 'statement' | 'proposal';
const ALL_KINDS: readonly Kind[] = ['comment', 'statement', 'proposal'];
type State = 'held' | 'removed' | 'withdrawn' | 'published';

async function submit(kind: Kind, text: string): Promise<string> {
  const body = { requestId: requestId(), language: 'en', body: `${text} and thirty characters of a text`, title: `${text} and a title` };
  const path = {
    comment: `/threads/${world.article.threadId}/comments`,
    statement: `/conversations/${world.issue.conversationId}/statements`,
    proposal: `/issues/${world.issue.id}/proposals`,
  }[kind];
  return (await must(author.client.post(path, body), 201)).id as string;
}

async function inState(kind: Kind, state: State): Promise<void> {
  const id = await submit(kind, state === 'published' ? 'A published text' : MARKER);
  ids[`${kind}.${state}`] = id;
  if (state === 'published') {
    await published(world, id);
    await changedThrice(id);
  }
  if (state === 'removed') await removed(world, id);
  if (state === 'withdrawn') await must(author.client.delete(`/submissions/${id}`), 204);
}

/** A comment that was answered before it went: its place stays. Its author has said nothing else. */
async function answered(state: 'removed' | 'withdrawn' | 'recalled'): Promise<void> {
  const path = `/threads/${world.article.threadId}/comments`;
  const { id } = await must(gone.client.post(path, { requestId: requestId(), language: 'en', body: MARKER }), 201);
  ids[`answered.${state}`] = id as string;
  await published(world, id as string);
  const form = { requestId: requestId(), language: 'en', body: `An answer to what was ${state}`, parentId: id };
  await published(world, (await must(world.editor.client.post(path, form), 201))['id'] as string);
  if (state === 'withdrawn') await must(gone.client.delete(`/submissions/${id as string}`), 204);
  else await moved(app, { world, id: id as string, to: state === 'removed' ? 'removed' : 'held' });
}

/** Of a public text: a change that was approved, one that was refused, and one that waits. Only the first is for all. */
async function changedThrice(id: string): Promise<void> {
  for (const [revision, text] of ['A published text', MARKER, MARKER].entries()) {
    const body = `${text}, changed, and thirty characters of a text`;
    const change = { body, title: `${text} and a title`, revision: revision + 1, requestId: requestId() };
    await must(author.client.patch(`/submissions/${id}`, change), 200);
    const decision = revision === 0 ? { outcome: 'publish' } : { outcome: 'remove', clause: 'insult', note: 'Please write it politely.' };
    if (revision < 2) await must(world.moderator.client.post(`/submissions/${id}/decisions`, { ...decision, revision: revision + 2 }), 201);
  }
}

beforeAll(async () => {
  app = await startApp({ places: true });
  world = await aPublishedIssue(app);
  author = await aPerson(app);
  gone = await aPerson(app);
  for (const kind of ALL_KINDS) {
    for (const state of ['held', 'removed', 'withdrawn', 'published'] as const) await inState(kind, state);
  }
  await answered('removed');
  await answered('withdrawn');
  await answered('recalled');
  await must(author.client.put(`/drafts/${world.article.threadId}`, { body: `${MARKER}, not sent` }), 200);
  await app.step();
});
afterAll(() => app.close());

/** What a stranger can put into a public route's path; a new public route has to be named here before this test passes. */
const visits = (): Record<string, string[]> => {
  const each = (path: (id: string) => string, kind: Kind): string[] =>
    ['held', 'removed', 'withdrawn', 'published'].map((state) => path(ids[`${kind}.${state}`] as string));
  const places = (path: (id: string) => string): string[] =>
    ['removed', 'withdrawn', 'recalled'].map((state) => path(ids[`answered.${state}`] as string));
  return {
    '/api/me': ['/me'],
    '/api/dev/inbox': [],
    '/api/places': ['/places?q=almaty', `/places?q=${MARKER}`],
    '/api/places/regions': ['/places/regions'],
    '/api/places/{kato}': ['/places/750000000'],
    '/api/series': ['/series?language=en'],
    '/api/issues/{slug}': [`/issues/${world.issue.slug}?language=en`],
    '/api/issues/{slug}/participation': [`/issues/${world.issue.slug}/participation`],
    '/api/issues/{id}/polls': [`/issues/${world.issue.id}/polls`],
    '/api/articles/{slug}': [`/articles/${world.article.slug}?language=en`],
    '/api/articles/{slug}/version': [`/articles/${world.article.slug}/version`],
    '/api/articles/{slug}/history': [`/articles/${world.article.slug}/history?language=en`],
    '/api/articles/{id}/polls': [],
    '/api/threads/{id}/comments': [
      '',
      '?replies=3',
      '?sort=oldest&replies=3',
      '?sort=unanswered',
      '?sort=best',
      '?sort=contested&replies=3',
    ].map((query) => `/threads/${world.article.threadId}/comments${query}`),
    '/api/threads/{id}/live': [], // a stream without an end; tests/api/live.spec.ts reads all that it says
    '/api/threads/{id}/paragraphs': [`/threads/${world.article.threadId}/paragraphs`],
    '/api/threads/{id}/first-screen': [`/threads/${world.article.threadId}/first-screen`],
    '/api/threads/{id}/stances': each((id) => `/threads/${world.article.threadId}/stances?comments=${id}`, 'comment'),
    '/api/threads/{id}/article': [`/threads/${world.article.threadId}/article`],
    '/api/comments/{id}/replies': [
      ...each((id) => `/comments/${id}/replies`, 'comment'),
      ...places((id) => `/comments/${id}/replies?replies=3`),
    ],
    '/api/comments/{id}/context': [...each((id) => `/comments/${id}/context`, 'comment'), ...places((id) => `/comments/${id}/context`)],
    '/api/conversations/{id}/statements': [`/conversations/${world.issue.conversationId}/statements?language=en`],
    '/api/conversations/{id}/next': [`/conversations/${world.issue.conversationId}/next?language=en`],
    '/api/proposals': ['/proposals?language=en', '/proposals?language=en&sort=supported', `/proposals?issue=${world.issue.slug}`],
    '/api/proposals/{id}': each((id) => `/proposals/${id}`, 'proposal'),
    '/api/submissions/{id}/revisions': ALL_KINDS.flatMap((kind) => each((id) => `/submissions/${id}/revisions`, kind)),
    '/api/submissions/{id}/revisions/{number}': ALL_KINDS.flatMap((kind) => each((id) => `/submissions/${id}/revisions/2`, kind)),
    '/api/rules': ['/rules'],
    '/api/decisions': ['/decisions'],
    '/api/decisions/figures': ['/decisions/figures'],
    '/health/live': [],
    '/health/ready': [],
  };
};

/** Routes that a visitor may read, by asking each GET of the description. */
async function publicRoutes(): Promise<string[]> {
  const description = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as { paths: Record<string, { get?: unknown }> };
  const routes = Object.entries(description.paths)
    .filter(([, methods]) => methods.get !== undefined)
    .map(([path]) => path);
  const open: string[] = [];
  for (const route of routes) {
    const path = route
      .replace(/^\/api/u, '')
      .replace(/\{slug\}/u, 'x')
      .replace(/\{(?:kato|number)\}/u, '1')
      .replace(/\{[a-z]+\}/giu, '01970000-0000-7000-8000-000000000000');
    if ((await app.visitor().get(path)).status !== 401) open.push(route);
  }
  return open;
}

describe('what is held, refused, removed, withdrawn or not sent', () => {
  it('is visited on every public route', async () => {
    expect((await publicRoutes()).filter((route) => !(route in visits()))).toEqual([]);
  });

  it('never appears to a stranger', async () => {
    for (const path of Object.values(visits()).flat()) {
      const { body } = await app.visitor().get(path);
      expect({ path, leak: JSON.stringify(body).includes(MARKER) }).toEqual({ path, leak: false });
    }
  });

  it('leaves nothing of itself in the place that it keeps for its answers', async () => {
    for (const state of ['removed', 'withdrawn', 'recalled']) {
      const { body } = await app.visitor().get(`/comments/${ids[`answered.${state}`] as string}/context`);
      const { id, firstReplies, gone: why, parentId, replies, descendants, ...nothing } = body['comment'] as Record<string, unknown>;
      const place = { id: ids[`answered.${state}`], why: state === 'recalled' ? 'held' : state };
      expect({ id, why, parentId, replies, descendants }).toEqual({ ...place, parentId: null, replies: 1, descendants: 1 });
      expect(new Set(Object.values(nothing))).toEqual(new Set([null]));
      expect(JSON.stringify(firstReplies)).toContain(`An answer to what was ${state}`);
      expect(JSON.stringify(body)).not.toContain(gone.handle);
    }
  });

  it('would be noticed: the marker is found where its author may see it, and a published text where all may', async () => {
    expect(JSON.stringify((await author.client.get('/me/submissions')).body)).toContain(MARKER);
    expect((await author.client.get(`/drafts/${world.article.threadId}`)).body['draft'].body).toContain(MARKER);
    const history = (await app.visitor().get(`/submissions/${ids['comment.published'] ?? ''}/revisions`)).body;
    expect(JSON.stringify(history)).toContain('A published text, changed');
    expect(JSON.stringify((await app.visitor().get(`/threads/${world.article.threadId}/comments`)).body)).toContain('A published text');
    expect(JSON.stringify((await app.visitor().get('/proposals?language=en')).body)).toContain('A published text');
  });
});
