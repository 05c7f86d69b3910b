import { Injectable } from '@nestjs/common';
import { Quotes, type Republished } from '../discussion/quotes.service.js';
import { rows, type Tx } from '../platform/database.js';
import type { Article } from './article.entity.js';
import { type EditionTexts, editionsOf, type KeptEdition, keptEditions } from './article-texts.js';
import { wordsOfBlocks } from './block-words.js';
import type { Note } from './editorial.schema.js';

type ChangedBlock = { language: string; block_id: string; text: string; words: string };
type ChangedEdition = { language: string; title: string; dek: string; blocks: string[] };
type Change = { edition: ChangedEdition; blocks: ChangedBlock[]; republished: Republished['editions'][number] | null };

const LATEST = `select coalesce(max(number), 0)::int as number from article_revision where article_id = $1`;
const REVISION = `insert into article_revision (article_id, number, note) values ($1, $2, $3)`;
const EDITIONS = `
  insert into edition_revision (article_id, number, language, title, dek, blocks)
  select $1, $2, e.language, e.title, e.dek, array(select jsonb_array_elements_text(e.blocks))::uuid[]
  from jsonb_to_recordset($3::jsonb) as e(language text, title text, dek text, blocks jsonb)`;
const BLOCKS = `
  insert into block_revision (article_id, number, language, block_id, text, words)
  select $1, $2, b.language, b.block_id, b.text, b.words
  from jsonb_to_recordset($3::jsonb) as b(language text, block_id uuid, text text, words text)`;

/** Keeps every text that readers could read, and lets the quotes of its paragraphs follow it. */
@Injectable()
export class Revisions {
  constructor(private readonly quotes: Quotes) {}

  /** After a change of a published article, in its transaction. Nothing is kept when readers see the same texts and nobody says more. */
  async keep(tx: Tx, { id, threadId }: Article, note: Note | undefined): Promise<void> {
    const [latest] = await rows<{ number: number }>(tx, LATEST, [id]);
    const last = latest?.number ?? 0;
    const kept = new Map((await keptEditions(tx, id, last)).map((edition) => [edition.language, edition]));
    const changes: Change[] = [];
    for (const edition of await editionsOf(tx, id)) {
      const change = await changeOf(edition, kept.get(edition.language));
      if (change) changes.push(change);
    }
    if (changes.length === 0 && note === undefined) return;
    const number = last + 1;
    await rows(tx, REVISION, [id, number, note ?? null]);
    await rows(tx, EDITIONS, [id, number, JSON.stringify(changes.map(({ edition }) => edition))]);
    await rows(tx, BLOCKS, [id, number, JSON.stringify(changes.flatMap(({ blocks }) => blocks))]);
    await this.quotes.follow(tx, {
      threadId,
      revision: number,
      editions: changes.flatMap(({ republished }) => republished ?? []),
      textsAt: async (revision, language) => (await keptEditions(tx, id, revision, [language]))[0]?.blocks ?? [],
    });
  }
}

/** What readers of an edition see differently; undefined when it is all the same. */
async function changeOf(now: EditionTexts, was: KeptEdition | undefined): Promise<Change | undefined> {
  const { language, title, dek } = now;
  const before = was?.blocks ?? [];
  const known = new Map(before.map((block) => [block.id, block]));
  const standing = now.blocks ?? before.map(({ id, source }) => ({ id, kind: 'paragraph' as const, text: source }));
  const fresh = standing.filter(({ id, text }) => known.get(id)?.source !== text);
  const isSameOrder = standing.length === before.length && standing.every(({ id }, index) => id === before[index]?.id);
  if (was && was.title === title && was.dek === dek && fresh.length === 0 && isSameOrder) return undefined;
  const words = await wordsOfBlocks(fresh.map((block) => ({ ...block, label: null, language })));
  const blocks = fresh.map(({ id, text }, index) => ({ language, block_id: id, text, words: words[index] ?? '' }));
  const wordsNow = new Map([...before.map(({ id, text }) => [id, text] as const), ...blocks.map((b) => [b.block_id, b.words] as const)]);
  const after = standing.map(({ id }) => ({ id, text: wordsNow.get(id) ?? '' }));
  const isRead = was !== undefined && (fresh.length > 0 || !isSameOrder);
  return {
    edition: { language, title, dek, blocks: standing.map(({ id }) => id) },
    blocks,
    republished: isRead ? { language, before, after } : null,
  };
}
