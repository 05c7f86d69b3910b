import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../backend/src/accounts/accounts.service.js';
import { Database } from '../../backend/src/platform/database.js';
import { VotesService } from '../../backend/src/polls/votes.service.js';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body, Client } from '../set-up/client.js';
import { aPerson, type Person } from '../set-up/people.js';
import { aPoll, type PlacedPoll } from '../set-up/polls.js';
import { aHeldComment, aPublishedIssue, must, type World } from '../set-up/world.js';

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

/** Other people vote through the same use case. */
async function others(poll: PlacedPoll, count: number, option: number): Promise<void> {
  for (let voter = 0; voter < count; voter += 1) {
    const { accountId } = await app.nest.get(Database).transaction((tx) => app.nest.get(AccountsService).beginGuest(tx));
    await app.nest.get(VotesService).vote({ pollId: poll.id, optionId: poll.options[option]?.id ?? '', accountId, language: 'en' });
  }
}

describe('a poll in an article', () => {
  it('stands beside its paragraph, worded in the language asked for', async () => {
    const poll = await aPoll(world);
    expect(await read(app.visitor(), poll, 'kk')).toMatchObject({
      blockId: world.article.blocks[0]?.id,
      question: { text: 'Сіз қалай шешер едіңіз?', language: 'kk' },
      state: 'open',
      secrecy: 'open',
      mine: null,
      resultsShown: 'after-voting',
    });
    expect((await read(app.visitor(), poll, 'ru'))['question']).toEqual({ text: 'Сіз қалай шешер едіңіз?', language: 'kk' });
    const { items } = await must(app.visitor().get(`/issues/${world.issue.id}/polls`), 200);
    expect((items as Body[]).some(({ id }) => id === poll.id)).toBe(true);
  });

  it('takes one vote a person, which may be changed while it is open', async () => {
    const poll = await aPoll(world);
    expect((await must(vote(reader.client, poll, 0), 200))['mine']).toBe(poll.options[0]?.id);
    expect((await must(vote(reader.client, poll, 1), 200))['mine']).toBe(poll.options[1]?.id);
    await app.step();
    expect(await read(reader.client, poll)).toMatchObject({ voters: 1, mine: poll.options[1]?.id, resultsShown: 'too-few' });
    expect((await read(app.visitor(), poll))['mine']).toBeNull();
  });

  it('shows results from twenty voters on, and only to who voted', async () => {
    const poll = await aPoll(world);
    await others(poll, 13, 0);
    await others(poll, 6, 1);
    await must(vote(reader.client, poll, 1), 200);
    await app.step();
    const { options, voters, resultsShown } = await read(reader.client, poll);
    expect({ voters, resultsShown }).toEqual({ voters: 20, resultsShown: 'yes' });
    expect(options).toMatchObject([
      { votes: 13, percent: 65, margin: { low: 43, high: 82 } },
      { votes: 7, percent: 35, margin: { low: 18, high: 57 } },
    ]);
    const stranger = await read(app.visitor(), poll);
    expect(stranger['options']).toMatchObject([{ votes: null, percent: null, margin: null }, { votes: null }]);
  });

  it('keeps its totals after closing when fewer than twenty people voted, and still names its answers', async () => {
    const poll = await aPoll(world);
    await others(poll, 19, 0);
    await must(
      world.editor.client.patch(`/editorial/polls/${poll.id}`, { opensAt: '2020-01-01T00:00:00Z', closesAt: '2020-02-01T00:00:00Z' }),
      200,
    );
    await app.step();
    const { voters, resultsShown, options } = await read(app.visitor(), poll);
    expect({ voters, resultsShown }).toEqual({ voters: 19, resultsShown: 'too-few' });
    expect(options).toMatchObject([
      { label: { text: 'The district' }, votes: null, percent: null },
      { label: { text: 'The village' }, votes: null, percent: null },
    ]);
  });

  it('names its question, its answers and its opening before it opens', async () => {
    const poll = await aPoll(world, { opensAt: '2099-01-01T00:00:00+05:00', closesAt: '2099-02-01T00:00:00+05:00' });
    const { state, opensAt, options } = await read(app.visitor(), poll);
    expect({ state, opensAt }).toEqual({ state: 'upcoming', opensAt: '2098-12-31T19:00:00.000Z' });
    expect(options).toHaveLength(2);
  });

  it('leaves the votes of an excluded account out, also after closing', async () => {
    const poll = await aPoll(world);
    const suspect = await aPerson(app);
    await must(vote(suspect.client, poll), 200);
    await app.step();
    expect((await read(app.visitor(), poll))['voters']).toBe(1);
    await app.database.sql(
      `insert into exclusion (id, account_id, reason) values (gen_random_uuid(), $1, 'one person, several accounts')`,
      [suspect.id],
    );
    await app.step();
    expect((await read(app.visitor(), poll))['voters']).toBe(0);
  });

  it('refuses an answer that belongs to another poll', async () => {
    const [poll, other] = [await aPoll(world), await aPoll(world)];
    const answer = await reader.client.put(`/polls/${poll.id}/vote`, { optionId: other.options[0]?.id });
    expect([answer.status, answer.body['errors'][0].pointer]).toEqual([422, '/optionId']);
  });

  it('takes votes of signed-in people with a confirmed address only', async () => {
    const poll = await aPoll(world);
    const unconfirmed = await aPerson(app, { confirmed: false });
    expect((await vote(app.visitor(), poll)).status).toBe(401);
    expect((await vote(unconfirmed.client, poll)).status).toBe(401);
  });

  it('takes no vote before it opens or after it closes', async () => {
    const later = await aPoll(world, { opensAt: '2099-01-01T00:00:00+05:00', closesAt: '2099-02-01T00:00:00+05:00' });
    expect((await vote(reader.client, later)).body['type']).toBe('/problems/poll-closed');
    const poll = await aPoll(world);
    await must(vote(reader.client, poll), 200);
    await must(
      world.editor.client.patch(`/editorial/polls/${poll.id}`, { opensAt: '2020-01-01T00:00:00Z', closesAt: '2020-02-01T00:00:00Z' }),
      200,
    );
    expect((await vote(reader.client, poll, 1)).status).toBe(409);
    await app.step();
    expect(await read(app.visitor(), poll)).toMatchObject({ state: 'closed', voters: 1, resultsShown: 'too-few' });
  });
});

describe('what is stored about a voter', () => {
  it('names how many votes and texts there are, and nothing that is not there', async () => {
    const voter = await aPerson(app);
    await must(vote(voter.client, await aPoll(world)), 200);
    await must(vote(voter.client, await aPoll(world)), 200);
    await aHeldComment(world, voter);
    const { sections } = await must(voter.client.get('/me/stored'), 200);
    const section = (name: string): Body | undefined => (sections as Body[]).find((stored) => stored['name'] === name);
    expect(section('votes')?.['rows']).toEqual([{ what: 'vote', value: 2, why: 'poll-totals', until: 'kept-without-name' }]);
    expect(section('texts')?.['rows']).toEqual([{ what: 'comment', value: 1, why: 'public-discussion', until: 'your-choice-on-closing' }]);
    expect(section('stances')).toBeUndefined();
  });
});
