import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { problem } from '../platform/http/problem.js';
import { growIssue, lockArticle } from './article-edit.js';
import { lockIssue } from './issues.service.js';
import { ArticleDeleted, IssueDeleted } from './publishing.events.js';
import { RoomsOfIssue } from './rooms-of-issue.service.js';

export const WasPublished = problem('was-published', 409, 'What readers have seen is taken down, not deleted');

/** Drafts that nobody has read may be deleted; what was public once may not. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly rooms: RoomsOfIssue,
  ) {}

  /** @throws NotFound, WasPublished */
  removeArticle(actor: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const article = await lockArticle(tx, id);
      if (article.publishedAt !== null) throw WasPublished();
      await this.remove(tx, article);
      await growIssue(tx, article.issueId);
      const payload = { issue: article.issueId, version: Number(article.version) };
      await this.ledger.record(tx, ArticleDeleted, { actor, subject: id, payload });
    });
  }

  /** With its articles. @throws NotFound, WasPublished when readers have seen it or anybody wrote in it */
  removeIssue(actor: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const issue = await lockIssue(tx, id);
      if (issue.publishedAt !== null) throw WasPublished();
      const articles = await rows<{ id: string; threadId: string }>(
        tx,
        `select id, thread_id as "threadId" from article where issue_id = $1 order by id for update`,
        [id],
      );
      await requireSilence(tx, [id, issue.conversationId]);
      for (const article of articles) await this.remove(tx, article);
      await tx.query(`delete from issue where id = $1`, [id]);
      await this.rooms.removeOfIssue(tx, issue);
      await this.ledger.record(tx, IssueDeleted, { actor, subject: id, payload: { number: issue.number } });
    });
  }

  private async remove(tx: Tx, { id, threadId }: { id: string; threadId: string }): Promise<void> {
    await requireSilence(tx, [threadId]);
    await tx.query(`delete from article where id = $1`, [id]);
    await this.rooms.removeThread(tx, threadId);
  }
}

/** @throws WasPublished */
async function requireSilence(tx: Tx, rooms: string[]): Promise<void> {
  if ((await rows(tx, `select 1 from submission where room_id = any($1::uuid[]) limit 1`, [rooms])).length > 0) throw WasPublished();
}
