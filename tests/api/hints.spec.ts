import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, type Person } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, published, type World } from '../set-up/world.js';

const SAID = 'Біздің ауылда көше шамдарын жөндеу керек, балалар мектептен қараңғыда қайтады.';
const SAID_AGAIN = 'Ауылымызда көше шамдарын жөндеу керек: балалар мектептен қараңғыда қайтады!';

let app: TestApp;
let world: World;
let writer: Person;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  writer = await aPerson(app);
});
afterAll(() => app.close());

const hints = async (body: string, parentId: string | null = null): Promise<Body[]> =>
  (await must(writer.client.post(`/threads/${world.article.threadId}/hints`, { body, parentId }), 200))['items'] as Body[];

describe('before sending', () => {
  it('most texts get no hint', async () => {
    expect(await hints('In our village the budget hangs on the door of the shop.')).toEqual([]);
  });

  it('a telephone number is shown to its writer', async () => {
    const body = 'Ask my neighbour Aigul, 8 701 123 45 67, she knows.';
    const [hint] = await hints(body);
    expect(hint).toMatchObject({ kind: 'personal-details', places: [{ kind: 'phone' }] });
    const [{ start, end }] = hint?.['places'] as [{ start: number; end: number }];
    expect(body.slice(start, end)).toContain('701 123 45 67');
  });

  it('somebody who says nearly the same is shown, while that can be read, and only there', async () => {
    const id = await aHeldComment(world, await aPerson(app), SAID);
    await app.step();
    expect(await hints(SAID_AGAIN)).toEqual([]);
    await published(world, id);
    await app.step();
    expect(await hints(SAID_AGAIN)).toMatchObject([{ kind: 'similar', comment: { id, body: SAID, language: 'kk' } }]);
    const elsewhere = await aPublishedIssue(app);
    const there = await must(writer.client.post(`/threads/${elsewhere.article.threadId}/hints`, { body: SAID_AGAIN }), 200);
    expect(there['items']).toEqual([]);
    await app.database.sql(`update submission set status = 'removed' where id = $1`, [id]);
    expect(await hints(SAID_AGAIN)).toEqual([]);
  });

  it('whoever criticises an official is not told that others do', async () => {
    const body = 'The mayor must answer for the broken street lamps in our village, children walk home in the dark.';
    const id = await aHeldComment(world, await aPerson(app), body);
    await published(world, id);
    await app.step();
    expect(await hints(body)).toEqual([]);
  });

  it('nothing is kept of what was asked', async () => {
    await hints('A thought that I may never send, never ever.');
    const found = await app.database.sql(`select from revision where body like '%never ever%' union all select from draft`);
    expect(found).toEqual([]);
  });
});
