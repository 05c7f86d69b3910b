import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { v7 } from 'uuid';

/**
 * The limit we measure ourselves against: bare Node and pg, no framework, no rules, one statement a request.
 * Its tables are its own, with the same rows: comment texts with their authors, votes with a unique key.
 */
const pool = new pg.Pool({ connectionString: process.env['LIMIT_DATABASE_URL'], max: 10 });
let page = Buffer.from('');

const READ = `select json_build_object('items', coalesce(json_agg(t), '[]')) as body from (
  select c.id, c.body, c.created_at as "createdAt", json_build_object('handle', a.handle) as author, c.replies
  from limit_comment c join account a on a.id = c.author_id where c.thread_id = $1 and c.parent_id is null order by c.id desc limit 50) t`;
const POST = `with written as (insert into limit_comment (id, thread_id, author_id, body) values ($1, $2, $3, $4) returning thread_id)
  update limit_thread set comments = comments + 1 where id = (select thread_id from written)`;
const VOTE = `with written as (insert into limit_vote (poll_id, account_id, option_id) values ($1, $2, $3)
    on conflict (poll_id, account_id) do update set option_id = excluded.option_id returning poll_id)
  update limit_poll set votes = votes + 1 where id = (select poll_id from written)`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, verb, ...rest] = (request.url ?? '/').split('/');
  if (verb === 'memory') {
    if (request.method === 'PUT') page = Buffer.from(await bodyOf(request));
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    return;
  }
  if (verb === 'read') {
    const { rows } = await pool.query<{ body: string }>({ name: 'read', text: READ, values: [rest[0]] });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0]?.body));
    return;
  }
  if (verb === 'health') {
    response.end('ok');
    return;
  }
  const input = JSON.parse(await bodyOf(request)) as Record<string, string>;
  if (verb === 'post') await pool.query({ name: 'post', text: POST, values: [v7(), rest[0], input['account'], input['body']] });
  else await pool.query({ name: 'vote', text: VOTE, values: [rest[0], input['account'], input['option']] });
  response.setHeader('content-type', 'application/json').end('{"ok":true}');
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.statusCode = 500;
    response.end(String(error));
  });
}).listen(Number(process.env['LIMIT_PORT']), '127.0.0.1');
