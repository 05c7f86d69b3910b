import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insightsCsv } from '../../backend/src/insights/insights-csv.js';
import type { Insights } from '../../backend/src/insights/insights.schema.js';
import { startApp, type TestApp } from '../set-up/app.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aPoll } from '../set-up/polls.js';
import { aHeldComment, aPublishedIssue, must, published, removed, type World } from '../set-up/world.js';

const VOTERS = 24;
const FORMULA = '=HYPERLINK("http://example.org";"The village budget")';

let app: TestApp;
let world: World;
let board: Person;
let insights: Insights;

const read = async (slug = world.issue.slug): Promise<Insights> =>
  (await must(board.client.get(`/insights/issues/${slug}?language=en`), 200)) as Insights;
const table = async (language: string): Promise<string> => {
  const answer = await board.client.get<string>(`/insights/issues/${world.issue.slug}/data.csv?language=${language}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  return answer.body;
};
const one = async (sql: string): Promise<number> => {
  const [row] = await app.database.sql<{ n: number }>(`select (${sql})::int as n`, []);
  return row?.n ?? -1;
};

async function aStatement(by: Person): Promise<string> {
  const form = { body: 'The akim should report twice a year.', requestId: requestId(), language: 'en' };
  const { id } = await must(by.client.post(`/conversations/${world.issue.conversationId}/statements`, form), 201);
  await published(world, id as string);
  return id as string;
}

/** Twenty-four voters of three regions (11, 9 and 4), their stances and a proposal; a guest; three comments. */
beforeAll(async () => {
  app = await startApp({ places: true });
  world = await aPublishedIssue(app);
  board = await aPerson(app, { roles: ['board'] });
  const poll = await aPoll(world);
  const regions = await app.database.sql<{ kato: string }>(
    `select kato from place where parent_kato is null and not hidden order by kato limit 3`,
  );
  const places = [...Array<number>(11).fill(0), ...Array<number>(9).fill(1), ...Array<number>(4).fill(2)].map(
    (index) => regions[index]?.kato,
  );
  const people: Person[] = [];
  for (const place of places) people.push(await aPerson(app, place === undefined ? {} : { place }));
  const [first, second] = people as [Person, Person];
  const statement = await aStatement(first);
  const proposal = { title: FORMULA, body: 'Put the budget of each rural district on one page, in August.', place: null };
  const { id } = await must(
    second.client.post(`/issues/${world.issue.id}/proposals`, { ...proposal, requestId: requestId(), language: 'en' }),
    201,
  );
  await published(world, id as string);
  for (const [index, { client }] of people.entries()) {
    await must(client.put(`/polls/${poll.id}/vote`, { optionId: poll.options[index < 7 ? 0 : 1]?.id }), 200);
    if (index < 15) await must(client.put(`/statements/${statement}/stance`, { value: ([1, 0, -1] as const)[index % 3] }), 200);
    if (index < 5) await must(client.put(`/proposals/${id}/support`), 200);
  }
  await must(app.visitor().put(`/statements/${statement}/stance`, { value: 1 }), 200);
  await published(world, await aHeldComment(world, first));
  await removed(world, await aHeldComment(world, first, 'Another thought, which is off the subject.'));
  await aHeldComment(world, second, 'A third thought, which nobody has read yet.');
  await app.step();
  insights = await read();
}, 60_000);
afterAll(() => app.close());

describe('the insights of an issue', () => {
  it('count each person once, however much they did, and guests apart', async () => {
    expect([insights.totals.participants, insights.guests]).toEqual([VOTERS, 1]);
    expect(insights.totals.participants).toBe(
      await one(
        `select count(*) from account a where a.kind = 'citizen' and (exists (select from vote where account_id = a.id) or exists (select from stance where account_id = a.id)
           or exists (select from support where account_id = a.id) or exists (select from submission where author_id = a.id))`,
      ),
    );
  });

  it('count as many ballots as there are votes, and as many as the polls say', async () => {
    expect(insights.totals.ballots).toBe(await one('select count(*) from vote'));
    expect(insights.polls.map(({ voters }) => voters)).toEqual([insights.totals.ballots]);
    expect(insights.totals.polls).toBe(insights.polls.length);
  });

  it('show each answer of a poll with its votes, and percents of those who voted', () => {
    const options = insights.polls[0]?.options ?? [];
    expect(options.map(({ label, votes, percent }) => [label.text, votes, percent])).toEqual([
      ['The district', 7, 29],
      ['The village', 17, 71],
    ]);
    expect(options.reduce((all, { votes }) => all + (votes ?? 0), 0)).toBe(VOTERS);
  });

  it('show how people answered a statement, with guests beside them', async () => {
    expect(insights.statements).toMatchObject([{ people: 15, guests: 1, counts: { agree: 5, disagree: 5, pass: 5 } }]);
    expect(await one('select count(*) from stance')).toBe(16);
  });

  it('count comments by what became of them, and supporters by rows', async () => {
    expect(insights.comments).toEqual({ held: 1, published: 1, removed: 1, withdrawn: 0 });
    expect(insights.totals.comments).toBe(1);
    expect(insights.proposals.map(({ supporters }) => supporters)).toEqual([await one('select count(*) from support')]);
  });

  it('hide regions of fewer than ten people so that the total does not give them away', () => {
    const people = insights.regions.map((region) => region.people);
    const visible = people.flatMap((count) => (count === null ? [] : [count])).reduce((all, count) => all + count, 0);
    expect(people.filter((count) => count === null)).toHaveLength(2);
    expect([visible, insights.regionUnknown]).toEqual([11, 0]);
    expect(insights.totals.participants - visible).toBeGreaterThanOrEqual(10);
  });

  it('leave out polls of an article that is not published any more', async () => {
    await must(world.editor.client.delete(`/editorial/articles/${world.article.id}/publication`), 204);
    const { polls, totals } = await read();
    expect([polls.length, totals.polls, totals.ballots]).toEqual([0, 0, 0]);
    await must(world.editor.client.put(`/editorial/articles/${world.article.id}/publication`), 204);
    expect((await read()).totals.ballots).toBe(VOTERS);
  });

  it('are there for an issue in which nobody has done anything', async () => {
    const quiet = await aPublishedIssue(app);
    const { totals, polls, statements, proposals, regions } = await read(quiet.issue.slug);
    expect([totals.participants, totals.ballots, polls, statements, proposals]).toEqual([0, 0, [], [], []]);
    expect(regions.every(({ people }) => people === 0)).toBe(true);
  });
});

describe('the table to download', () => {
  it('says the numbers of the page', async () => {
    const lines = (await table('en')).split('\n');
    for (const line of [
      `Totals,People who took part,,${VOTERS},`,
      'Totals,Guests without an account,,1,',
      `Poll,How would you decide?,all voters,${VOTERS},`,
      'Poll,How would you decide?,The district,7,29',
      'Poll,How would you decide?,The village,17,71',
      'Statement,The akim should report twice a year.,disagree,5,',
      'Statement,The akim should report twice a year.,answers without an account,1,',
      'Comments,,not published,1,',
      'Region,Not stated,people who took part,0,',
    ])
      expect(lines).toContain(line);
    const regions = lines.filter((line) => line.startsWith('Region,') && !line.includes('Not stated')).map((line) => line.split(',')[3]);
    expect(regions).toEqual(insights.regions.map(({ people }) => String(people ?? 'hidden')));
  });

  it('opens in Excel in the language of the page: a mark for its letters, the separator of its country', async () => {
    // The client of the tests drops the mark, as every reader of text does.
    expect(insightsCsv(insights, 'kk').startsWith('\uFEFF')).toBe(true);
    expect((await table('kk')).startsWith('Бөлім;Мәтін;Жауап;Саны;Пайыз\n')).toBe(true);
    expect((await table('ru')).startsWith('Раздел;Текст;Ответ;Количество;Процент\n')).toBe(true);
    expect((await table('en')).startsWith('Part,Text,Answer,Count,Percent\n')).toBe(true);
  });

  it('never hands a spreadsheet a formula that somebody typed', async () => {
    const text = await table('ru');
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).not.toMatch(/(?:^|[;\n"])[=+@]/u);
  });
});
