import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body, Client } from '../set-up/client.js';
import { aPerson, type Person } from '../set-up/people.js';
import { aPoll, type PlacedPoll } from '../set-up/polls.js';
import { aPublishedIssue, must, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let reader: Person;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  reader = await aPerson(app);
});
afterAll(() => app.close());

const vote = (client: Client, poll: PlacedPoll, option = 0) =>
  client.put(`/polls/${poll.id}/vote?language=en`, { optionId: poll.options[option]?.id });
const read = async (client: Client, poll: PlacedPoll, language = 'en'): Promise<Body> => {
  const { items } = await must(client.get(`/articles/${world.article.id}/polls?language=${language}`), 200);
  return (items as Body[]).find(({ id }) => id === poll.id) as Body;
};

describe('a poll at the editorial desk', () => {
  it('is refused when it would close before it opens, or stand beside another article', async () => {
    const place = (change: object) =>
      world.editor.client.post('/editorial/polls', {
        articleId: world.article.id,
        question: { en: 'When?' },
        options: [{ en: 'Now' }, { en: 'Never' }],
        closesAt: '2099-01-01T00:00:00Z',
        ...change,
      });
    expect((await place({ closesAt: '2020-01-01T00:00:00Z' })).body['errors'][0].pointer).toBe('/closesAt');
    expect((await place({ blockId: world.article.id })).body['errors'][0].pointer).toBe('/blockId');
    expect((await place({ options: [{ en: 'Only one' }] })).body['errors'][0].pointer).toBe('/options');
    expect((await reader.client.post('/editorial/polls', {})).status).toBe(403);
  });

  it('may get other answers only while nobody has voted', async () => {
    const poll = await aPoll(world);
    const three = [...poll.options.map(({ id, label }) => ({ id, label })), { label: { en: 'Neither' } }];
    const changed = await must(world.editor.client.patch(`/editorial/polls/${poll.id}`, { options: three }), 200);
    expect((changed['options'] as Body[]).map(({ label }) => (label as Body)['en'])).toEqual(['The district', 'The village', 'Neither']);
    await must(vote(reader.client, poll), 200);
    expect((await world.editor.client.patch(`/editorial/polls/${poll.id}`, { options: three.slice(0, 2) })).body['type']).toBe(
      '/problems/poll-has-votes',
    );
    const reworded = (changed['options'] as Body[]).map(({ id, label }, index) => ({
      id,
      label: index === 0 ? { en: 'The district akimat', ru: 'Акимат района' } : label,
    }));
    await must(world.editor.client.patch(`/editorial/polls/${poll.id}`, { options: reworded }), 200);
    expect((await read(app.visitor(), poll, 'ru'))['options'][0].label).toEqual({ text: 'Акимат района', language: 'ru' });
    expect((await world.editor.client.delete(`/editorial/polls/${poll.id}`)).status).toBe(409);
  });

  it('can be taken away while nobody has voted', async () => {
    const poll = await aPoll(world);
    await must(world.editor.client.delete(`/editorial/polls/${poll.id}`), 204);
    expect(await read(app.visitor(), poll)).toBeUndefined();
  });

  it('says beside which field something is missing', async () => {
    const place = async (change: object): Promise<string[]> => {
      const { body } = await world.editor.client.post('/editorial/polls', {
        articleId: world.article.id,
        question: { en: 'When?' },
        options: [{ en: 'Now' }, { en: 'Never' }],
        closesAt: '2099-01-01T00:00:00Z',
        ...change,
      });
      return (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    };
    expect(await place({ question: {} })).toEqual(['/question/kk']);
    expect(await place({ options: [{ en: 'Now' }, {}] })).toEqual(['/options/1/kk']);
    expect(await place({ options: [{ en: 'Now' }, { ru: 'а'.repeat(201) }] })).toEqual(['/options/1/ru']);
    expect(await place({ closesAt: '' })).toEqual(['/closesAt']);
  });

  it('opens and closes when the editor says', async () => {
    const poll = await aPoll(world, { opensAt: '2098-01-01T09:00:00+05:00' });
    expect((await read(app.visitor(), poll))['state']).toBe('upcoming');
    const set = (times: object) => must(world.editor.client.patch(`/editorial/polls/${poll.id}`, times), 200);
    expect(await set({ opensAt: '2020-01-01T09:00:00+05:00' })).toMatchObject({ state: 'open', voters: 0, hasVotes: false });
    expect((await read(app.visitor(), poll))['state']).toBe('open');
    await must(vote(reader.client, poll), 200);
    await app.step();
    expect(await set({ closesAt: '2020-02-01T09:00:00+05:00' })).toMatchObject({ state: 'closed', voters: 1, hasVotes: true });
    expect((await read(app.visitor(), poll))['state']).toBe('closed');
  });

  it('tells the editor how many voted, and nothing of how they voted', async () => {
    const poll = await aPoll(world);
    await must(vote(reader.client, poll), 200);
    await app.step();
    const { items } = await must(world.editor.client.get(`/editorial/articles/${world.article.id}/polls`), 200);
    const found = (items as Body[]).find(({ id }) => id === poll.id) as Body;
    expect(found).toMatchObject({ state: 'open', voters: 1, hasVotes: true });
    expect(JSON.stringify(found)).not.toMatch(/percent|votes"|margin/u);
    expect((found['options'] as Body[]).map((option) => Object.keys(option))).toEqual([
      ['id', 'label'],
      ['id', 'label'],
    ]);
  });
});
