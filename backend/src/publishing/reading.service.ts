import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import type { Language } from '../text/language.js';
import type { ArticleView } from './reading.schema.js';
import { ARTICLE, ARTICLE_PREVIEW, ARTICLE_VERSION, DISCUSSED, ISSUE, ISSUE_PREVIEW, SERIES } from './reading.sql.js';
import { type RawBlock, shownBlocks } from './shown-block.js';

type View = Record<string, unknown>;

/** What readers see; drafts do not exist for them. */
@Injectable()
export class ReadingService {
  constructor(private readonly database: Database) {}

  async series(language: Language): Promise<{ items: View[] }> {
    return { items: await this.database.rows<View>(SERIES, [language]) };
  }

  /** @throws NotFound */
  issue(slug: string, language: Language): Promise<View> {
    return this.oneIssue(ISSUE, slug, language);
  }

  /** For editors. @throws NotFound */
  previewIssue(id: string, language: Language): Promise<View> {
    return this.oneIssue(ISSUE_PREVIEW, id, language);
  }

  /** @throws NotFound */
  article(slug: string, language: Language): Promise<ArticleView> {
    return this.oneArticle(ARTICLE, slug, language);
  }

  /** For editors. @throws NotFound */
  previewArticle(id: string, language: Language): Promise<ArticleView> {
    return this.oneArticle(ARTICLE_PREVIEW, id, language);
  }

  /** @throws NotFound */
  async version(slug: string): Promise<{ article: number; thread: number }> {
    const [version] = await this.database.rows<{ article: number; thread: number }>(ARTICLE_VERSION, [slug]);
    if (!version) throw NotFound();
    return version;
  }

  /** @throws NotFound */
  async discussed(threadId: string): Promise<{ slug: string }> {
    const [article] = await this.database.rows<{ slug: string }>(DISCUSSED, [threadId]);
    if (!article) throw NotFound();
    return article;
  }

  private async oneIssue(sql: string, key: string, language: Language): Promise<View> {
    const [issue] = await this.database.rows<{ view: View }>(sql, [language, key]);
    if (!issue) throw NotFound();
    return issue.view;
  }

  private async oneArticle(sql: string, key: string, language: Language): Promise<ArticleView> {
    const [article] = await this.database.rows<{ view: Omit<ArticleView, 'blocks'> & { blocks: RawBlock[] } }>(sql, [language, key]);
    if (!article) throw NotFound();
    return { ...article.view, blocks: await shownBlocks(article.view.blocks) };
  }
}
