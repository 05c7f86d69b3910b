import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAKE } from '../../backend/src/discussion/comment-order.sql.js';
import { CANDIDATES, FIRST_SCREEN, RANKED_LISTS } from '../../backend/src/discussion/comment-ranked.sql.js';
import { COMMENT_STANCES } from '../../backend/src/discussion/comment-stance.sql.js';
import { DUE } from '../../backend/src/opinions/stance-count.sql.js';
import { AFTER_ANY_ID } from '../../backend/src/platform/cursor-key.js';
import { newId } from '../../backend/src/platform/ids.js';
import { load } from '../bench/load.js';
import { freshDatabase, type TestDatabase } from '../set-up/database.js';
import { withReader } from '../set-up/rows-read.js';
import type { Comment, Page } from '../set-up/shown-comments.js';

const MOST_READ = 5; // rows of any one table for each comment shown
const PAGE = 20;
const STANCES_EACH = 8;

let database: TestDatabase;
let thread: string;
let accounts: string[];

beforeAll(async () => {
  database = await freshDatabase();
  ({ hotThread: thread, accounts } = await load(database.ownerUrl, { accounts: 500, comments: 20_000, spread: 2_000 }));
  await database.sql(
    `insert into stance (submission_id, account_id, value, changed_at)
     select id, ($2::uuid[])[1 + (n * 7 + k) % 500], (n * k + k) % 3 - 1, now() - interval '1 day'
     from (select id, row_number() over () as n from comment where thread_id = $1) c, generate_series(1, $3::int) k on conflict do nothing`,
    [thread, accounts, STANCES_EACH],
  );
  await database.sql(
    `insert into stance_count (submission_id, agree, disagree, pass, counted_at)
     select submission_id, count(*) filter (where value = 1), count(*) filter (where value = -1), count(*) filter (where value = 0), now() - interval '1 hour'
     from stance group by submission_id`,
  );
  await database.sql(MAKE, [thread, newId()]);
  await database.sql('analyze');
}, 120_000);
afterAll(() => database.drop());

// The reader of plans wants JSON text and a parameter.
const asText = (sql: string, more = ''): string => `select json_agg(to_json(found))::text as json from (${sql}) found ${more}`;
const shownIn = (items: Comment[]): number => items.reduce((sum, { firstReplies }) => sum + 1 + shownIn(firstReplies?.items ?? []), 0);
const most = (read: ReadonlyMap<string, number>): number => Math.max(...read.values());
const few = (measured: { shown: number; most: number }) => ({ ...measured, most: Math.min(measured.most, measured.shown * MOST_READ) });

describe('a discussion of 20,000 comments with 160,000 answers', () => {
  it.each(['best', 'contested'] as const)('reads little more than it shows: %s', async (sort) => {
    const roots = Number(
      (await database.sql(`select count(*) from comment where thread_id = $1 and parent_id is null`, [thread]))[0]?.['count'],
    );
    await withReader(database.appUrl, async (ask) => {
      for (const before of [0, PAGE, 90, 5_000])
        for (const [sql, further] of [
          [RANKED_LISTS[sort].plain, []],
          [RANKED_LISTS[sort].withReplies, [3]],
        ] as const) {
          const asked = await ask(sql, [thread, AFTER_ANY_ID, before, PAGE, ...further]);
          const answer = asked.answer as Page;
          const { read } = asked;
          expect([answer.items.length, answer.left]).toEqual([PAGE, roots - before - PAGE]);
          const measured = { shown: shownIn(answer.items), most: most(read) };
          expect(measured).toEqual(few(measured));
          expect(read.get('comment_order_part')).toBeLessThanOrEqual(2);
        }
    });
  });

  it('holds each comment once in each order', async () => {
    const twice = await database.sql(
      `select sort, count(*)::int as places, count(distinct slot.id)::int as comments, bool_and(c.parent_id is null) as roots
       from comment_order_part, unnest(ids) slot(id) join comment c on c.id = slot.id group by sort order by sort`,
    );
    const [{ roots }] = (await database.sql<{ roots: number }>(
      `select count(*)::int as roots from comment where thread_id = $1 and parent_id is null`,
      [thread],
    )) as [{ roots: number }];
    expect(twice).toEqual(['best', 'contested'].map((sort) => ({ sort, places: roots, comments: roots, roots: true })));
  });

  it('reads little more than it shows: the first screen', async () => {
    await withReader(database.appUrl, async (ask) => {
      const candidates = await ask(asText(CANDIDATES), [thread, AFTER_ANY_ID]);
      expect(most(candidates.read)).toBeLessThanOrEqual(3 * MOST_READ);
      const ids = await database.sql<{ id: string }>(`select id from comment where thread_id = $1 and parent_id is null limit 3`, [thread]);
      const screen = await ask(FIRST_SCREEN, [`{${ids.map(({ id }) => id).join()}}`, '{for,against,few-answers}']);
      expect((screen.answer as Page).items).toHaveLength(3);
      expect(most(screen.read)).toBeLessThanOrEqual(3 * MOST_READ);
    });
  });

  it('reads little more than it shows: what a reader answered', async () => {
    const ids = await database.sql<{ id: string }>(`select id from comment where thread_id = $1 order by id offset 500 limit 80`, [thread]);
    await withReader(database.appUrl, async (ask) => {
      const { read } = await ask(asText(COMMENT_STANCES), [`{${ids.map(({ id }) => id).join()}}`, accounts[7] as string, thread]);
      expect(most(read)).toBeLessThanOrEqual(ids.length * MOST_READ);
    });
  });

  it('reads no answer that was counted long ago to find out what moved', async () => {
    await withReader(database.appUrl, async (ask) => {
      const { read } = await ask(asText(DUE, 'where $1::int = 1'), [1]);
      expect(most(read)).toBeLessThanOrEqual(MOST_READ);
    });
  });
});
