import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.service.js';
import { Database, rows, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import type { Language } from '../text/language.js';
import type { Article } from './article.entity.js';
import { ArticleEdit, growArticle, growIssue, lockArticle } from './article-edit.js';
import type { ArticleChange, Authors, EditionText, NewArticle } from './editorial.schema.js';
import type { PreviewBlock } from './importing/preview.js';
import { lockIssue, NothingToPublish } from './issues.service.js';
import { ArticleCreated, ArticlePublished, ArticleUnpublished } from './publishing.events.js';
import { minutesOf, recountMinutes } from './reading-minutes.js';
import { RoomsOfIssue } from './rooms-of-issue.service.js';
import { slugOf } from './slug.js';
import { freeSlug, requireFreeSlug } from './taken-slug.js';

export type Written = {
  issueId: string;
  language: Language;
  title: string;
  dek: string;
  slug?: string;
  dated?: string | null;
  /** Counts when it is stated; an estimated one is counted from the blocks. */
  readingMinutes: number;
  readingTime: 'stated' | 'estimated';
  authors: Authors;
  blocks: readonly PreviewBlock[];
  demo?: boolean;
};

/** The editorial life of an article. */
@Injectable()
export class ArticlesService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly rooms: RoomsOfIssue,
    private readonly edit: ArticleEdit,
  ) {}

  begin(actor: string, input: NewArticle): Promise<{ id: string; slug: string }> {
    return this.database.transaction((tx) =>
      this.write(tx, actor, { ...input, readingMinutes: 1, readingTime: 'estimated', authors: [], blocks: [] }),
    );
  }

  /** A draft with all its blocks, at the end of its issue. @throws NotFound when there is no such issue */
  async write(tx: Tx, actor: string, text: Written): Promise<{ id: string; slug: string }> {
    const issue = await lockIssue(tx, text.issueId);
    const id = newId();
    const slug = await freeSlug(tx, text.slug ?? slugOf(text.title));
    const thread = await this.rooms.openThread(tx, issue.id);
    const minutes = text.readingTime === 'stated' ? text.readingMinutes : minutesOf(text.blocks, text.language);
    await tx.query(
      `insert into article (id, issue_id, position, slug, dated, reading_minutes, reading_time, original_language, thread_id, demo, changed_by)
       select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from article where issue_id = $2`,
      [id, issue.id, slug, text.dated ?? null, minutes, text.readingTime, text.language, thread, text.demo ?? false, actor],
    );
    await writeEdition(tx, id, text.language, text);
    await writeAuthors(tx, id, text.authors);
    await writeBlocks(tx, id, text.language, text.blocks);
    await growIssue(tx, issue.id);
    await this.ledger.record(tx, ArticleCreated, { actor, subject: id, payload: { issue: issue.id, version: 1 } });
    return { id, slug };
  }

  setEdition(actor: string, articleId: string, language: Language, { version, note, ...text }: EditionText): Promise<{ version: number }> {
    return this.edit.apply({ actor, articleId, version, note }, async (tx, { threadId }) => {
      await writeEdition(tx, articleId, language, text);
      await this.rooms.setQuestion(tx, threadId, await asks(tx, articleId));
      return {};
    });
  }

  /** No reading minutes: they are counted again. @throws NotFound, StaleArticle, InvalidInput when another article has the address */
  change(
    actor: string,
    articleId: string,
    { version, readingMinutes, slug, dated, position, authors }: ArticleChange,
  ): Promise<{ version: number }> {
    return this.edit.apply({ actor, articleId, version }, async (tx, article) => {
      const readingTime = readingMinutes === undefined ? undefined : readingMinutes === null ? 'estimated' : 'stated';
      if (position !== undefined) await moveInIssue(tx, article, position);
      if (authors !== undefined) await writeAuthors(tx, articleId, authors);
      if (slug !== undefined) await requireFreeSlug(tx, 'article', { slug, id: articleId });
      await tx.query(
        `update article set reading_minutes = coalesce($2, reading_minutes), reading_time = coalesce($6, reading_time),
           slug = coalesce($3, slug), dated = case when $4 then $5::date else dated end where id = $1`,
        [articleId, readingMinutes ?? null, slug ?? null, dated !== undefined, dated ?? null, readingTime ?? null],
      );
      if (readingTime === 'estimated') await recountMinutes(tx, Object.assign(article, { readingTime }));
      return {};
    });
  }

  /** @throws NotFound, NothingToPublish */
  publish(actor: string, articleId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const article = await lockArticle(tx, articleId);
      if ((await rows(tx, `select 1 from block where article_id = $1 limit 1`, [articleId])).length === 0) throw NothingToPublish();
      if (article.status === 'published') return;
      await tx.query(`update article set status = 'published', published_at = coalesce(published_at, record_time()) where id = $1`, [
        articleId,
      ]);
      await this.edit.publish(tx, article);
      const version = await growArticle(tx, actor, article);
      await this.rooms.show(tx, article.issueId);
      await this.ledger.record(tx, ArticlePublished, {
        actor,
        subject: articleId,
        payload: { issue: article.issueId, version },
      });
    });
  }

  /** @throws NotFound */
  unpublish(actor: string, articleId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const article = await lockArticle(tx, articleId);
      if (article.status === 'draft') return;
      await tx.query(`update article set status = 'draft' where id = $1`, [articleId]);
      const version = await growArticle(tx, actor, article);
      await this.rooms.show(tx, article.issueId);
      await this.ledger.record(tx, ArticleUnpublished, {
        actor,
        subject: articleId,
        payload: { issue: article.issueId, version },
      });
    });
  }
}

