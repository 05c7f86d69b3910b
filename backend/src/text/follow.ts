import { at } from './at.js';
import { NEAR } from './rewordings.js';
import type { Image } from './sentence-origins.js';
import type { Text } from './sentences.js';
import { plain, type Word } from './words.js';

/** Part of one block, by its place in the text. */
export type Span = { block: number; start: number; end: number };
export type Place = { outcome: 'kept' | 'moved'; blockId: string; start: number; end: number };
export type Followed = { before: Text; after: Text; images: ReadonlyMap<number, readonly Image[]> };

const LOST = 0.2;
const FOREIGN = 0.2;
type Words = { first: number; last: number };

/** Follows a quote into each block that holds its words, and takes the best. */
export function followSpan(span: Span, texts: Followed): Place | undefined {
  const words = wordsIn(span, texts.before);
  if (!words) return undefined;
  const { sentenceOf } = texts.before;
  const blocks = new Set<number>();
  for (let sentence = at(sentenceOf, words.first); sentence <= at(sentenceOf, words.last); sentence += 1) {
    for (const { now } of texts.images.get(sentence) ?? []) blocks.add(at(texts.after.sentences, now).block);
  }
  const found = [...blocks].flatMap((block) => placeIn(block, { span, words, texts }) ?? []);
  const { id } = at(texts.before.blocks, span.block);
  return (
    found.find(({ outcome }) => outcome === 'kept') ??
    found.find(({ isIntact, blockId }) => isIntact && blockId === id) ??
    found.find(({ isIntact }) => isIntact) ??
    found[0]
  );
}

function wordsIn({ block, start, end }: Span, { words, starts }: Text): Words | undefined {
  const [from, to] = [at(starts, block), at(starts, block + 1)];
  const first = firstFrom({ from, to }, (index) => at(words, index).end > start);
  const last = firstFrom({ from, to }, (index) => at(words, index).start >= end) - 1;
  return first <= last ? { first, last } : undefined;
}

