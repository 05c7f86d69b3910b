import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { cursorKey } from '../platform/cursor-key.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/http/problem.js';
import { cutPage, type PageQuery } from '../platform/page.js';
import type { Language } from '../text/language.js';
import { wordChanges } from '../text/word-changes.js';
import type { ChangedText, HistoryView, RevisionView } from './history.schema.js';
import { HISTORY, HISTORY_OF } from './history.sql.js';

type Of = { id: string; original: Language; language: Language } & Pick<HistoryView, 'title' | 'publishedAt'>;
type Kept = { words: string; text: string };
type Texts = { title: string; dek: string; blocks: string[] };
type Row = Pick<RevisionView, 'number' | 'at' | 'note'> & {
  now: Texts;
  was: Texts;
  isChanged: boolean;
  isKnown: boolean;
  fresh: { now: Kept; was: Kept | null }[];
  gone: Kept[];
};

/** A page holds so many revisions at most: each is compared word by word. */
const MOST = 20;
const AFTER_ANY = 2_147_483_647;

/** What became of a published article, revision by revision. */
@Injectable()
export class HistoryService {
  constructor(private readonly database: Database) {}

  /** @throws NotFound */
  async of(slug: string, asked: Language, { cursor, limit }: PageQuery): Promise<HistoryView> {
    const [article] = await this.database.rows<Of>(HISTORY_OF, [asked, slug]);
    if (!article) throw NotFound();
    const { id, original, language, title, publishedAt } = article;
    const most = Math.min(limit, MOST);
    const [before] = cursorKey(cursor, [z.number().int()]) ?? [AFTER_ANY];
    const rows = await this.database.rows<Row>(HISTORY, [asked, id, language, original, before, most + 1]);
    const { items, next } = cutPage(rows, most, ({ number }) => [number]);
    const views: RevisionView[] = [];
    for (const row of items) views.push(await viewOf(row));
    return { items: views, next, title, language, publishedAt };
  }
}

async function viewOf({ number, at, note, isChanged, isKnown, ...row }: Row): Promise<RevisionView> {
  if (!isChanged || !isKnown) return { number, at, note, texts: [], reordered: false };
  const texts: ChangedText[] = [];
  for (const part of ['title', 'dek'] as const) {
    if (row.was[part] !== row.now[part]) texts.push(changed(part, row.was[part], row.now[part]));
  }
  for (const { was, now } of row.fresh) {
    await setImmediate(); // a comparison may take a while: others go first
    texts.push(changed('block', was?.words ?? '', now.words));
  }
  texts.push(...row.gone.map(({ words }) => changed('block', words, '')));
  return { number, at, note, texts, reordered: isReordered(row.was.blocks, row.now.blocks) };
}

function changed(part: ChangedText['part'], was: string, now: string): ChangedText {
  const change = was === now ? 'marks' : was === '' ? 'new' : now === '' ? 'gone' : 'changed';
  return { part, change, changes: wordChanges(was, now) };
}

/** Those that stand in both stand in another order. */
function isReordered(was: readonly string[], now: readonly string[]): boolean {
  const stay = new Set(now);
  const before = was.filter((id) => stay.has(id));
  const known = new Set(before);
  return now.filter((id) => known.has(id)).some((id, index) => id !== before[index]);
}
