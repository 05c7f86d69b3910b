import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 } from 'uuid';

export type Sizes = { accounts: number; comments: number; spread: number };
export type Loaded = {
  hotThread: string;
  spreadThreads: string[];
  hotPoll: { id: string; options: string[] };
  spreadPolls: { id: string; options: string[] }[];
  accounts: string[];
  article: string;
};

type Cell = string | number | boolean | null;
type Rows = Iterable<Cell[]>;

const OPTIONS = 4;
const line = (cells: Cell[]): string => `${cells.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;

export async function copy(client: pg.Client, table: string, rows: Rows): Promise<void> {
  await pipeline(
    Readable.from(
      (function* () {
        for (const row of rows) yield line(row);
      })(),
    ),
    client.query(copyFrom(`copy ${table} from stdin`)),
  );
}

// Bodies of 180 to 420 characters, as in the measurements the goals were taken from.
const SENTENCE = 'Жиналыста бюджетті алдын ала жарияласа, сұрақ қоюға уақыт болар еді. ';
export const body = (n: number): string => `${n} ${SENTENCE.repeat(6).slice(0, 180 + ((n * 37) % 240))}`;

/** Rows for the load tests; a test compares them column by column with rows from the front door. */
export async function load(url: string, sizes: Sizes): Promise<Loaded> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const accounts = Array.from({ length: sizes.accounts }, () => v7());
    await copy(client, 'account (id, kind, handle, handle_folded, email, email_confirmed_at, language)', accountRows(accounts));
    const [series, issue, conversation] = [v7(), v7(), v7()];
    const articles = Array.from({ length: sizes.spread + 1 }, () => ({ id: v7(), thread: v7() }));
    await copy(
      client,
      'room (id, issue_id, shown)',
      [issue, conversation, ...articles.map(({ thread }) => thread)].map((id) => [id, issue, true]),
    );
    await client.query(`insert into series (id, slug) values ($1, $2)`, [series, `bench-${series}`]);
    await client.query(`insert into series_edition (series_id, language, title) values ($1, 'kk', 'Жақын билік')`, [series]);
    await client.query(`insert into conversation (id) values ($1)`, [conversation]);
    await client.query(
      `insert into issue (id, series_id, number, slug, status, published_at, conversation_id) values ($1, $2, 1, $3, 'published', now(), $4)`,
      [issue, series, `bench-${issue}`, conversation],
    );
    await client.query(`insert into issue_edition (issue_id, language, title) values ($1, 'kk', 'Кім кімге есеп береді?')`, [issue]);
    await copy(
      client,
      'thread (id)',
      articles.map(({ thread }) => [thread]),
    );
    await copy(
      client,
      'article (id, issue_id, position, slug, status, published_at, reading_minutes, reading_time, original_language, thread_id)',
      articles.map(({ id, thread }, index) => [
        id,
        issue,
        index + 1,
        `bench-${id}`,
        'published',
        new Date().toISOString(),
        4,
        'estimated',
        'kk',
        thread,
      ]),
    );
    await copy(
      client,
      'edition (article_id, language, title)',
      articles.map(({ id }) => [id, 'kk', 'Жиын мен жиналыс']),
    );
    const [hot, ...rest] = articles as [(typeof articles)[number], ...typeof articles];
    await comments(client, { thread: hot.thread, issue, accounts, count: sizes.comments });
    const polls = await pollRows(client, issue, [hot.id, ...rest.map(({ id }) => id)]);
    await client.query('analyze');
    return {
      hotThread: hot.thread,
      spreadThreads: rest.map(({ thread }) => thread),
      hotPoll: polls[0]!,
      spreadPolls: polls.slice(1),
      accounts,
      article: `bench-${hot.id}`,
    };
  } finally {
    await client.end();
  }
}

const accountRows = (accounts: string[]): Rows =>
  accounts.map((id, n) => [
    id,
    'citizen',
    `Bench reader ${n}`,
    `benchreader${id}`,
    `bench-${id}@example.org`,
    new Date().toISOString(),
    'kk',
  ]);

type Discussion = { thread: string; issue: string; accounts: string[]; count: number };

/** A third of the comments are replies to the comment before them. */
async function comments(client: pg.Client, { thread, issue, accounts, count }: Discussion): Promise<void> {
  const made = Array.from({ length: count }, (_, n) => ({ n, id: v7(), author: accounts[(n * 7919) % accounts.length] as string }));
  const now = new Date().toISOString();
  await copy(
    client,
    'submission (id, kind, author_id, status, room_id, issue_id, language, public_revision, request_id, published_at)',
    made.map(({ id, author }) => [id, 'comment', author, 'published', thread, issue, 'kk', 1, randomUUID(), now]),
  );
  await copy(
    client,
    'revision (submission_id, number, state, body)',
    made.map(({ id, n }) => [id, 1, 'approved', body(n)]),
  );
  const parent = (n: number): string | null => (n % 3 === 2 ? (made[n - (n % 3)]?.id ?? null) : null);
  await copy(
    client,
    'comment (id, thread_id, parent_id)',
    made.map(({ id, n }) => [id, thread, parent(n)]),
  );
  await copy(
    client,
    'comment_count (comment_id, replies)',
    made.filter(({ n }) => n % 3 === 0).map(({ id, n }) => [id, n + 2 < count ? 1 : 0]),
  );
  await client.query(`insert into thread_count (thread_id, comments) values ($1, $2)`, [thread, count]);
}

async function pollRows(client: pg.Client, issue: string, articles: string[]): Promise<Loaded['spreadPolls']> {
  const polls = articles.map((article) => ({ id: v7(), article, options: Array.from({ length: OPTIONS }, () => v7()) }));
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const to = new Date(Date.now() + 86_400_000).toISOString();
  await copy(
    client,
    'poll (id, article_id, issue_id, opens_at, closes_at)',
    polls.map(({ id, article }) => [id, article, issue, from, to]),
  );
  await copy(
    client,
    'poll_edition (poll_id, language, question)',
    polls.map(({ id }) => [id, 'kk', 'Қай деңгей шешуі керек?']),
  );
  await copy(
    client,
    'poll_option (id, poll_id, position)',
    polls.flatMap(({ id, options }) => options.map((option, n) => [option, id, n + 1])),
  );
  await copy(
    client,
    'poll_option_edition (option_id, language, label)',
    polls.flatMap(({ options }) => options.map((option, n) => [option, 'kk', `Нұсқа ${n + 1}`])),
  );
  await copy(
    client,
    'poll_count (poll_id)',
    polls.map(({ id }) => [id]),
  );
  return polls.map(({ id, options }) => ({ id, options }));
}
