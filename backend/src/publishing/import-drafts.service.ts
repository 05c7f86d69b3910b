import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, rows, type Tx } from '../platform/database.js';
import { invalidField, NotFound } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { Schedules } from '../platform/schedules.js';
import { ArticlesService } from './articles.service.js';
import { ImportDraft } from './import-draft.entity.js';
import type { SaveImport } from './import.schema.js';
import type { Preview } from './importing/preview.js';
import { understand } from './importing-thread.js';
import { type ShownBlock, shownBlocks } from './shown-block.js';

const HOURLY_MS = 3_600_000;

export type ShownDraft = Pick<ImportDraft, 'id' | 'filename' | 'preview'> & { shown: { title: string | null; blocks: ShownBlock[] }[] };
export type Saved = { articles: { id: string; slug: string }[] };

/** A newsletter on its way: uploaded, shown, then saved as drafts of an issue. Nothing is published by it. */
@Injectable()
export class ImportDraftsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly articles: ArticlesService,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.every(HOURLY_MS, 'publishing.forget-imports', async (tx) => {
      await tx.query(`delete from import_draft where created_at < record_time() - interval '1 day'`);
    });
  }

  /** @throws UnreadableFile, FileTooLarge */
  async upload(actor: string, file: { name: string; bytes: Uint8Array }): Promise<ShownDraft> {
    const preview = await understand(file.bytes, file.name);
    const id = newId();
    await this.database.rows(`insert into import_draft (id, account_id, filename, preview) values ($1, $2, $3, $4)`, [
      id,
      actor,
      file.name,
      JSON.stringify(preview),
    ]);
    return this.find(actor, id);
  }

  /** @throws NotFound when it is another editor's, or a day old */
  async find(actor: string, id: string): Promise<ShownDraft> {
    const draft = await this.database.manager.findOneBy(ImportDraft, { id, accountId: actor });
    if (!draft) throw NotFound();
    const { filename, preview } = draft;
    return { id, filename, preview, shown: await shownArticles(preview) };
  }

  /** @throws NotFound */
  async discard(actor: string, id: string): Promise<void> {
    const gone = await this.database.rows(`delete from import_draft where id = $1 and account_id = $2 returning id`, [id, actor]);
    if (gone.length === 0) throw NotFound();
  }

  /** All articles or none, and only once: the draft goes with it. @throws NotFound, InvalidInput when an article has no title */
  async save(actor: string, id: string, input: SaveImport): Promise<Saved> {
    return this.database.transaction(async (tx) => {
      const [draft] = await rows<{ preview: Preview }>(tx, `delete from import_draft where id = $1 and account_id = $2 returning preview`, [
        id,
        actor,
      ]);
      if (!draft) throw NotFound();
      return this.saveInto(tx, actor, draft.preview, input);
    });
  }

  /** For the command line. @throws NotFound when no issue has this address */
  async saveIntoSlug(actor: string, slug: string, preview: Preview): Promise<Saved> {
    return this.database.transaction(async (tx) => {
      const [issue] = await rows<{ id: string }>(tx, `select id from issue where slug = $1`, [slug]);
      if (!issue) throw NotFound({ detail: `No issue has the address ${slug}.` });
      return this.saveInto(tx, actor, preview, { issueId: issue.id });
    });
  }

  private async saveInto(
    tx: Tx,
    actor: string,
    preview: Preview,
    { issueId, language, titles, date, authors }: SaveImport,
  ): Promise<Saved> {
    const several = preview.articles.length > 1;
    const articles: Saved['articles'] = [];
    for (const [index, { title, blocks }] of preview.articles.entries()) {
      const chosen = titles?.[index] ?? title ?? (several ? null : preview.title);
      if (chosen === null || chosen.trim() === '') throw invalidField(`/titles/${index}`, 'no-title', 'Give this article a title');
      articles.push(
        await this.articles.write(tx, actor, {
          issueId,
          language: language ?? preview.language,
          title: chosen.trim(),
          dek: index === 0 ? (preview.dek ?? '') : '',
          dated: date === undefined ? preview.date : date,
          readingMinutes: preview.readingMinutes,
          readingTime: several ? 'estimated' : preview.readingTime,
          authors: authors?.filter(({ name }) => name !== '') ?? preview.authors,
          blocks,
        }),
      );
    }
    return { articles };
  }
}

async function shownArticles({ articles, language }: Preview): Promise<ShownDraft['shown']> {
  const shown: ShownDraft['shown'] = [];
  for (const { title, blocks } of articles) {
    const raw = blocks.map(({ kind, text, label = null }) => ({ id: newId(), kind, text, label, language }));
    shown.push({ title, blocks: await shownBlocks(raw) });
  }
  return shown;
}
