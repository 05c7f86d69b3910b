import { setImmediate } from 'node:timers/promises';
import type { Language } from '../text/language.js';
import type { BlockKind } from './block.entity.js';
import { type Span, spansOf } from './spans.js';

export type RawBlock = { id: string; kind: BlockKind; label: string | null; language: Language; text: string };
export type ShownBlock = Omit<RawBlock, 'text'> & { spans?: Span[]; items?: Span[][] };

const MOST_AT_ONCE_MS = 5;

/** Blocks as readers see them. Lets others through between two lines of a long article. */
export async function shownBlocks(blocks: readonly RawBlock[]): Promise<ShownBlock[]> {
  const shown: ShownBlock[] = [];
  let since = performance.now();
  const read = async (line: string): Promise<Span[]> => {
    if (performance.now() - since > MOST_AT_ONCE_MS) {
      await setImmediate();
      since = performance.now();
    }
    return spansOf(line);
  };
  for (const { text, ...block } of blocks) {
    const lines: Span[][] = [];
    for (const line of linesOf(block.kind, text)) lines.push(await read(line));
    if (block.kind === 'list' || block.kind === 'numbered') shown.push({ ...block, items: lines });
    else shown.push({ ...block, spans: lines.flatMap((spans, index) => (index === 0 ? spans : [{ text: '\n' }, ...spans])) });
  }
  return shown;
}

function linesOf(kind: BlockKind, text: string): string[] {
  if (kind === 'quote') return text.split('\n');
  if (kind === 'list' || kind === 'numbered') return text.split('\n').filter((line) => line.trim() !== '');
  return [text];
}
