import type { Article } from './article.js';
import { sentencesOf, textOf, type Range, type WorkingBlock, type WorkingCopy } from './working-copy.js';

/** A misspelt word of the first version, and how it should be spelt. */
export type Typo = { origin: number; wrong: string; right: string };

/** What an edit works on. */
export type Desk = { copy: WorkingCopy; article: Article; typos: readonly Typo[]; random: () => number };
/** One act of an editor; false when the article has no place for it. */
export type Edit = (desk: Desk) => boolean;

export const upTo = (random: () => number, count: number): number => Math.floor(random() * count);

export function oneOf<T>(random: () => number, items: readonly T[]): T | undefined {
  return items[upTo(random, items.length)];
}

export const anyBlock = ({ copy, random }: Desk): WorkingBlock | undefined => oneOf(random, copy.blocks);

export function blockOfSentences({ copy, random }: Desk, least: number): WorkingBlock | undefined {
  return oneOf(
    random,
    copy.blocks.filter((block) => sentencesOf(textOf(block)).length >= least),
  );
}

export type Spot = { block: WorkingBlock; range: Range };

/** Where a pattern matches whole words nobody has touched. */
export function spotsOf({ copy }: Desk, pattern: RegExp): Spot[] {
  return copy.blocks.flatMap((block) =>
    [...textOf(block).matchAll(pattern)]
      .map((match) => ({ block, range: { start: match.index, end: match.index + match[0].length } }))
      .filter(({ range }) => isUntouched(block, range)),
  );
}

/** The words may stand in composed or taken-apart letters. */
export function spotsOfWords(desk: Desk, words: string): Spot[] {
  const forms = [...new Set([words, words.normalize('NFC'), words.normalize('NFD')])];
  return forms.flatMap((form) => spotsOf(desk, new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(form)}(?![\\p{L}\\p{M}\\p{N}])`, 'gu')));
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function isUntouched(block: WorkingBlock, { start, end }: Range): boolean {
  return block.chars.slice(start, end).every((char) => char.origin >= 0 && (char.mark ?? 'form') === 'form');
}
