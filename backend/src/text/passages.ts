import { at } from './at.js';
import { Movement } from './movement.js';
import type { Block } from './sentences.js';

export type { Block };
/** What a reader quoted: the words, and up to 32 characters of context either side. */
export type Passage = { blockId: string; exact: string; before: string; after: string };
/** Where a passage is in the new text. Kept: the same words in the same block. */
export type Found = { outcome: 'kept' | 'moved'; blockId: string; start: number; end: number } | { outcome: 'orphaned' };

const CONTEXT = 32;

/** What is stored when somebody quotes. */
export function passageAt({ id, text }: Block, start: number, end: number): Passage {
  return {
    blockId: id,
    exact: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}

/** Finds quotes of one edition of an article in its next revision. A doubtful match is orphaned. */
export function findPassages(passages: readonly Passage[], texts: { before: readonly Block[]; after: readonly Block[] }): Found[] {
  const movement = new Movement(texts.before, texts.after);
  const byId = new Map(texts.before.map((block, index) => [block.id, index]));
  return passages.map((passage): Found => {
    const block = byId.get(passage.blockId);
    const start = block === undefined ? undefined : onlyPlaceOf(passage, at(texts.before, block).text);
    if (block === undefined || start === undefined) return { outcome: 'orphaned' };
    return movement.follow({ block, start, end: start + passage.exact.length }) ?? { outcome: 'orphaned' };
  });
}

/** Where the quote begins; undefined when its words stand in no place, or in two with the same context. */
function onlyPlaceOf({ exact, before, after }: Passage, text: string): number | undefined {
  const inContext = before + exact + after;
  const isWhole = (place: number): boolean =>
    (before.length === CONTEXT || place === 0) && (after.length === CONTEXT || place + inContext.length === text.length);
  const places: number[] = [];
  for (let place = text.indexOf(inContext); place >= 0 && places.length < 2; place = text.indexOf(inContext, place + 1)) {
    if (isWhole(place)) places.push(place);
  }
  return exact !== '' && places.length === 1 ? at(places, 0) + before.length : undefined;
}
