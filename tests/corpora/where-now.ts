import type { Passage, Place, Truth } from './truth.js';
import { sentencesOf, textOf, type Char, type Mark, type WorkingBlock, type WorkingCopy } from './working-copy.js';

export type Anchor = { block: number; start: number; end: number };

const LETTER = /[\p{L}\p{N}]/u;
const INTACT = 0.8;
const FOREIGN = 0.2;
const NEAR = 5;
const BOTH = ['kept', 'moved'] as const;
const MOVED = ['moved'] as const;

type Piece = { block: WorkingBlock; at: number[] };

/** Follows the characters of an anchor through the edits and says where the passage is now. */
export function whereNow(anchor: Anchor, passage: Passage, copy: WorkingCopy): Truth {
  const from = copy.starts[anchor.block]! + anchor.start;
  const range = { from, to: from + anchor.end - anchor.start };
  const truth: Truth = { stands: [], disputed: [] };
  for (const pieces of instances(copy, range).values()) judge(pieces, passage, range, truth);
  if (truth.stands.length === 0) for (const block of copy.blocks) disputeSameWords(block, passage, truth);
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
  else truth.disputed.push(...pieces.map((piece) => placeOf(piece, BOTH)));
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
  const may = mayBe(piece, passage, has('word'));
  if (around.some((char) => char.mark === 'negated') || !isInOrder(piece) || !isIntact(hull, passage, range)) {
    truth.disputed.push(placeOf(piece, may.includes('kept') ? BOTH : MOVED));
  } else truth.stands.push(placeOf(piece, may));
}

function mayBe({ block, at }: Piece, passage: Passage, hasOtherWords: boolean): Place['may'] {
  if (block.id !== passage.blockId) return MOVED;
  if (textOf(block).slice(at[0], at.at(-1)! + 1) === passage.exact) return ['kept'];
  const isAdded = block.chars
    .slice(at[0], at.at(-1)! + 1)
    .some((char) => char.origin < 0 && LETTER.test(char.text) && char.mark !== 'form');
  return hasOtherWords || isAdded ? MOVED : BOTH;
}

function isInOrder({ block, at }: Piece): boolean {
  return at.every((index, n) => n === 0 || block.chars[at[n - 1]!]!.origin <= block.chars[index]!.origin);
}

/** Enough of the old letters are there, and few others stand among them. */
function isIntact(hull: Char[], passage: Passage, range: Origins): boolean {
  const letters = hull.filter((char) => LETTER.test(char.text));
  const same = new Set(letters.filter((char) => isOf(char, range) && char.mark !== 'word').map((char) => char.origin));
  const foreign = letters.filter((char) => !isOf(char, range) && char.mark !== 'form').length;
  const before = passage.exact.split('').filter((unit) => LETTER.test(unit)).length;
  return same.size >= INTACT * before && foreign <= FOREIGN * letters.length;
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
    const isTwin = contextBefore(text, start) === passage.before && contextAfter(text, end) === passage.after;
    if (isRewritten || isTwin) truth.disputed.push({ blockId: block.id, start, end, may: BOTH });
  }
}

const CONTEXT = 32;
export const contextBefore = (text: string, start: number): string => text.slice(Math.max(0, start - CONTEXT), start);
export const contextAfter = (text: string, end: number): string => text.slice(end, end + CONTEXT);
