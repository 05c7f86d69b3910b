import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../platform/database.js';
import { ArticlesService } from '../publishing/articles.service.js';
import { BlocksService } from '../publishing/blocks.service.js';
import type { PreviewBlock } from '../publishing/importing/preview.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { blocksOf, frontMatter } from './article-text.js';
import type { Stage } from './cast.js';
import { readText, titleAndDek } from './demo-data.js';
import { Moment } from './moment.js';

const WORDS_A_MINUTE = 200;

const head = z.object({
  title: z.string(),
  dek: z.string(),
  authors: z.array(z.object({ name: z.string(), role: z.enum(['lead', 'co-author']) })),
  pollAfterParagraph: z.number().optional(),
});

export type SeededArticle = { id: string; slug: string; threadId: string; pollBlockId: string | null };

/** The articles of the demo, written and published as an editor does. */
@Injectable()
export class DemoArticles {
  constructor(
    private readonly database: Database,
    private readonly articles: ArticlesService,
    private readonly blocks: BlocksService,
    private readonly moment: Moment,
  ) {}

  write(editor: string, { issue, issueId }: Stage, slug: string): Promise<SeededArticle> {
    return this.moment.daysAgo(issue.publishedDaysAgo, () => this.published(editor, issueId, slug));
  }

  private async published(editor: string, issueId: string, slug: string): Promise<SeededArticle> {
    const [known] = await this.database.rows<{ id: string; status: string }>(`select id, status from article where slug = $1`, [slug]);
    const source = await readText(`articles/${slug}.en.md`);
    const { title, dek, authors, pollAfterParagraph } = head.parse(frontMatter(source));
    const blocks = blocksOf(source);
    const id = known?.id ?? (await this.draft(editor, { issueId, slug, title, dek, authors, blocks, words: source.split(/\s+/u).length }));
    for (const language of LANGUAGES) if (language !== 'en') await this.translate(editor, { id, slug, language });
    await this.articles.publish(editor, id);
    const rows = await this.database.rows<{ id: string; kind: string; thread: string }>(
      `select b.id, b.kind, a.thread_id as thread from block b join article a on a.id = b.article_id where a.id = $1 order by b.position`,
      [id],
    );
    const paragraphs = rows.filter(({ kind }) => kind === 'paragraph');
    return {
      id,
      slug,
      threadId: rows[0]?.thread ?? '',
      pollBlockId: paragraphs[(pollAfterParagraph ?? paragraphs.length) - 1]?.id ?? null,
    };
  }

  private async draft(
    editor: string,
    {
      words,
      ...text
    }: {
      issueId: string;
      slug: string;
      title: string;
      dek: string;
      authors: z.infer<typeof head>['authors'];
      blocks: PreviewBlock[];
      words: number;
    },
  ): Promise<string> {
    const readingMinutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
    const { id } = await this.database.transaction((tx) =>
      this.articles.write(tx, editor, { ...text, language: 'en', readingMinutes, readingTime: 'estimated', demo: true }),
    );
    return id;
  }

  /** Title and dek in every language; the whole body where there is one, block by block. */
  private async translate(editor: string, { id, slug, language }: { id: string; slug: string; language: Language }): Promise<void> {
    const edition = titleAndDek.parse(JSON.parse(await readText(`articles/${slug}.${language}.json`)));
    await this.articles.setEdition(editor, id, language, { ...edition, version: undefined });
    const whole = await readText(`articles/${slug}.${language}.md`).catch(() => null);
    if (whole === null) return;
    const translated = blocksOf(whole);
    const rows = await this.database.rows<{ id: string; kind: string }>(
      `select id, kind from block where article_id = $1 order by position`,
      [id],
    );
    if (rows.length !== translated.length)
      throw new Error(`${slug}.${language}.md has ${translated.length} blocks, the original ${rows.length}`);
    for (const [index, block] of translated.entries()) {
      await this.blocks.change(editor, rows[index]?.id ?? '', { version: undefined, language, text: block.text });
    }
  }
}
