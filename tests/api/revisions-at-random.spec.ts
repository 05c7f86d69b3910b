import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeded, weighted } from '../../backend/src/statistics/random.js';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, type World } from '../set-up/world.js';

const TEXTS = 8;
const STEPS = 220;
const SEED = 20_261_124;

/** What a text should be, kept in the simplest way: what was approved, in order, and what waits. */
type Model = { id: string; revision: number; approved: string[]; waiting: string | null; isPublic: boolean; withdrawnFrom: Model | null };

let app: TestApp;
let world: World;
let author: Person;
const random = seeded(SEED);
let written = 0;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  author = await aPerson(app);
});
afterAll(() => app.close());

const nextText = (): string => `Text number ${(written += 1)}, never used twice.`;

async function aText(): Promise<Model> {
  const body = nextText();
  const id = await aHeldComment(world, author, body);
  return { id, revision: 1, approved: [], waiting: body, isPublic: false, withdrawnFrom: null };
}

async function rewrite(text: Model): Promise<void> {
  const body = nextText();
  const status = text.withdrawnFrom === null ? 200 : 409;
  await must(author.client.patch(`/submissions/${text.id}`, { revision: text.revision, body, requestId: requestId() }), status);
  if (status === 200) Object.assign(text, { revision: text.revision + 1, waiting: body });
}

async function judge(text: Model, { approves, revision }: { approves: boolean; revision: number }): Promise<void> {
  const isRight = text.withdrawnFrom === null && text.waiting !== null && revision === text.revision;
  const reasons = approves ? { outcome: 'publish' } : { outcome: 'remove', clause: 'insult', note: 'Please write it politely.' };
  await must(world.moderator.client.post(`/submissions/${text.id}/decisions`, { ...reasons, revision }), isRight ? 201 : 409);
  if (!isRight) return;
  if (approves) Object.assign(text, { approved: [...text.approved, text.waiting], isPublic: true });
  text.waiting = null;
}

async function withdraw(text: Model): Promise<void> {
  const isRight = text.withdrawnFrom === null && (text.isPublic || text.waiting !== null);
  await must(author.client.delete(`/submissions/${text.id}`), isRight ? 204 : 409);
  if (isRight) Object.assign(text, { withdrawnFrom: { ...text }, isPublic: false, waiting: null });
}

async function undo(text: Model): Promise<void> {
  await must(author.client.delete(`/submissions/${text.id}/withdrawal`), text.withdrawnFrom === null ? 409 : 204);
  if (text.withdrawnFrom !== null) Object.assign(text, { ...text.withdrawnFrom, withdrawnFrom: null });
}

const ACTS: readonly (readonly [(text: Model) => Promise<void>, number])[] = [
  [rewrite, 5],
  [(text) => judge(text, { approves: true, revision: text.revision }), 4],
  [(text) => judge(text, { approves: false, revision: text.revision }), 2],
  [(text) => judge(text, { approves: true, revision: Math.max(1, text.revision - 1) }), 1],
  [withdraw, 1],
  [undo, 2],
];

async function publicNow(): Promise<Map<string, string>> {
  const page = await must(app.visitor().get(`/threads/${world.article.threadId}/comments?limit=100`), 200);
  return new Map((page['items'] as Body[]).map(({ id, body }) => [id as string, body as string]));
}

/** What is shown and told of each text, beside what should be. */
async function differences(texts: readonly Model[]): Promise<unknown[]> {
  const shown = await publicNow();
  const found: unknown[] = [];
  for (const { id, approved, isPublic } of texts) {
    const history = await app.visitor().get(`/submissions/${id}/revisions`);
    const told = history.status === 404 ? null : (history.body['items'] as Body[]).map(({ body }) => body as string).reverse();
    const [is, should] = [
      { shown: shown.get(id) ?? null, told },
      { shown: isPublic ? approved.at(-1) : null, told: isPublic ? approved : null },
    ];
    if (JSON.stringify(is) !== JSON.stringify(should)) found.push({ id, is, should });
  }
  return found;
}

describe('whatever authors and moderators do, in any order', () => {
  it('what is public is the last approved revision, and its history what was approved', async () => {
    const texts: Model[] = [];
    for (let count = 0; count < TEXTS; count += 1) texts.push(await aText());
    for (let step = 0; step < STEPS; step += 1) {
      const text = texts[Math.floor(random() * TEXTS)] as Model;
      await weighted(random, ACTS)(text);
      expect({ step, wrong: await differences([text]) }).toEqual({ step, wrong: [] });
      if (text.withdrawnFrom !== null && random() < 0.1) texts[texts.indexOf(text)] = await aText();
    }
    await app.step();
    expect(await differences(texts)).toEqual([]);
    expect(texts.some(({ approved }) => approved.length > 3)).toBe(true);
  }, 120_000);

  it('would be noticed: a text that was never approved differs from what should be', async () => {
    const text = await aText();
    await app.database.sql(`update submission set status = 'published', public_revision = 1 where id = $1`, [text.id]);
    await app.database.sql('update comment set placed = true where id = $1', [text.id]);
    expect(await differences([text])).toHaveLength(1);
  });
});
