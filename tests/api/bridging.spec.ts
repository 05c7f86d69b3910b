import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bridging } from '../../backend/src/opinions/bridging.js';
import { contested } from '../../backend/src/opinions/contested.js';
import { bestSql, contestedSql } from '../../backend/src/opinions/order.sql.js';
import { seeded } from '../../backend/src/statistics/random.js';
import { freshDatabase, type TestDatabase } from '../set-up/database.js';

type Counts = { agree: number; disagree: number; answers: number };
type Row = Counts & { best: number; contested: number };

const random = seeded(1_281_552);
const upTo = (most: number): number => Math.floor(random() * (most + 1));
const someCounts = (most: number): Counts => {
  const answers = upTo(most);
  const agree = upTo(answers);
  return { agree, disagree: upTo(answers - agree), answers };
};
const counts = [1, 10, 100, 10_000, 2_000_000_000].flatMap((most) => Array.from({ length: 2000 }, () => someCounts(most)));

let database: TestDatabase;
let found: Row[];
beforeAll(async () => {
  database = await freshDatabase();
  found = await database.sql<Row>(
    `select agree, disagree, answers, ${bestSql('agree', 'answers')} as best, ${contestedSql('agree', 'disagree', 'answers')} as contested
     from json_to_recordset($1) as given (agree int, disagree int, answers int)`,
    [JSON.stringify(counts)],
  );
});
afterAll(() => database.drop());

const apart = (numbers: (row: Row) => [number, number]): number =>
  Math.max(...found.map(numbers).map(([one, other]) => Math.abs(one - other)));

describe('the order that the database keeps', () => {
  it('gives "best for everyone" the number that the formula gives', () => {
    expect(found).toHaveLength(counts.length);
    expect(apart((row) => [row.best, bridging([row]).best])).toBeLessThan(1e-12);
  });
  it('gives "most contested" the number that the formula gives', () => {
    expect(apart((row) => [row.contested, contested(row)])).toBeLessThan(1e-12);
  });
  it('would show a formula that is only nearly the same', () => {
    expect(apart((row) => [row.best, (row.agree + 1) / (row.answers + 2)])).toBeGreaterThan(1e-12);
  });
  it('can be kept in a column that follows the counts by itself', async () => {
    await database.sql(
      `create table kept (agree int, answers int, best double precision generated always as (${bestSql('agree', 'answers')}) stored)`,
    );
    const kept = await database.sql<{ best: number }>('insert into kept (agree, answers) values (38, 40) returning best');
    expect(kept).toEqual([{ best: bridging([{ agree: 38, answers: 40 }]).best }]);
  });
});
