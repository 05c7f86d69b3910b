import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Loaded } from './load.ts';
import { body } from './load-comments.ts';
import { type Comparison, compare, type Shot, type Target } from './measure.ts';

export type Ground = {
  loaded: Loaded;
  cookies: string[];
  databaseUrl: string;
  api: { url: string; pids: number[] };
  limit: { url: string; pids: number[] };
  frontend: { url: string; pids: number[] } | null;
  effort: { rounds: number; seconds: number };
};

export type Load = { name: string; does: string; floor: number | null; run: (ground: Ground) => Promise<Comparison> };

const SETTLE_TIMEOUT_MS = 60_000;

let turn = 0;
const pick = <T>(list: readonly T[]): T => list[(turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_647) % list.length] as T;

const target = (side: { url: string; pids: number[] }, next: () => Shot): Target => ({ ...side, next });

async function query<Row>(ground: Ground, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ground.databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows as Row[];
}

const reading: Load = {
  name: 'R1',
  does: 'JSON of the newest 50 comments of one thread, read from the database each time',
  floor: 0.4,
  run: (ground) =>
    compare(
      target(ground.api, () => ({ method: 'GET', path: `/api/threads/${ground.loaded.hotThread}/comments?limit=50` })),
      target(ground.limit, () => ({ method: 'GET', path: `/read/${ground.loaded.hotThread}` })),
      ground.effort,
    ),
};

const page: Load = {
  name: 'R2',
  does: 'HTML of the same discussion for an anonymous reader, against the same bytes from memory',
  floor: null,
  run: async (ground) => {
    if (ground.frontend === null) throw new Error('R2 needs the frontend; leave out --no-frontend');
    const path = `/kk/articles/${ground.loaded.article}`;
    const html = await (await fetch(`${ground.frontend.url}${path}`)).text();
    await fetch(`${ground.limit.url}/memory`, { method: 'PUT', body: html });
    return compare(
      target(ground.frontend, () => ({ method: 'GET', path })),
      target(ground.limit, () => ({ method: 'GET', path: '/memory' })),
      ground.effort,
    );
  },
};

const posting: Load = {
  name: 'W1',
  does: 'a comment of about 300 characters, durable, held and announced, over many threads',
  floor: 0.3,
  run: async (ground) => {
    const { spreadThreads, accounts } = ground.loaded;
    const compared = await compare(
      target(ground.api, () => {
        const requestId = randomUUID();
        const text = JSON.stringify({ body: body(turn), requestId, language: 'kk' });
        return {
          method: 'POST',
          path: `/api/threads/${pick(spreadThreads)}/comments`,
          body: text,
          cookie: pick(ground.cookies),
          key: requestId,
        };
      }),
      target(ground.limit, () => ({
        method: 'POST',
        path: `/post/${pick(spreadThreads)}`,
        body: JSON.stringify({ account: pick(accounts), body: body(turn) }),
      })),
      ground.effort,
    );
    const [rows] = await query<{ found: number }>(
      ground,
      `select count(*)::int as found from submission where request_id = any($1::uuid[])`,
      [[...compared.acknowledged]],
    );
    if (rows?.found !== compared.acknowledged.size)
      throw new Error(`W1 lost ${compared.acknowledged.size - (rows?.found ?? 0)} acknowledged comments`);
    return compared;
  },
};

const voting = (name: string, does: string, floor: number | null, polls: (loaded: Loaded) => Loaded['spreadPolls']): Load => ({
  name,
  does,
  floor,
  run: async (ground) => {
    const choices = polls(ground.loaded);
    const { accounts } = ground.loaded;
    const compared = await compare(
      target(ground.api, () => {
        const poll = pick(choices);
        const voter = Math.floor(Math.random() * ground.cookies.length);
        return {
          method: 'PUT',
          path: `/api/polls/${poll.id}/vote`,
          body: JSON.stringify({ optionId: pick(poll.options) }),
          cookie: ground.cookies[voter],
          key: `${poll.id} ${accounts[voter]}`,
        };
      }),
      target(ground.limit, () => {
        const poll = pick(choices);
        return {
          method: 'PUT',
          path: `/vote/${poll.id}`,
          body: JSON.stringify({ account: accounts[Math.floor(Math.random() * ground.cookies.length)], option: pick(poll.options) }),
        };
      }),
      ground.effort,
    );
    await requireNoDrift(
      ground,
      choices.map(({ id }) => id),
      compared.acknowledged,
    );
    return compared;
  },
});

/** What a load leaves for the worker is not the next load's burden. */
export async function settled(ground: Ground): Promise<void> {
  const until = Date.now() + SETTLE_TIMEOUT_MS;
  const waiting = 'select from event e, event_reached r where (e.tx, e.seq) > (r.tx, r.seq) limit 1';
  while ((await query(ground, waiting)).length > 0) {
    if (Date.now() > until) throw new Error('The worker does not catch up');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Every acknowledged vote is a row, and the counts are the rows, once the worker has caught up. A vote whose answer was cut off may be a row too. */
async function requireNoDrift(ground: Ground, polls: string[], acknowledged: ReadonlySet<string>): Promise<void> {
  const until = Date.now() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const rows = await query<{ key: string }>(
      ground,
      `select poll_id || ' ' || account_id as key from vote where poll_id = any($1::uuid[])`,
      [polls],
    );
    const [counted] = await query<{ voters: number }>(
      ground,
      `select coalesce(sum(voters), 0)::int as voters from poll_count where poll_id = any($1::uuid[])`,
      [polls],
    );
    const kept = new Set(rows.map(({ key }) => key));
    const lost = [...acknowledged].filter((key) => !kept.has(key)).length;
    if (lost === 0 && counted?.voters === kept.size) return;
    if (Date.now() > until) throw new Error(`${lost} acknowledged votes are lost; ${kept.size} rows, ${counted?.voters ?? 0} counted`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

export const LOADS: readonly Load[] = [
  reading,
  page,
  posting,
  voting('W2-spread', 'votes over many polls, durable, one a person', 0.3, (loaded) => loaded.spreadPolls),
  voting('W2-hot', 'votes in one poll, durable, one a person', null, (loaded) => [loaded.hotPoll]),
];
