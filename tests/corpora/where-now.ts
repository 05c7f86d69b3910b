import type { Passage, Place, Truth } from './truth.js';
import { sentencesOf, textOf, type Char, type Mark, type WorkingBlock, type WorkingCopy } from './working-copy.js';

export type Anchor = { block: number; start: number; end: number };

const LETTER = /[\p{L}\p{N}]/u;
const INTACT = 0.8;
const FOREIGN = 0.2;
const NEAR = 5;
/** So many letters a corrected misspelling may lose. */
const SLIPS = 3;
const BOTH = ['kept', 'moved'] as const;
const MOVED = ['moved'] as const;

type Piece = { block: WorkingBlock; at: number[] };

/** Follows the characters of an anchor through the edits and says where the passage is now. */
export function whereNow(anchor: Anchor, passage: Passage, copy: WorkingCopy): Truth {
  const from = copy.starts[anchor.block]! + anchor.start;
  const range = { from, to: from + anchor.end - anchor.start };
  const truth: Truth = { stands: [], disputed: [] };
  for (const pieces of instances(copy, range).values()) judge(pieces, passage, range, truth);
  const isTold = truth.stands.some((place) => place.may.includes('kept') || hasContext(copy, place, passage));
  if (!isTold) for (const block of copy.blocks) disputeSameWords(block, passage, truth);
  return truth;
}

type Origins = { from: number; to: number };
const isOf = (char: Char, { from, to }: Origins): boolean => char.origin >= from && char.origin < to;

/** The anchor's characters by copy, then by block. */
function instances(copy: WorkingCopy, range: Origins): Map<number, Piece[]> {
  const found = new Map<number, Piece[]>();
  for (const block of copy.blocks) {
    block.chars.forEach((char, index) => {
      if (!isOf(char, range)) return;
      const pieces = found.get(char.copy) ?? [];
      found.set(char.copy, pieces);
      if (pieces.at(-1)?.block !== block) pieces.push({ block, at: [] });
      pieces.at(-1)!.at.push(index);
    });
  }
  return found;
}

function judge(pieces: Piece[], passage: Passage, range: Origins, truth: Truth): void {
  const [only, ...others] = pieces;
  if (only && others.length === 0) judgeWhole(only, passage, range, truth);
  else truth.disputed.push(...pieces.map((piece) => placeOf(piece, MOVED)));
}

function judgeWhole(piece: Piece, passage: Passage, range: Origins, truth: Truth): void {
  const { block, at } = piece;
  const start = at[0]!;
  const end = at.at(-1)! + 1;
  const hull = block.chars.slice(start, end);
  const has = (mark: Mark): boolean => hull.some((char) => char.mark === mark);
  if (has('negated') && sentencesOf(passage.exact).length === 1) return;
  if (has('negated') || has('number')) {
    truth.disputed.push(placeOf(piece, MOVED));
    return;
  }
  const around = [...block.chars.slice(Math.max(0, start - NEAR), start), ...block.chars.slice(end, end + NEAR)];
  const may = mayBe(piece, passage, range);
  const isFirm = isInOrder(piece) && isIntact(hull, passage, range) && !around.some((char) => char.mark === 'negated');
  (isFirm ? truth.stands : truth.disputed).push(placeOf(piece, may));
}

/** Kept while the words are the same; whether another spelling is kept or moved is left open. */
function mayBe(piece: Piece, passage: Passage, range: Origins): Place['may'] {
  const { block, at } = piece;
  const hull = block.chars.slice(at[0], at.at(-1)! + 1);
  if (block.id !== passage.blockId) return MOVED;
  if (hull.map((char) => char.text).join('') === passage.exact) return ['kept'];
  const isReworded = hull.some((char) => char.mark === 'word');
  const isRespelt = !isReworded && isInOrder(piece) && foreignLetters(hull, range) === 0 && lostLetters(hull, passage, range) <= SLIPS;
  return isRespelt ? BOTH : MOVED;
}

function isInOrder({ block, at }: Piece): boolean {
  return at.every((index, n) => n === 0 || block.chars[at[n - 1]!]!.origin <= block.chars[index]!.origin);
}

/** Enough of the old letters are there, and few others stand among them. */
function isIntact(hull: readonly Char[], passage: Passage, range: Origins): boolean {
  const isMostlyThere = lostLetters(hull, passage, range) <= (1 - INTACT) * lettersOf(passage);
  return isMostlyThere && foreignLetters(hull, range) <= FOREIGN * hull.filter(isLetter).length;
}

const isLetter = (char: Char): boolean => LETTER.test(char.text);
const lettersOf = ({ exact }: Passage): number => exact.split('').filter((unit) => LETTER.test(unit)).length;

/** Letters of the quote that are gone or belong to a word that replaced another. */
function lostLetters(hull: readonly Char[], passage: Passage, range: Origins): number {
  const same = hull.filter((char) => isLetter(char) && isOf(char, range) && char.mark !== 'word').map((char) => char.origin);
  return lettersOf(passage) - new Set(same).size;
}

function foreignLetters(hull: readonly Char[], range: Origins): number {
  return hull.filter((char) => isLetter(char) && !isOf(char, range) && char.mark !== 'form').length;
}

function placeOf({ block, at }: Piece, may: Place['may']): Place {
  return { blockId: block.id, start: at[0]!, end: at.at(-1)! + 1, may };
}

/**
 * The quoted words again, though they are not those that were quoted: some would call that the passage, others not,
 * when their own paragraph was rewritten around them, or when all the context that a quote keeps is the same.
 */
function disputeSameWords(block: WorkingBlock, passage: Passage, truth: Truth): void {
  const text = textOf(block);
  const isRewritten = block.isRewritten === true && block.id === passage.blockId;
  for (let start = text.indexOf(passage.exact); start >= 0; start = text.indexOf(passage.exact, start + 1)) {
    const end = start + passage.exact.length;
    const isTwin = isInContext(text, { start, end }, passage);
    if (isRewritten || isTwin) truth.disputed.push({ blockId: block.id, start, end, may: BOTH });
  }
}

function hasContext({ blocks }: WorkingCopy, place: Place, passage: Passage): boolean {
  const block = blocks.find(({ id }) => id === place.blockId);
  return block !== undefined && isInContext(textOf(block), place, passage);
}

function isInContext(text: string, { start, end }: { start: number; end: number }, passage: Passage): boolean {
  return contextBefore(text, start) === passage.before && contextAfter(text, end) === passage.after;
}

const CONTEXT = 32;
export const contextBefore = (text: string, start: number): string => text.slice(Math.max(0, start - CONTEXT), start);
export const contextAfter = (text: string, end: number): string => text.slice(end, end + CONTEXT);
