import { afterEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import { aPerson, type Person } from '../set-up/people.js';
import { aPoll, type PlacedPoll } from '../set-up/polls.js';
import { aPublishedIssue, must } from '../set-up/world.js';

const WARM_UP = 100;

let app: TestApp;
afterEach(() => app.close());

type Race = { accepted: number; kept: number; voters: number };

async function aVoter(): Promise<{ person: Person; poll: PlacedPoll }> {
  app = await startApp();
  const world = await aPublishedIssue(app);
  return { person: await aPerson(app), poll: await aPoll(world) };
}

/** Everything at once from one person, in turn for either answer, while every connection of the pool is open already. */
async function race({ person, poll }: { person: Person; poll: PlacedPoll }, votes: number): Promise<Race> {
  await Promise.all(Array.from({ length: WARM_UP }, () => must(person.client.get('/me'), 200)));
  const answers = await Promise.all(
    Array.from({ length: votes }, (_, index) => person.client.put(`/polls/${poll.id}/vote`, { optionId: poll.options[index % 2]?.id })),
  );
  await app.step();
  const kept = await app.database.sql('select 1 from vote where poll_id = $1', [poll.id]);
  const [count] = await app.database.sql<{ voters: number }>('select voters from poll_count where poll_id = $1', [poll.id]);
  return { accepted: answers.filter(({ status }) => status === 200).length, kept: kept.length, voters: count?.voters ?? 0 };
}

const oneVoteOf = (votes: number): Race => ({ accepted: votes, kept: 1, voters: 1 });

describe('a thousand simultaneous votes of one person', () => {
  it('are all answered and leave exactly one', async () => {
    expect(await race(await aVoter(), 1_000)).toEqual(oneVoteOf(1_000));
  }, 120_000);

  it('do not leave exactly one when the key of the table is missing, so this test can fail', async () => {
    const voter = await aVoter();
    await app.database.sql('alter table vote drop constraint vote_pkey');
    expect(await race(voter, 10)).not.toEqual(oneVoteOf(10));
  }, 120_000);
});
