import pg from 'pg';

/** The limit's own tables, filled from the product's rows so that both read and write the same amount. */
export async function makeLimitTables(url: string, appRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create table limit_thread (id uuid primary key, comments int not null default 0);
    create table limit_comment (id uuid primary key, thread_id uuid not null, parent_id uuid, author_id uuid not null, body text not null,
      replies int not null default 0, created_at timestamptz not null default now());
    create table limit_poll (id uuid primary key, votes int not null default 0);
    create table limit_vote (poll_id uuid not null, account_id uuid not null, option_id uuid not null, primary key (poll_id, account_id));
    insert into limit_thread select id, 0 from thread;
    insert into limit_comment select c.id, c.thread_id, c.parent_id, s.author_id, r.body, coalesce(n.replies, 0), s.created_at
      from comment c join submission s on s.id = c.id join revision r on r.submission_id = c.id left join comment_count n on n.comment_id = c.id;
    insert into limit_poll select id, 0 from poll;
    create index limit_comment_top on limit_comment (thread_id, id) where parent_id is null;
    analyze;
    grant select, insert, update on limit_thread, limit_comment, limit_poll, limit_vote to ${client.escapeIdentifier(appRole)};
  `);
  await client.end();
}