async function moveInIssue(tx: Tx, { id, issueId }: Article, position: number): Promise<void> {
  const order = (
    await rows<{ id: string }>(tx, `select id from article where issue_id = $1 and id <> $2 order by position, id for update`, [
      issueId,
      id,
    ])
  ).map((other) => other.id);
  order.splice(position - 1, 0, id);
  await tx.query(
    `update article set position = placed.position from unnest($1::uuid[]) with ordinality as placed (id, position) where article.id = placed.id`,
    [order],
  );
}

type Words = { title: string; dek: string; question?: string | undefined };

async function writeEdition(tx: Tx, articleId: string, language: Language, { title, dek, question }: Words): Promise<void> {
  await tx.query(
    `insert into edition (article_id, language, title, dek, question) values ($1, $2, $3, $4, coalesce($5, ''))
     on conflict (article_id, language) do update set title = excluded.title, dek = excluded.dek, question = coalesce($5, edition.question)`,
    [articleId, language, title, dek, question ?? null],
  );
}

async function asks(tx: Tx, articleId: string): Promise<boolean> {
  return (await rows(tx, `select from edition where article_id = $1 and question <> '' limit 1`, [articleId])).length > 0;
}

async function writeAuthors(tx: Tx, articleId: string, authors: Authors): Promise<void> {
  await tx.query(`delete from byline where article_id = $1`, [articleId]);
  for (const [index, { name, role }] of authors.entries()) {
    await tx.query(`insert into byline (article_id, position, name, role) values ($1, $2, $3, $4)`, [articleId, index + 1, name, role]);
  }
}

async function writeBlocks(tx: Tx, articleId: string, language: Language, blocks: readonly PreviewBlock[]): Promise<void> {
  for (const [index, { kind, text, label }] of blocks.entries()) {
    const id = newId();
    await tx.query(`insert into block (id, article_id, position, kind, label) values ($1, $2, $3, $4, $5)`, [
      id,
      articleId,
      index + 1,
      kind,
      label ?? null,
    ]);
    await tx.query(`insert into block_text (block_id, language, text) values ($1, $2, $3)`, [id, language, text]);
  }
}
