import { Injectable } from '@nestjs/common';
import { AFTER_ANY_ID, BEFORE_ANY_ID, idCursor } from '../platform/cursor-key.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { PAGE_LIMIT, type PageQuery } from '../platform/page.js';
import { SubmissionsService } from '../submissions/submissions.service.js';
import type { SubmittedView } from '../submissions/submitted.schema.js';
import { Writing } from '../submissions/writing.service.js';
import type { CommentsQuery, NewComment, OwnComment } from './comment.schema.js';
import { COMMENTS, COMMENTS_WITH_REPLIES, OWN_COMMENTS, REPLIES } from './comment.sql.js';
import { ThreadsService } from './threads.service.js';

const ROWS = {
  commented: `insert into comment (id, thread_id, parent_id, block_id)
    select id, room, (own->>'parentId')::uuid, (own->>'blockId')::uuid from given`,
};

@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsService,
    private readonly submissions: SubmissionsService,
    writing: Writing,
  ) {
    writing.register('comment', ROWS);
  }

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
  async post(authorId: string, threadId: string, { parentId, blockId, ...comment }: NewComment): Promise<SubmittedView> {
    const rootId = parentId === null ? null : await this.threads.rootOf(threadId, parentId);
    const about = rootId === null ? blockId : null;
    if (about !== null) await this.threads.requireParagraph(threadId, about);
    const id = await this.submissions.submit({
      kind: 'comment',
      authorId,
      roomId: threadId,
      ...comment,
      own: { parentId: rootId, blockId: about },
    });
    return { id, status: 'held' };
  }

  private async text(sql: string, parameters: unknown[]): Promise<string> {
    const [page] = await this.database.rows<{ json: string }>(sql, parameters);
    if (!page) throw NotFound();
    return page.json;
  }
}
