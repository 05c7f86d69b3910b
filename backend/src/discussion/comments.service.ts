import { Injectable } from '@nestjs/common';
import { AFTER_ANY_ID, BEFORE_ANY_ID, idCursor } from '../platform/cursor-key.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { PAGE_LIMIT, type PageQuery } from '../platform/page.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import type { SubmittedView } from '../submissions/submitted.schema.js';
import type { CommentsQuery, NewComment, OwnComment } from './comment.schema.js';
import { COMMENTS, COMMENTS_WITH_REPLIES, OWN_COMMENTS, REPLIES } from './comment.sql.js';
import { Quotes } from './quotes.service.js';
import { ThreadsService } from './threads.service.js';

/** What is null when the text was republished between the look at the quoted words and the writing. */
const STALE_QUOTE = 'revision';

@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsService,
    private readonly submissions: SubmissionsService,
    private readonly quotes: Quotes,
  ) {}

  /** JSON text of a page, newest first. @throws NotFound */
  list(threadId: string, { cursor, limit, replies }: CommentsQuery): Promise<string> {
    const page = [threadId, idCursor(cursor) ?? AFTER_ANY_ID, limit];
    return replies === 0 ? this.text(COMMENTS, page) : this.text(COMMENTS_WITH_REPLIES, [...page, replies]);
  }

  /** JSON text of a page, oldest first. @throws NotFound when the comment cannot be seen */
  replies(commentId: string, { cursor, limit }: PageQuery): Promise<string> {
    return this.text(REPLIES, [commentId, idCursor(cursor) ?? BEFORE_ANY_ID, limit]);
  }

  async own(authorId: string, threadId: string): Promise<{ items: OwnComment[] }> {
    return { items: await this.database.rows<OwnComment>(OWN_COMMENTS, [threadId, authorId, PAGE_LIMIT]) };
  }

  /** @throws NotFound, RoomClosed, InvalidInput */
  async post(authorId: string, threadId: string, { parentId, blockId, quote, ...comment }: NewComment): Promise<SubmittedView> {
    const rootId = parentId === null ? null : await this.threads.rootOf(threadId, parentId);
    const about = rootId === null ? blockId : null;
    if (about !== null) await this.threads.requireParagraph(threadId, about);
    const submit = async (): Promise<string> => {
      const anchor = quote ? await this.quotes.anchor(threadId, about, quote) : null;
      const own = { parentId: rootId, blockId: about, quote: anchor };
      return this.submissions.submit({ kind: 'comment', authorId, roomId: threadId, ...comment, own });
    };
    return { id: await submit().catch(onceMore(submit)), status: 'held' };
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
