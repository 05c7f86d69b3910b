import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import { copy } from './copy.ts';

// Bodies of 180 to 420 characters, as in the measurements the goals were taken from.
const SENTENCE = 'Жиналыста бюджетті алдын ала жарияласа, сұрақ қоюға уақыт болар еді. ';
export const body = (n: number): string => `${n} ${SENTENCE.repeat(6).slice(0, 180 + ((n * 37) % 240))}`;

type Discussion = { thread: string; issue: string; accounts: string[]; count: number; crowd: number };
type Made = { n: number; id: string; author: string; path: string[]; replies: number; descendants: number };

// Of twelve comments four are replies, each to the one before it: 2 answers 0, 5 answers 2, 8 answers 5, 11 answers 8.
const parentOf = (n: number, crowd: number): number | null => {
  if (n > 0 && n <= crowd) return 0;
  const place = (n - crowd) % 12;
  return place % 3 === 2 ? n - (place === 2 ? 2 : 3) : null;
};

function make({ accounts, count, crowd }: Discussion): Made[] {
  const made: Made[] = [];
  const byId = new Map<string, Made>();
  for (let n = 0; n < count; n += 1) {
    const parent = made[parentOf(n, crowd) ?? -1];
    const path = parent === undefined ? [] : [...parent.path, parent.id];
    const comment = { n, id: v7(), author: accounts[(n * 7919) % accounts.length] as string, path, replies: 0, descendants: 0 };
    made.push(comment);
    byId.set(comment.id, comment);
    if (parent !== undefined) parent.replies += 1;
    for (const id of path) (byId.get(id) as Made).descendants += 1;
  }
  return made;
}

/** A third of the comments are replies. */
export async function comments(client: pg.Client, discussion: Discussion): Promise<void> {
  const { thread, issue } = discussion;
  const made = make(discussion);
  const now = new Date().toISOString();
  await copy(
    client,
    'submission (id, kind, author_id, status, room_id, issue_id, language, public_revision, request_id, published_at)',
    made.map(({ id, author }) => [id, 'comment', author, 'published', thread, issue, 'kk', 1, randomUUID(), now]),
  );
  await copy(
    client,
    'revision (submission_id, number, state, body, language)',
    made.map(({ id, n }) => [id, 1, 'approved', body(n), 'kk']),
  );
  await copy(
    client,
    'comment (id, thread_id, parent_id, root_id, path, placed, answered)',
    made.map(({ id, path, replies }) => [id, thread, path.at(-1) ?? null, path[0] ?? id, `{${path.join(',')}}`, true, replies > 0]),
  );
  await copy(
    client,
    'comment_count (comment_id, replies, descendants)',
    made.filter(({ replies }) => replies > 0).map(({ id, replies, descendants }) => [id, replies, descendants]),
  );
  const roots = made.filter(({ path }) => path.length === 0);
  const unanswered = roots.filter(({ replies }) => replies === 0);
  await client.query(`insert into thread_count (thread_id, comments, roots, unanswered) values ($1, $2, $3, $4)`, [
    thread,
    made.length,
    roots.length,
    unanswered.length,
  ]);
}