/** The first number of a range from which on a test holds. */
function firstFrom({ from, to }: { from: number; to: number }, test: (index: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Quote = { span: Span; words: Words; texts: Followed };

function placeIn(block: number, quote: Quote): (Place & { isIntact: boolean }) | undefined {
  const { texts } = quote;
  const places = positions(block, quote);
  const stood = places.filter((place) => place >= 0);
  if (!(at(places, 0) >= 0 && at(places, -1) >= 0) || stood.some((place, index) => index > 0 && place <= at(stood, index - 1)))
    return undefined;
  const isIntact = stood.length === places.length && at(stood, -1) - at(stood, 0) === places.length - 1;
  if (!isIntact && !isMostlyThere(places, quote)) return undefined;
  if (!hasSameNeighbours(places, quote)) return undefined;
  const { blockId, start, end } = boundsOf({ first: at(stood, 0), last: at(stood, -1) }, block, quote);
  const { id, text } = at(texts.before.blocks, quote.span.block);
  const isSame =
    plain(text.slice(quote.span.start, quote.span.end)).trim() === plain(at(texts.after.blocks, block).text.slice(start, end)).trim();
  return { outcome: isSame && id === blockId ? 'kept' : 'moved', blockId, start, end, isIntact };
}

/** For each word of the quote its place among the new words, if it stands in this block. In an edited sentence a word respelt is another. */
function positions(block: number, { words, texts }: Quote): number[] {
  const { before, after, images } = texts;
  const places: number[] = [];
  let last = -1;
  for (let word = words.first; word <= words.last; word += 1) {
    const sentence = at(before.sentenceOf, word);
    const here = (images.get(sentence) ?? []).filter(({ now }) => at(after.sentences, now).block === block);
    const image = here.find(({ now }) => now >= last) ?? here[0];
    if (image) last = image.now;
    const place = image ? at(image.map, word - at(before.sentences, sentence).from) : -1;
    const now = image && place >= 0 ? at(after.sentences, image.now).from + place : -1;
    places.push(now >= 0 && (image?.isWhole || at(after.words, now).key === at(before.words, word).key) ? now : -1);
  }
  return places;
}

/** Few of its letters are gone or came in between, and only as whole sentences: a sentence with a word changed may say the contrary. */
function isMostlyThere(places: readonly number[], { words, texts: { before, after } }: Quote): boolean {
  const stood = places.filter((place) => place >= 0);
  const stays = new Set(stood);
  const old = places.map((place, index) => ({ index: words.first + index, isOther: place < 0 }));
  const hull = after.words
    .slice(stood[0], at(stood, -1) + 1)
    .map((_, index) => ({ index: at(stood, 0) + index, isOther: !stays.has(at(stood, 0) + index) }));
  return isMostlySame(old, LOST, before) && isMostlySame(hull, FOREIGN, after);
}

function isMostlySame(row: readonly { index: number; isOther: boolean }[], most: number, { words, sentenceOf }: Text): boolean {
  const letters = (some: typeof row): number => some.reduce((sum, { index }) => sum + at(words, index).key.length, 0);
  const isCut = row.some(
    ({ index, isOther }, n) => sentenceOf[index] === sentenceOf[index - 1] && isOther !== (row[n - 1]?.isOther ?? isOther),
  );
  return !isCut && letters(row.filter(({ isOther }) => isOther)) <= most * letters(row);
}

/** What stands right beside the quote in its sentence is still there: a word more could deny it. */
function hasSameNeighbours(places: readonly number[], { words, texts }: Quote): boolean {
  return [
    { word: words.first, place: at(places, 0), step: -1 },
    { word: words.last, place: at(places, -1), step: 1 },
  ].every(({ word, place, step }) => {
    for (let away = 0; away < NEAR; away += 1) {
      const edge = isSameBeside(texts, word + step * away, { place: place + step * away, step });
      if (edge !== 'same') return edge === 'end';
    }
    return true;
  });
}

function isSameBeside(
  { before, after, images }: Followed,
  word: number,
  { place, step }: { place: number; step: number },
): 'same' | 'end' | 'changed' {
  if (place < 0) return 'end';
  const sentence = at(before.sentenceOf, word);
  const now = at(after.sentenceOf, place);
  const isOldEdge = before.sentenceOf[word + step] !== sentence;
  const isNewEdge = after.sentenceOf[place + step] !== now;
  if (isOldEdge || isNewEdge) return isOldEdge && isNewEdge ? 'end' : 'changed';
  const image = images.get(sentence)?.find((one) => one.now === now);
  return image?.map[word + step - at(before.sentences, sentence).from] === place + step - at(after.sentences, now).from
    ? 'same'
    : 'changed';
}

/** The place in the new block, with as much of the first and last word and the signs about them as was quoted. */
function boundsOf({ first, last }: Words, block: number, { span, words, texts }: Quote): { blockId: string; start: number; end: number } {
  const { id, text } = at(texts.after.blocks, block);
  const old = at(texts.before.blocks, span.block).text;
  const [oldFirst, oldLast] = [at(texts.before.words, words.first), at(texts.before.words, words.last)];
  const [newFirst, newLast] = [at(texts.after.words, first), at(texts.after.words, last)];
  const isWhole = { first: span.start <= oldFirst.start, last: span.end >= oldLast.end };
  let start = isWhole.first ? newFirst.start : within(newFirst, text, plain(old.slice(oldFirst.start, span.start)).length);
  let end = isWhole.last ? newLast.end : within(newLast, text, plain(old.slice(oldLast.start, span.end)).length);
  const lead = isWhole.first ? old.slice(span.start, oldFirst.start) : '';
  const tail = isWhole.last ? old.slice(oldLast.end, span.end) : '';
  for (const sign of lead.split('').reverse()) if (start > 0 && plain(text.charAt(start - 1)) === plain(sign)) start -= 1;
  for (const sign of tail) if (end < text.length && plain(text.charAt(end)) === plain(sign)) end += 1;
  return { blockId: id, start, end };
}

/** Where so many letters of a word end. */
function within({ start, end }: Word, text: string, count: number): number {
  let place = start;
  while (place < end && plain(text.slice(start, place)).length < count) place += 1;
  return place;
}
