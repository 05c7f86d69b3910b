import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bridging, byBest } from '../../backend/src/opinions/bridging.js';
import { byContested } from '../../backend/src/opinions/contested.js';
import { sample, seeded } from '../../backend/src/statistics/random.js';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aCrowd, aQuestion, type Crowd } from '../set-up/crowd.js';
import { aPublishedIssue, must, type World } from '../set-up/world.js';

const PEOPLE = 20;

let app: TestApp;
let world: World;
let crowd: Crowd;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  crowd = await aCrowd(app, PEOPLE);
});
afterAll(() => app.close());

type Sort = 'best' | 'contested';
const page = (sort: Sort, query = ''): Promise<Body> =>
  must(app.visitor().get(`/threads/${world.article.threadId}/comments?sort=${sort}${query}`), 200);
const idsOf = ({ items }: Body): string[] => (items as { id: string }[]).map(({ id }) => id);
const order = async (sort: Sort): Promise<string[]> => idsOf(await page(sort, '&limit=100'));
const here = async (): Promise<World> => {
  world = await aPublishedIssue(app);
  return world;
};
/** From the cursor to the end, a few at a time; `between` happens after each page. */
async function rest(sort: Sort, first: Body, between: (shown: string[]) => Promise<unknown>): Promise<string[]> {
  const shown = idsOf(first);
  for (let next = first['next'] as string | null; next !== null;) {
    await between(shown);
    const following = await page(sort, `&limit=3&cursor=${next}`);
    shown.push(...idsOf(following));
    next = following['next'] as string | null;
  }
  return shown;
}

type Answers = { agree: number; disagree: number; pass: number };
const random = seeded(20_261_124);
const upTo = (most: number): number => Math.floor(random() * (most + 1));
const someAnswers = (): Answers => {
  const people = upTo(PEOPLE);
  const agree = upTo(people);
  const disagree = upTo(people - agree);
  return { agree, disagree, pass: people - agree - disagree };
};

