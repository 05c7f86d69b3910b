import pg from 'pg';
import { v7 } from 'uuid';
import { copy, type Rows } from './copy.ts';
import { comments } from './load-comments.ts';

/** `crowd` of the comments all answer the first one. */
export type Sizes = { accounts: number; comments: number; spread: number; crowd?: number };
export type Loaded = {
  hotThread: string;
  spreadThreads: string[];
  hotPoll: { id: string; options: string[] };
  spreadPolls: { id: string; options: string[] }[];
  accounts: string[];
  article: string;
};

const OPTIONS = 4;

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
    await comments(client, { thread: hot.thread, issue, accounts, count: sizes.comments, crowd: sizes.crowd ?? 0 });
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
