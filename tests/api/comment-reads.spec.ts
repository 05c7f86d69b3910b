import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMENT_CONTEXT } from '../../backend/src/discussion/comment-context.sql.js';
import { type List, REPLY_LISTS, THREAD_LISTS } from '../../backend/src/discussion/comment.sql.js';
import { load } from '../bench/load.js';
import { freshDatabase, type TestDatabase } from '../set-up/database.js';
import type { Context, Page } from '../set-up/shown-comments.js';
import { withReader } from '../set-up/rows-read.js';

const CROWD = 5_000;
const COMMENTS = 20_000;
const MOST_READ = 5; // rows of any one table for each comment shown

type Measured = { shown: number; most: number; left: number | null };

let database: TestDatabase;
let thread: string;

beforeAll(async () => {
  database = await freshDatabase();
  thread = (await load(database.ownerUrl, { accounts: 500, comments: COMMENTS, spread: 2_000, crowd: CROWD })).hotThread;
}, 120_000);
afterAll(() => database.drop());

const shownIn = (page: Page): number => page.items.reduce((sum, item) => sum + 1 + (item.firstReplies ? shownIn(item.firstReplies) : 0), 0);
const lastIds = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
const most = (read: ReadonlyMap<string, number>): number => Math.max(...read.values());

/** The first page of a list, the next one, and one far behind. */
async function pagesOf(list: List, of: string, far: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  await withReader(database.appUrl, async (ask) => {
    for (const [sql, further] of [
      [list.plain, []],
      [list.withReplies, [3]],
    ] as const) {
      const page = async (after: string, until: string, left: number | null): Promise<Page> => {
        const { answer: found, read } = await ask(sql, [of, after, until, left, 20, ...further]);
        const answer = found as Page;
        measured.push({ shown: shownIn(answer), most: most(read), left: answer.left });
        return answer;
      };
      const { next } = await page(list.start.after, list.start.until, null);
      await page(...(lastIds(next as string) as [string, string, number]));
      await page(far, list.start.until, 1_000);
    }
  });
  return measured;
}

const one = async (sql: string, values: unknown[]): Promise<string> => (await database.sql<{ id: string }>(sql, values))[0]?.id as string;
const inTheMiddle = (condition: string): Promise<string> =>
  one(`select id from comment where thread_id = $1 and ${condition} order by id offset 2000 limit 1`, [thread]);

describe('a page of a discussion of 20,000 comments, 5,000 of them replies to one', () => {
  it.each(Object.keys(THREAD_LISTS) as (keyof typeof THREAD_LISTS)[])('reads little more than it shows: roots, %s', async (order) => {
    for (const { shown, most } of await pagesOf(THREAD_LISTS[order], thread, await inTheMiddle('parent_id is null')))
      expect({ shown, most }).toEqual({ shown, most: Math.min(most, shown * MOST_READ) });
  });

  it.each(Object.keys(REPLY_LISTS) as (keyof typeof REPLY_LISTS)[])('reads little more than it shows: replies, %s', async (order) => {
    const root = await one(`select parent_id as id from comment where thread_id = $1 group by 1 order by count(*) desc offset 1 limit 1`, [
      thread,
    ]);
    const measured = await pagesOf(REPLY_LISTS[order], root, await inTheMiddle(`parent_id = '${root}'`));
    expect(measured[0]?.left).toBe(CROWD - 20);
    expect(measured[1]?.left).toBe(CROWD - 40);
    for (const { shown, most } of measured) expect({ shown, most }).toEqual({ shown, most: Math.min(most, shown * MOST_READ) });
  });

  it.each([
    ['a root', 'parent_id is null'],
    ['one of many replies', 'cardinality(path) = 1'],
    ['a deep reply', 'cardinality(path) = 4'],
  ])('reads little more than it shows: a link to %s', async (_, condition) => {
    const id = await one(`select id from comment where thread_id = $1 and ${condition} order by id offset 1000 limit 1`, [thread]);
    await withReader(database.appUrl, async (ask) => {
      const { answer, read } = await ask(COMMENT_CONTEXT, [id, 3, 3]);
      const { ancestors, earlier, comment, later } = answer as Context;
      const shown = ancestors.length + shownIn(earlier) + shownIn({ items: [comment], next: null, left: 0 }) + shownIn(later);
      expect(comment.id).toBe(id);
      expect({ shown, most: most(read) }).toEqual({ shown, most: Math.min(most(read), shown * MOST_READ) });
    });
  });
});
