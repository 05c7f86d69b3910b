import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AFTER_ANY_ID, cursorKey } from '../platform/cursor-key.js';
import { badCursor } from '../platform/page.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { PAGE_LIMIT } from '../platform/page.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import type { SubmittedView } from '../submissions/submitted.schema.js';
import { type RankedSort, RANKED_SORTS } from './comment-order.sql.js';
import { RANKED_LISTS } from './comment-ranked.sql.js';
import { COMMENT_CONTEXT } from './comment-context.sql.js';
import { UNCOUNTED } from './comment-level.sql.js';
import type { CommentsQuery, ContextQuery, ListQuery, NewComment, OwnComment, RepliesQuery } from './comment.schema.js';
import { type List, OWN_COMMENTS, REPLY_LISTS, THREAD_LISTS } from './comment.sql.js';
import { Quotes } from './quotes.service.js';
import { ThreadsService } from './threads.service.js';

/** What is null when the text was republished between the look at the quoted words and the writing. */
const STALE_QUOTE = 'revision';

type Ranked = (typeof RANKED_LISTS)[RankedSort];

const isRanked = (sort: CommentsQuery['sort']): sort is RankedSort => (RANKED_SORTS as readonly string[]).includes(sort);

@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsService,
    private readonly submissions: SubmissionsService,
    private readonly quotes: Quotes,
  ) {}

  /** JSON text of a page. @throws NotFound */
  list(threadId: string, query: CommentsQuery): Promise<string> {
    const { sort } = query;
    return isRanked(sort) ? this.ranked(RANKED_LISTS[sort], threadId, query) : this.page(THREAD_LISTS[sort], threadId, query);
  }

  /** JSON text of a page. @throws NotFound when the comment has no place */
  replies(commentId: string, query: RepliesQuery): Promise<string> {
    return this.page(REPLY_LISTS[query.sort], commentId, query);
  }

  /** JSON text of a comment among those around it. @throws NotFound when it has no place */
  context(commentId: string, { beside, replies }: ContextQuery): Promise<string> {
    return this.text(COMMENT_CONTEXT, [commentId, beside, replies]);
  }

  async own(authorId: string, threadId: string): Promise<{ items: OwnComment[] }> {
    return { items: await this.database.rows<OwnComment>(OWN_COMMENTS, [threadId, authorId, PAGE_LIMIT]) };
  }

  /** @throws NotFound, ThreadTooDeep, RoomClosed, InvalidInput */
  async post(authorId: string, threadId: string, { parentId, blockId, position, quote, ...comment }: NewComment): Promise<SubmittedView> {
    if (parentId !== null) await this.threads.requireParent(threadId, parentId);
    const about = parentId === null ? { blockId, position } : { blockId: null, position: null };
    if (about.blockId !== null) await this.threads.requireParagraph(threadId, about.blockId);
    if (about.position !== null) await this.threads.requireQuestion(threadId);
    const submit = async (): Promise<string> => {
      const anchor = quote ? await this.quotes.anchor(threadId, about.blockId, quote) : null;
      const own = { parentId, ...about, quote: anchor };
      return this.submissions.submit({ kind: 'comment', authorId, roomId: threadId, ...comment, own });
    };
    return { id: await submit().catch(onceMore(submit)), status: 'held' };
  }

  private page({ start, plain, withReplies }: List, of: string, { cursor, limit, replies }: ListQuery): Promise<string> {
    const [after, until, left] = cursorKey(cursor, [z.uuid(), z.uuid(), z.number().int().min(UNCOUNTED)]) ?? [
      start.after,
      start.until,
      null,
    ];
    const page = [of, after, until, left, limit];
    return replies === 0 ? this.text(plain, page) : this.text(withReplies, [...page, replies]);
  }

  private async ranked({ plain, withReplies }: Ranked, threadId: string, { cursor, limit, replies }: ListQuery): Promise<string> {
    const [order, before] = cursorKey(cursor, [z.uuid(), z.number().int().min(0)]) ?? [AFTER_ANY_ID, 0];
    const page = [threadId, order, before, limit];
    const [found] = await this.database.rows<{ ordered: boolean; json: string }>(
      replies === 0 ? plain : withReplies,
      replies === 0 ? page : [...page, replies],
    );
    if (!found) throw NotFound();
    if (cursor !== undefined && !found.ordered) throw badCursor();
    return found.json;
  }

  private async text(sql: string, parameters: unknown[]): Promise<string> {
    const [page] = await this.database.rows<{ json: string }>(sql, parameters);
    if (!page) throw NotFound();
    return page.json;
  }
}

/** The quoted words are looked for again in the text as it is now. */
const onceMore =
  (work: () => Promise<string>) =>
  (error: unknown): Promise<string> => {
    if ((error as { column?: string }).column === STALE_QUOTE) return work();
    throw error;
  };
