import { rows, type Tx } from '../platform/database.js';
import type { Block } from '../text/passages.js';
import { type Language, LANGUAGES } from '../text/language.js';
import type { BlockKind } from './block.entity.js';

export type EditionBlock = { id: string; kind: BlockKind; text: string };
/** What readers of one language can read; no blocks while the translation is not whole. */
export type EditionTexts = { language: Language; title: string; dek: string; blocks: EditionBlock[] | null };

const EDITIONS = `
  select l.language, coalesce(e.title, '') as title, coalesce(e.dek, '') as dek,
    case when b.texts = b.blocks or (l.language = a.original_language and b.texts > 0) then b.list end as blocks
  from article a
  cross join unnest($2::text[]) as l(language)
  left join edition e on e.article_id = a.id and e.language = l.language
  cross join lateral (
    select count(*) as blocks, count(t.text) as texts,
      json_agg(json_build_object('id', b.id, 'kind', b.kind, 'text', t.text) order by b.position) filter (where t.text is not null) as list
    from block b left join block_text t on t.block_id = b.id and t.language = l.language where b.article_id = a.id) b
  where a.id = $1 and (e.title is not null or b.texts > 0)`;

/** The texts as they stand. */
export const editionsOf = (tx: Tx, articleId: string): Promise<EditionTexts[]> => rows<EditionTexts>(tx, EDITIONS, [articleId, LANGUAGES]);

export type KeptBlock = Block & { source: string };
export type KeptEdition = { language: Language; title: string; dek: string; blocks: KeptBlock[] };

const KEPT = `
  select e.language, e.title, e.dek, (
    select coalesce(json_agg(json_build_object('id', b.id, 'text', t.words, 'source', t.text) order by b.n), '[]')
    from unnest(e.blocks) with ordinality as b(id, n)
    cross join lateral (
      select r.words, r.text from block_revision r
      where r.article_id = e.article_id and r.language = e.language and r.block_id = b.id and r.number <= $2
      order by r.number desc limit 1) t) as blocks
  from unnest($3::text[]) as l(language)
  cross join lateral (
    select * from edition_revision r where r.article_id = $1 and r.language = l.language and r.number <= $2
    order by r.number desc limit 1) e`;

/** The editions as they were in a revision. */
export const keptEditions = (
  tx: Tx,
  articleId: string,
  number: number,
  languages: readonly Language[] = LANGUAGES,
): Promise<KeptEdition[]> => rows<KeptEdition>(tx, KEPT, [articleId, number, languages]);
