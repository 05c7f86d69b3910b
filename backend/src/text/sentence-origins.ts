import { alignWords, type WordMap } from './rewordings.js';
import type { Sentence, Text } from './sentences.js';

/** An old sentence as it stands in the new text; its words are found again by `map`, -1 where a word was changed. */
export type Image = { old: number; now: number; map: WordMap; isExact: boolean };

/** More places of the same words are looked at only through their neighbours. */
const MOST_TWINS = 8;
const MOST_NEIGHBOURS = 8;
const ALIKE = 0.3;

/** Finds for each new sentence the old one it comes from: the same words first, then words much like it. */
export class SentenceOrigins {
  readonly images = new Map<number, Image>();
  private readonly evidence = new Map<string, number>();

  constructor(
    private readonly before: Text,
    private readonly after: Text,
  ) {
    this.pinUnchangedBlocks();
    const candidates = this.candidates();
    this.weigh(candidates);
    candidates.forEach((olds, now) => this.claim(now, olds));
    this.growFromNeighbours();
    this.findReworded();
  }

  private pinUnchangedBlocks(): void {
    const { before, after } = this;
    const olds = sentencesByBlock(before);
    const keys = (text: Text, indexes: readonly number[]): string => indexes.map((index) => text.sentences[index]!.key).join('\n');
    const byId = new Map(before.blocks.map(({ id }, index) => [id, olds[index]!]));
    sentencesByBlock(after).forEach((nows, block) => {
      const old = byId.get(after.blocks[block]!.id);
      if (old && keys(before, old) === keys(after, nows)) nows.forEach((now, index) => this.same(old[index]!, now));
    });
  }

  private same(old: number, now: number): void {
    const { from, to } = this.before.sentences[old]!;
    this.images.set(now, { old, now, map: Array.from({ length: to - from }, (_, index) => index), isExact: true });
  }

  private candidates(): Map<number, number[]> {
    const { before, after } = this;
    const places = new Map<string, number[]>();
    before.sentences.forEach(({ key }, index) => places.set(key, [...(places.get(key) ?? []).slice(0, MOST_TWINS), index]));
    const found = new Map<number, number[]>();
    after.sentences.forEach(({ key }, now) => {
      const olds = places.get(key) ?? [];
      if (olds.length > 0 && olds.length <= MOST_TWINS) found.set(now, olds);
    });
    return found;
  }

  /** How many letters an old block and a new one have in common sentences. */
  private weigh(candidates: ReadonlyMap<number, readonly number[]>): void {
    for (const [now, olds] of candidates) {
      for (const block of new Set(olds.map((old) => this.before.sentences[old]!.block))) {
        const pair = `${block}:${this.after.sentences[now]!.block}`;
        this.evidence.set(pair, (this.evidence.get(pair) ?? 0) + this.after.sentences[now]!.letters);
      }
    }
  }

  private claim(now: number, olds: readonly number[]): void {
    if (this.images.has(now)) return;
    const best = clearBest(olds, (old) => this.run(old, now) + this.kinship(old, now));
    if (best !== undefined) this.same(best, now);
  }

  /** Letters of the same sentences in a row around these two. */
  private run(old: number, now: number): number {
    let letters = 0;
    for (const step of [-1, 1]) {
      for (let away = 1; away <= MOST_NEIGHBOURS; away += 1) {
        const [a, b] = [this.before.sentences[old + step * away], this.after.sentences[now + step * away]];
        if (!a || a.key !== b?.key) break;
        letters += a.letters;
      }
    }
    return letters;
  }

  private kinship(old: number, now: number): number {
    const [a, b] = [this.before.sentences[old]!.block, this.after.sentences[now]!.block];
    const isNamesake = this.before.blocks[a]!.id === this.after.blocks[b]!.id;
    return (this.evidence.get(`${a}:${b}`) ?? 0) + (isNamesake ? 1 : 0);
  }

  private growFromNeighbours(): void {
    const { before, after } = this;
    const grow = (now: number, step: 1 | -1): void => {
      const neighbour = this.images.get(now - step);
      const old = neighbour && neighbour.old + step;
      if (old === undefined || this.images.has(now) || before.sentences[old]?.key !== after.sentences[now]!.key) return;
      this.same(old, now);
    };
    for (let now = 0; now < after.sentences.length; now += 1) grow(now, 1);
    for (let now = after.sentences.length - 1; now >= 0; now -= 1) grow(now, -1);
  }

  private findReworded(): void {
    const index = new PhraseIndex(this.before);
    this.after.sentences.forEach((sentence, now) => {
      if (this.images.has(now)) return;
      const images = index.alike(keysOf(this.after, sentence)).flatMap((old) => this.aligned(old, now) ?? []);
      const likeness = new Map(images.map((image) => [image, this.likeness(image)]));
      const best = clearBest(
        images.filter((image) => likeness.get(image)! >= ALIKE),
        (image) => likeness.get(image)! * sentence.letters + Math.min(sentence.letters, this.kinship(image.old, now)),
      );
      if (best) this.images.set(now, best);
    });
  }

  private aligned(old: number, now: number): Image | undefined {
    const map = alignWords(keysOf(this.before, this.before.sentences[old]!), keysOf(this.after, this.after.sentences[now]!));
    return map && { old, now, map, isExact: false };
  }

  /** Letters of the words that stayed, by those of the longer sentence. */
  likeness({ old, now, map }: Image): number {
    const [a, b] = [this.before.sentences[old]!, this.after.sentences[now]!];
    return sameLetters(this.before, a, map) / Math.max(a.letters, b.letters);
  }
}

export function sameLetters({ words }: Text, { from }: Sentence, map: WordMap): number {
  return map.reduce((sum, place, index) => sum + (place < 0 ? 0 : words[from + index]!.key.length), 0);
}

export function keysOf({ words }: Text, { from, to }: Sentence): string[] {
  return words.slice(from, to).map(({ key }) => key);
}

function sentencesByBlock(text: Text): number[][] {
  const byBlock: number[][] = text.blocks.map(() => []);
  text.sentences.forEach(({ block }, index) => byBlock[block]!.push(index));
  return byBlock;
}

/** The best, unless another is as good. */
function clearBest<T>(items: readonly T[], worth: (item: T) => number): T | undefined {
  const ranked = items.map((item) => ({ item, worth: worth(item) })).sort((a, b) => b.worth - a.worth);
  return ranked[0] && ranked[0].worth !== ranked[1]?.worth ? ranked[0].item : undefined;
}

const MOST_PLACES = 16;
const MOST_CANDIDATES = 4;

/** Which sentences hold which two neighbouring words. */
class PhraseIndex {
  private readonly places = new Map<string, number[]>();

  constructor(text: Text) {
    text.sentences.forEach((sentence, index) => {
      for (const phrase of phrasesOf(keysOf(text, sentence))) {
        const places = this.places.get(phrase);
        if (!places) this.places.set(phrase, [index]);
        else if (places.length <= MOST_PLACES) places.push(index);
      }
    });
  }

  alike(keys: readonly string[]): number[] {
    const votes = new Map<number, number>();
    for (const phrase of phrasesOf(keys)) {
      const places = this.places.get(phrase) ?? [];
      if (places.length > MOST_PLACES) continue;
      for (const place of places) votes.set(place, (votes.get(place) ?? 0) + phrase.length);
    }
    const ranked = [...votes].sort(([, a], [, b]) => b - a);
    return ranked.slice(0, MOST_CANDIDATES).map(([place]) => place);
  }
}

const phrasesOf = (keys: readonly string[]): Set<string> => new Set(keys.slice(1).map((key, index) => `${keys[index]} ${key}`));
