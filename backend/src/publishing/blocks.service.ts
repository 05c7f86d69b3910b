import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../platform/database.js';
import { invalidField, NotFound } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Language } from '../text/language.js';
import { ArticleEdit } from './article-edit.js';
import type { BlockChange, BlockPlace, NewBlock } from './editorial.schema.js';
import { recountMinutes } from './reading-minutes.js';

/** Blocks keep their ids through every edit and move. */
@Injectable()
export class BlocksService {
  constructor(
    private readonly database: Database,
    private readonly edit: ArticleEdit,
  ) {}

  /** @throws NotFound, StaleArticle, InvalidInput when the block before it stands elsewhere, or a note has no label */
  add(actor: string, articleId: string, block: NewBlock): Promise<{ id: string; version: number }> {
    return this.edit.apply({ actor, articleId, version: block.version, note: block.note }, async (tx, article) => {
      const id = newId();
      await tx.query(
        `insert into block (id, article_id, position, kind, label) select $1, $2, coalesce(max(position), 0) + 1, $3, $4 from block where article_id = $2`,
        [id, articleId, block.kind, block.label ?? null],
      );
      await writeText(tx, id, block.language, block.text);
      await requireLabel(tx, id);
      await place(tx, articleId, { id, afterId: block.afterId });
      await recountMinutes(tx, article);
      return { id };
    });
  }

  /** @throws NotFound, StaleArticle, InvalidInput when a text has no language, or a note no label */
  async change(actor: string, id: string, change: BlockChange): Promise<{ version: number }> {
    const { version, note } = change;
    return this.edit.apply({ actor, articleId: await this.articleOf(id), version, note }, async (tx, article) => {
      await requireBlock(tx, id);
      await tx.query(`update block set kind = coalesce($2, kind), label = case when $3 then $4 else label end where id = $1`, [
        id,
        change.kind ?? null,
        change.label !== undefined,
        change.label ?? null,
      ]);
      if (change.text !== undefined) {
        if (change.language === undefined) throw invalidField('/language', 'required', 'Say which language the text is in');
        if (change.text === '') await takeText(tx, id, { language: change.language, original: article.originalLanguage });
        else await writeText(tx, id, change.language, change.text);
      }
      await requireLabel(tx, id);
      await recountMinutes(tx, article);
      return {};
    });
  }

  /** @throws NotFound, StaleArticle, InvalidInput when the block before it stands elsewhere */
  async move(actor: string, id: string, { afterId, version, note }: BlockPlace): Promise<{ version: number }> {
    const articleId = await this.articleOf(id);
    return this.edit.apply({ actor, articleId, version, note }, async (tx) => {
      await requireBlock(tx, id);
      await place(tx, articleId, { id, afterId });
      return {};
    });
  }

  /** A poll beside it stays in the article. @throws NotFound */
  async remove(actor: string, id: string): Promise<void> {
    await this.edit.apply({ actor, articleId: await this.articleOf(id) }, async (tx, article) => {
      await tx.query(`delete from block where id = $1`, [id]);
      await recountMinutes(tx, article);
      return {};
    });
  }

  private async articleOf(blockId: string): Promise<string> {
    const [block] = await this.database.rows<{ articleId: string }>(`select article_id as "articleId" from block where id = $1`, [blockId]);
    if (!block) throw NotFound();
    return block.articleId;
  }
}

const writeText = (tx: Tx, id: string, language: string, text: string): Promise<unknown> =>
  tx.query(
    `insert into block_text (block_id, language, text) values ($1, $2, $3) on conflict (block_id, language) do update set text = excluded.text`,
    [id, language, text],
  );

/** The original keeps its text. @throws InvalidInput */
async function takeText(tx: Tx, id: string, { language, original }: { language: Language; original: Language }): Promise<void> {
  if (language === original) throw invalidField('/text', 'empty', 'The original needs its text');
  await tx.query(`delete from block_text where block_id = $1 and language = $2`, [id, language]);
}

/** Somebody may have deleted it while this edit waited. @throws NotFound */
async function requireBlock(tx: Tx, id: string): Promise<void> {
  if ((await rows(tx, `select 1 from block where id = $1`, [id])).length === 0) throw NotFound();
}

/** References find a note by its label. @throws InvalidInput */
async function requireLabel(tx: Tx, id: string): Promise<void> {
  const unlabelled = await rows(tx, `select 1 from block where id = $1 and kind = 'note' and coalesce(label, '') = ''`, [id]);
  if (unlabelled.length > 0) throw invalidField('/label', 'required', 'A note needs the label that the text refers to');
}

/** Numbers all blocks again with this one after another, or first. @throws InvalidInput when the other stands in no place of the article */
async function place(tx: Tx, articleId: string, { id, afterId }: { id: string; afterId: string | null }): Promise<void> {
  const order = (
    await rows<{ id: string }>(tx, `select id from block where article_id = $1 and id <> $2 order by position`, [articleId, id])
  ).map((block) => block.id);
  const at = afterId === null ? 0 : order.indexOf(afterId) + 1;
  if (afterId !== null && at === 0) throw invalidField('/afterId', 'unknown', 'The other block is not in this article any more');
  order.splice(at, 0, id);
  await tx.query(
    `update block set position = placed.position from unnest($1::uuid[]) with ordinality as placed (id, position) where block.id = placed.id`,
    [order],
  );
}
