import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { NotFound, problem } from '../platform/http/problem.js';
import { Article } from './article.entity.js';
import type { Note } from './editorial.schema.js';
import { ArticleCorrected } from './publishing.events.js';
import { Revisions } from './revisions.service.js';

export const StaleArticle = problem('stale-article', 409, 'Somebody else changed this article since you opened it');

/** note tells readers what was corrected. */
export type Edit = { actor: string; articleId: string; version?: number | undefined; note?: Note | undefined };

/** Every change of an article: locks it, refuses what was read too long ago, grows the version, and when readers see it keeps the texts and tells the ledger. */
@Injectable()
export class ArticleEdit {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly revisions: Revisions,
  ) {}

  /** @throws NotFound, StaleArticle */
  apply<T>({ actor, articleId, version, note }: Edit, work: (tx: Tx, article: Article) => Promise<T>): Promise<T & { version: number }> {
    return this.database.transaction(async (tx) => {
      const article = await lockArticle(tx, articleId);
      if (version !== undefined && Number(article.version) !== version) throw StaleArticle();
      const result = await work(tx, article);
      const next = await growArticle(tx, actor, article);
      if (article.status === 'published') {
        await this.revisions.keep(tx, article, note);
        await this.ledger.record(tx, ArticleCorrected, { actor, subject: articleId, payload: { issue: article.issueId, version: next } });
      }
      return { ...result, version: next };
    });
  }

  /** When an article that readers did not see becomes public: quotes of an earlier publication follow. */
  publish(tx: Tx, article: Article): Promise<void> {
    return this.revisions.keep(tx, article, undefined);
  }
}

/** Remembers who changed it last; its page and those of its issue change with it. Answers the new version. */
export async function growArticle(tx: Tx, actor: string, { id, issueId, version }: Article): Promise<number> {
  const next = Number(version) + 1;
  await tx.query(`update article set version = $2, changed_by = $3, changed_at = record_time() where id = $1`, [id, next, actor]);
  await growIssue(tx, issueId);
  return next;
}

/** Its pages list the article, so they change with it. */
export const growIssue = (tx: Tx, issueId: string): Promise<unknown> =>
  tx.query(`update issue set version = version + 1 where id = $1`, [issueId]);

/** Locks the issue before the article, as every change of an issue does. @throws NotFound */
export async function lockArticle(tx: Tx, id: string): Promise<Article> {
  await rows(tx, `select 1 from issue where id = (select issue_id from article where id = $1) for update`, [id]);
  const article = await tx.findOne(Article, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!article) throw NotFound();
  return article;
}
