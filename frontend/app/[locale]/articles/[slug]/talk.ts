import 'server-only';
import { cache } from 'react';
import { answer, api, publicApi, type Schema } from '../../../../lib/api/client';
import { readByVersion } from '../../../../lib/api/by-version';
import { ProblemError } from '../../../../lib/api/problem';
import type { Replies } from './drawn-tree';
import { type Part, sortOf } from './part';

const COMMENTS = 20;
const FIRST_REPLIES = 3;
const MINUTE_MS = 60_000;

export type Own = Schema<'OwnComment'> & { reason: Schema<'StatementOfReasons'> | null };

/** The versions of an article and of its discussion: asked once a request, whatever is kept by them. */
export const articleVersion = cache((slug: string) =>
  answer(publicApi().GET('/api/articles/{slug}/version', { params: { path: { slug } } })),
);

/** null for a page that is not there any more, or never was. */
function nothing(error: unknown): null {
  if (error instanceof ProblemError && error.problem.status < 500) return null;
  throw error;
}

/** Names and badges are not part of a thread's version, so nothing is kept for more than a minute. */
const keptFor = (thread: number): string => `${thread} ${Math.floor(Date.now() / MINUTE_MS)}`;

/** A page of comments with the first replies of each; the first page when the link is not a good one. */
export async function readComments({ slug, threadId }: Schema<'Article'>, part: Part): Promise<Schema<'Comments'>> {
  const { thread } = await articleVersion(slug);
  const sort = sortOf(part);
  const page = (cursor: string | undefined) =>
    readByVersion(`comments ${threadId} ${sort} ${cursor ?? ''}`, keptFor(thread), () =>
      answer(
        publicApi().GET('/api/threads/{id}/comments', {
          params: { path: { id: threadId }, query: { sort, limit: COMMENTS, replies: FIRST_REPLIES, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    );
  return (part.after === undefined ? null : await page(part.after).catch(nothing)) ?? page(undefined);
}

/** How many comments each paragraph has, in whatever language they were written. */
export async function readParagraphs({ slug, threadId }: Schema<'Article'>): Promise<ReadonlyMap<string, number>> {
  const { thread } = await articleVersion(slug);
  const { items } = await readByVersion(`paragraphs ${threadId}`, keptFor(thread), () =>
    answer(publicApi().GET('/api/threads/{id}/paragraphs', { params: { path: { id: threadId } } })),
  );
  return new Map(items.map(({ blockId, comments }) => [blockId, comments]));
}

/** A page of the replies of the comment that a reader opened, in the order of time; `next` leads backwards from `before`. */
export async function readReplies(slug: string, { open, from, before }: Part): Promise<Replies | null> {
  if (open === undefined) return null;
  const { thread } = await articleVersion(slug);
  const isBackwards = before !== undefined && from === undefined;
  const cursor = isBackwards ? before : from;
  const replies = await readByVersion(`replies ${open} ${String(isBackwards)} ${cursor ?? ''}`, keptFor(thread), async () => {
    const order = { sort: isBackwards ? 'newest' : 'oldest', replies: FIRST_REPLIES } as const;
    const params = { path: { id: open }, query: { ...order, ...(cursor === undefined ? {} : { cursor }) } };
    return (await publicApi().GET('/api/comments/{id}/replies', { params })).data ?? null;
  }).catch(nothing);
  return replies !== null && isBackwards ? { ...replies, items: replies.items.toReversed() } : replies;
}

/** A comment among those around it, and the article that its thread discusses. */
export async function readContext(id: string): Promise<{ context: Schema<'CommentContext'>; slug: string }> {
  const context = await answer(
    publicApi().GET('/api/comments/{id}/context', { params: { path: { id }, query: { replies: FIRST_REPLIES } } }),
  );
  const { slug } = await answer(publicApi().GET('/api/threads/{id}/article', { params: { path: { id: context.threadId } } }));
  return { context, slug };
}

/** The reader's own comments that others do not see, each with the reason when it was not published. */
export async function readOwn(threadId: string): Promise<Own[]> {
  const { items } = await answer(api().GET('/api/threads/{id}/mine', { params: { path: { id: threadId } } }));
  const isRemoved = items.some(({ status }) => status === 'removed');
  const texts = isRemoved ? await answer(api().GET('/api/me/submissions', { params: { query: { limit: 100 } } })) : { items: [] };
  const reasons = new Map(texts.items.map(({ id, decision }) => [id, decision]));
  return items.map((own) => ({ ...own, reason: reasons.get(own.id) ?? null }));
}
