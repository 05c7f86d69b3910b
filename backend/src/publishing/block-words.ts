import { shownBlocks, type RawBlock, type ShownBlock } from './shown-block.js';
import type { Span } from './spans.js';

/** Each block's words as readers see them: without marks, addresses of links and the signs of notes. */
export async function wordsOfBlocks(blocks: readonly RawBlock[]): Promise<string[]> {
  return (await shownBlocks(blocks)).map(wordsOf);
}

const wordsOf = ({ spans = [], items = [] }: ShownBlock): string => [spans, ...items].map(lineOf).join('\n').trim();

const lineOf = (spans: readonly Span[]): string => spans.map(({ text, note }) => (note === undefined ? text : '')).join('');