describe('the order of a discussion', () => {
  it('puts first what people agree with, counted lower while few have answered', async () => {
    await here();
    const [few, most, half, none, nobody] = [
      await crowd.says(world, 'Two of two agree with this.'),
      await crowd.says(world, 'Eighteen of twenty agree with this.'),
      await crowd.says(world, 'Twelve of twenty agree with this.'),
      await crowd.says(world, 'None of twenty agree with this.'),
      await crowd.says(world, 'Nobody has answered this.'),
    ] as const;
    await crowd.answer(few, { agree: 2 });
    await crowd.answer(most, { agree: 18, disagree: 2 });
    await crowd.answer(half, { agree: 12, disagree: 8 });
    await crowd.answer(none, { disagree: 20 });
    await app.step();
    expect(await order('best')).toEqual([most, half, few, nobody, none]);
    expect((await order('contested')).slice(0, 2)).toEqual([half, most]);
  });

  it('is the order that the formulas give, whatever people answer', async () => {
    await here();
    const given: ({ id: string } & Answers)[] = [];
    for (let count = 0; count < 12; count += 1) given.push({ id: await crowd.says(world, `Comment number ${count}.`), ...someAnswers() });
    for (const { id, ...answers } of given) await crowd.answer(id, answers);
    await app.step();
    const counts = given.map(({ id, agree, disagree, pass }) => ({ id, agree, disagree, answers: agree + disagree + pass }));
    const best = counts.map((count) => ({ ...count, ...bridging([count]) })).toSorted(byBest);
    expect(await order('best')).toEqual(best.map(({ id }) => id));
    expect(await order('contested')).toEqual(counts.toSorted(byContested).map(({ id }) => id));
  });

  it('brings the replies along, and counts what it leaves for further pages', async () => {
    const [id] = await order('best');
    const reply = await crowd.says(world, 'So do I.', { parentId: id });
    await app.step();
    const first = await page('best', '&limit=5&replies=2');
    expect(first).toMatchObject({ left: 7, count: 13 });
    expect(first['items'][0]).toMatchObject({ id, replies: 1, firstReplies: { items: [{ id: reply }] } });
    expect((await page('best', `&limit=100&cursor=${first['next'] as string}`))['left']).toBe(0);
  });

  it('shows each comment once to whoever turns its pages while people answer', async () => {
    for (const sort of ['best', 'contested'] as const) {
      const before = await order(sort);
      const shown = await rest(sort, await page(sort, '&limit=3'), async (seen) => {
        for (const id of [...sample(random, seen, 1), ...sample(random, before, 2)]) await crowd.answer(id, someAnswers());
        await app.step();
      });
      expect(shown).toEqual(before);
      expect(await order(sort)).not.toEqual(before);
    }
  });

  it('drops what is withdrawn at once, from pages that are being turned too, and shows nothing twice', async () => {
    const before = await order('best');
    const gone = before[7] as string;
    const fresh: string[] = [];
    const shown = await rest('best', await page('best', '&limit=3'), async (seen) => {
      if (seen.length > 3) return;
      await crowd.takesBack(gone);
      fresh.push(await crowd.says(world, 'Written while somebody turns the page.'));
      await app.step();
    });
    expect(shown).toEqual(before.filter((id) => id !== gone));
    expect(await order('best')).not.toContain(gone);
    expect(await order('best')).toEqual(expect.arrayContaining(fresh));
  });

  it('tells no number of its own: a page link holds which order it is, and how far', async () => {
    const { next } = await page('best', '&limit=3');
    expect(JSON.parse(Buffer.from(next as string, 'base64url').toString())).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/u), 3]);
  });

  it('refuses the page link of another discussion, and one of an order that is long gone', async () => {
    const { next } = await page('best', '&limit=3');
    const status = async (): Promise<number> =>
      (await app.visitor().get(`/threads/${world.article.threadId}/comments?sort=best&cursor=${next as string}`)).status;
    const mine = world;
    await here();
    expect(await status()).toBe(422);
    world = mine;
    await app.travel(1);
    expect(await status()).toBe(200);
    await crowd.says(world, 'A day later.');
    await app.step();
    expect(await status()).toBe(200);
    await app.travel(2);
    await app.step();
    expect(await status()).toBe(422);
    await app.travel(0);
  });

  it('is there for a discussion in which nobody has spoken, and not for one that does not exist', async () => {
    await here();
    expect(await page('best')).toMatchObject({ items: [], next: null, left: 0, count: 0 });
    expect((await app.visitor().get(`/threads/${world.issue.id}/comments?sort=best`)).status).toBe(404);
  });
});

describe('the first screen of a discussion', () => {
  const screen = async (): Promise<string[]> =>
    ((await must(app.visitor().get(`/threads/${world.article.threadId}/first-screen`), 200))['items'] as Body[]).map(
      ({ reason, comment }) => `${reason as string}: ${comment.body as string}`,
    );

  it('shows the strongest for, the strongest against, and one that few have answered', async () => {
    await here();
    await aQuestion(world, 'Should akims be elected?');
    expect(await screen()).toEqual([]);
    const said = {
      weak: await crowd.says(world, 'For, for its own sake.', { position: 'for' }),
      strong: await crowd.says(world, 'For, because they answer to us then.', { position: 'for' }),
      against: await crowd.says(world, 'Against: who has money wins.', { position: 'against' }),
      depends: await crowd.says(world, 'It depends on the village.', { position: 'depends' }),
    };
    await crowd.answer(said.weak, { agree: 5, disagree: 15 });
    await crowd.answer(said.strong, { agree: 19, disagree: 1 });
    await crowd.answer(said.against, { agree: 14, disagree: 6 });
    await app.step();
    const sides = ['for: For, because they answer to us then.', 'against: Against: who has money wins.'];
    expect(await screen()).toEqual(sides);
    await app.travel(1);
    await app.step();
    expect(await screen()).toEqual([...sides, 'few-answers: It depends on the village.']);
    await crowd.takesBack(said.strong);
    expect(await screen()).toEqual([sides[1], 'for: For, for its own sake.', 'few-answers: It depends on the village.']);
    await app.travel(0);
  });

  it('is not there for a discussion that does not exist', async () => {
    expect((await app.visitor().get(`/threads/${world.issue.id}/first-screen`)).status).toBe(404);
  });
});
