import { rows, type Tx } from '../platform/database.js';
import type { Language } from '../text/language.js';
import { estimateMinutes } from './importing/reading-time.js';

const UNREAD = /\[\^[^\]\s]{1,60}\]|\]\([^)\s]{0,2000}\)|[*_\\]/gu; // note references, addresses of links, marks

/** Minutes for the blocks of one language. Counts words without reading the Markdown, which would hold others up. */
export const minutesOf = (blocks: readonly { text: string }[], language: Language): number =>
  estimateMinutes(blocks.map(({ text }) => text.replace(UNREAD, '')).join(' '), language);

/** Counts the original again, unless an editor has stated the reading time. */
export async function recountMinutes(
  tx: Tx,
  article: { id: string; originalLanguage: Language; readingTime: 'stated' | 'estimated' },
): Promise<void> {
  if (article.readingTime === 'stated') return;
  const blocks = await rows<{ text: string }>(
    tx,
    `select t.text from block b join block_text t on t.block_id = b.id where b.article_id = $1 and t.language = $2`,
    [article.id, article.originalLanguage],
  );
  await tx.query(`update article set reading_minutes = $2 where id = $1`, [article.id, minutesOf(blocks, article.originalLanguage)]);
}
