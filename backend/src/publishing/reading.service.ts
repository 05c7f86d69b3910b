import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import type { Language } from '../text/language.js';
import type { BlockKind } from './block.entity.js';
import type { ArticleView } from './reading.schema.js';
import { ARTICLE, ARTICLE_VERSION, ISSUE, SERIES } from './reading.sql.js';
import { spansOf } from './spans.js';

type View = Record<string, unknown>;
type RawBlock = { id: string; kind: BlockKind; label: string | null; language: Language; text: string };

/** What readers see; drafts do not exist for them. */
@Injectable()
export class ReadingService {
  constructor(private readonly database: Database) {}

  async series(language: Language): Promise<{ items: View[] }> {
    return { items: await this.database.rows<View>(SERIES, [language]) };
  }

  /** @throws NotFound */
  async issue(slug: string, language: Language): Promise<View> {
    const [issue] = await this.database.rows<{ view: View }>(ISSUE, [language, slug]);
    if (!issue) throw NotFound();
    return issue.view;
  }

  /** @throws NotFound */
  async article(slug: string, language: Language): Promise<ArticleView> {
    const [article] = await this.database.rows<{ view: Omit<ArticleView, 'blocks'> & { blocks: RawBlock[] } }>(ARTICLE, [language, slug]);
    if (!article) throw NotFound();
    return { ...article.view, blocks: article.view.blocks.map(shownBlock) };
  }

  /** @throws NotFound */
  async version(slug: string): Promise<{ article: number; thread: number }> {
    const [version] = await this.database.rows<{ article: number; thread: number }>(ARTICLE_VERSION, [slug]);
    if (!version) throw NotFound();
    return version;
  }
}

function shownBlock({ text, ...block }: RawBlock): ArticleView['blocks'][number] {
  if (block.kind === 'list' || block.kind === 'numbered')
    return {
      ...block,
      items: text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(spansOf),
    };
  if (block.kind !== 'quote') return { ...block, spans: spansOf(text) };
  const paragraphs = text.split('\n').map(spansOf);
  return { ...block, spans: paragraphs.flatMap((spans, index) => (index === 0 ? spans : [{ text: '\n' }, ...spans])) };
}
