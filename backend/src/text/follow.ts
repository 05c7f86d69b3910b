import type { Image } from './sentence-origins.js';
import type { Text } from './sentences.js';
import { plain, type Word } from './words.js';

/** Part of one block, by its place in the text. */
export type Span = { block: number; start: number; end: number };
export type Place = { outcome: 'kept' | 'moved'; blockId: string; start: number; end: number };
export type Followed = { before: Text; after: Text; images: ReadonlyMap<number, readonly Image[]> };

const LOST = 0.2;
const FOREIGN = 0.2;
const DENIAL =
  /^(?:не|нет|ни|без|нельзя|никто|ничего|ничто|никогда|нигде|никак\p{L}*|not?|never|nobody|none|nothing|neither|nor|cannot|without|\p{L}+n't|емес|жоқ|еш\p{L}*)$/u;
const WEIGHTY = /\p{N}/u;

type Words = { first: number; last: number };

/** Follows a quote into each block that holds its words, and takes the best. */
export function followSpan(span: Span, texts: Followed): Place | undefined {
  const words = wordsIn(span, texts.before);
  if (!words) return undefined;
  const { sentenceOf } = texts.before;
  const blocks = new Set<number>();
  for (let sentence = sentenceOf[words.first]!; sentence <= sentenceOf[words.last]!; sentence += 1) {
    for (const { now } of texts.images.get(sentence) ?? []) blocks.add(texts.after.sentences[now]!.block);
  }
  const found = [...blocks].flatMap((block) => placeIn(block, { span, words, texts }) ?? []);
  return found.find(({ outcome }) => outcome === 'kept') ?? found.find(({ isIntact }) => isIntact) ?? found[0];
}

function wordsIn({ block, start, end }: Span, text: Text): Words | undefined {
  const own = text.sentences.filter((sentence) => sentence.block === block);
  if (own.length === 0) return undefined;
  let first = own[0]!.from;
  let last = own.at(-1)!.to - 1;
  const before = first;
  const after = last;
  while (first <= after && text.words[first]!.end <= start) first += 1;
  while (last >= before && text.words[last]!.start >= end) last -= 1;
  return first <= last ? { first, last } : undefined;
}

type Quote = { span: Span; words: Words; texts: Followed };

function placeIn(block: number, quote: Quote): (Place & { isIntact: boolean }) | undefined {
  const { words, texts } = quote;
  const at = positions(block, quote);
  const stood = at.filter((place) => place >= 0);
  if (stood.length === 0 || stood.some((place, index) => index > 0 && place <= stood[index - 1]!)) return undefined;
  const isIntact = stood.length === at.length && stood.at(-1)! - stood[0]! === at.length - 1;
  if (!isIntact && !isMostlyThere(at, quote)) return undefined;
  if (!hasSameNeighbours(at, quote)) return undefined;
  const { blockId, start, end } = boundsOf({ first: stood[0]!, last: stood.at(-1)! }, block, quote);
  const { id, text } = texts.before.blocks[quote.span.block]!;
  const isSame = plain(text.slice(quote.span.start, quote.span.end)).trim() === plain(texts.after.blocks[block]!.text.slice(start, end)).trim();
  void words;
  return { outcome: isSame && id === blockId ? 'kept' : 'moved', blockId, start, end, isIntact };
}

/** For each word of the quote its place among the new words, if it stands in this block. */
function positions(block: number, { words, texts }: Quote): number[] {
  const { before, after, images } = texts;
  const at: number[] = [];
  let last = -1;
  for (let word = words.first; word <= words.last; word += 1) {
    const sentence = before.sentenceOf[word]!;
    const here = (images.get(sentence) ?? []).filter(({ now }) => after.sentences[now]!.block === block);
    const image = here.find(({ now }) => now >= last) ?? here[0];
    if (image) last = image.now;
    const place = image ? image.map[word - before.sentences[sentence]!.from]! : -1;
    at.push(image && place >= 0 ? after.sentences[image.now]!.from + place : -1);
  }
  return at;
}

/** Few words of a longer quote are gone or came in between, and none of them is a number or denies. */
function isMostlyThere(at: readonly number[], { words, texts }: Quote): boolean {
  const { before, after } = texts;
  const stood = at.filter((place) => place >= 0);
  const stays = new Set(stood);
  const old = before.words.slice(words.first, words.last + 1);
  const lost = old.filter((_, index) => at[index]! < 0);
  const hull = after.words.slice(stood[0], stood.at(-1)! + 1);
  const foreign = hull.filter((_, index) => !stays.has(stood[0]! + index));
  if (letters(lost) > LOST * letters(old) || letters(foreign) > FOREIGN * letters(hull)) return false;
  if (process.env.NOSUB==='1') { const imgs = (w: number) => (texts.images.get(before.sentenceOf[w]!) ?? []); for (let w = words.first; w <= words.last; w++) if (at[w-words.first]! < 0 && imgs(w).some(im => [...stays].some(x => after.sentenceOf[x] === im.now))) return false; for (let k = stood[0]!; k <= stood.at(-1)!; k++) if (!stays.has(k) && [...stays].some(x => after.sentenceOf[x] === after.sentenceOf[k])) return false; }
  if ([...lost, ...foreign].some(({ key }) => DENIAL.test(key) || WEIGHTY.test(key))) return false;
  return before.sentenceOf[words.first] !== before.sentenceOf[words.last];
}

const letters = (words: readonly Word[]): number => words.reduce((sum, { key }) => sum + key.length, 0);

/** What stands right beside the quote in its sentence is still there: a word more could deny it. */
function hasSameNeighbours(at: readonly number[], { words, texts }: Quote): boolean {
  return [
    { word: words.first, place: at[0]!, step: -1 },
    { word: words.last, place: at.at(-1)!, step: 1 },
  ].every(({ word, place, step }) => place < 0 || isSameBeside(texts, word, { place, step }));
}

function isSameBeside({ before, after, images }: Followed, word: number, { place, step }: { place: number; step: number }): boolean {
  const sentence = before.sentenceOf[word]!;
  const now = after.sentenceOf[place]!;
  const isOldEdge = before.sentenceOf[word + step] !== sentence;
  const isNewEdge = after.sentenceOf[place + step] !== now;
  if (isOldEdge || isNewEdge) return isOldEdge && isNewEdge;
  const image = images.get(sentence)?.find((one) => one.now === now);
  return image?.map[word + step - before.sentences[sentence]!.from] === place + step - after.sentences[now]!.from;
}

/** The place in the new block, with as much of the first and last word and the signs about them as was quoted. */
function boundsOf({ first, last }: Words, block: number, { span, words, texts }: Quote): { blockId: string; start: number; end: number } {
  const { id, text } = texts.after.blocks[block]!;
  const old = texts.before.blocks[span.block]!.text;
  const [oldFirst, oldLast] = [texts.before.words[words.first]!, texts.before.words[words.last]!];
  const [newFirst, newLast] = [texts.after.words[first]!, texts.after.words[last]!];
  const isWhole = { first: span.start <= oldFirst.start, last: span.end >= oldLast.end };
  let start = isWhole.first ? newFirst.start : within(newFirst, text, plain(old.slice(oldFirst.start, span.start)).length);
  let end = isWhole.last ? newLast.end : within(newLast, text, plain(old.slice(oldLast.start, span.end)).length);
  const lead = isWhole.first ? old.slice(span.start, oldFirst.start) : '';
  const tail = isWhole.last ? old.slice(oldLast.end, span.end) : '';
  for (const sign of [...lead].reverse()) if (start > 0 && plain(text[start - 1]!) === plain(sign)) start -= 1;
  for (const sign of tail) if (end < text.length && plain(text[end]!) === plain(sign)) end += 1;
  return { blockId: id, start, end };
}

/** Where so many letters of a word end. */
function within({ start, end }: Word, text: string, count: number): number {
  let place = start;
  while (place < end && plain(text.slice(start, place)).length < count) place += 1;
  return place;
}
