import { at } from './at.js';
import { PhraseIndex, phrasesOf } from './phrases.js';
import { alignWords, type Steps, type WordMap } from './rewordings.js';
import { keysOf, type Sentence, type Text } from './sentences.js';

/** An old sentence as it stands in the new text; `map` finds its words again. Whole: no word is another, though slips were corrected. */
export type Image = { old: number; now: number; map: WordMap; isWhole: boolean };

type Place = Pick<Image, 'old' | 'now'>;

/** More places of the same words are looked at only through their neighbours. */
const MOST_TWINS = 8;
const MOST_NEIGHBOURS = 8;
const ALIKE = 0.3;

/** Finds for each new sentence the old one it comes from: the same words first, then words much like it. */
export class SentenceOrigins {
  readonly images = new Map<number, Image>();
  readonly steps: Steps = { compared: 0 };
  private readonly phrases: PhraseIndex;
  private readonly evidence = new Map<string, number>();

  constructor(
    private readonly before: Text,
    private readonly after: Text,
  ) {
    this.pinUnchangedBlocks();
    this.phrases = new PhraseIndex(before);
    this.weigh();
    this.claimByLikeness();
    this.growFromNeighbours();
  }

  private pinUnchangedBlocks(): void {
    const { before, after } = this;
    const olds = sentencesByBlock(before);
    const keys = (text: Text, indexes: readonly number[]): string => indexes.map((index) => at(text.sentences, index).key).join('\n');
    const byId = new Map(before.blocks.map(({ id }, index) => [id, at(olds, index)]));
    sentencesByBlock(after).forEach((nows, block) => {
      const old = byId.get(at(after.blocks, block).id);
      if (old && keys(before, old) === keys(after, nows)) {
        nows.forEach((now, index) => {
          this.set(this.imageOf(at(old, index), now));
        });
      }
    });
  }

  private set(image: Image | undefined): void {
    if (image) this.images.set(image.now, image);
  }

  private samePlaces(): Map<string, number[]> {
    const places = new Map<string, number[]>();
    this.before.sentences.forEach(({ key }, index) => {
      const known = places.get(key);
      if (!known) places.set(key, [index]);
      else if (known.length <= MOST_TWINS) known.push(index);
    });
    return places;
  }

  /** How many letters an old block and a new one have in common in phrases that are not everywhere. */
  private weigh(): void {
    const { before, after } = this;
    for (const sentence of after.sentences) {
      for (const phrase of phrasesOf(keysOf(after, sentence))) {
        const blocks = [...new Set(this.phrases.placesOf(phrase).map((old) => at(before.sentences, old).block))];
        if (blocks.length !== 1) continue;
        const pair = `${at(blocks, 0)}:${sentence.block}`;
        this.evidence.set(pair, (this.evidence.get(pair) ?? 0) + phrase.length);
      }
    }
  }

  /** The same words compete with words much like them: a corrected slip can make one sentence the twin of another. */
  private claimByLikeness(): void {
    const places = this.samePlaces();
    this.after.sentences.forEach((sentence, now) => {
      const twins = places.get(sentence.key) ?? [];
      if (this.images.has(now) || twins.length > MOST_TWINS) return;
      const olds = new Set([...twins, ...this.phrases.alike(keysOf(this.after, sentence))]);
      const images = [...olds].flatMap((old) => this.imageOf(old, now) ?? []).filter((image) => this.likeness(image) >= ALIKE);
      const whole = images.filter(({ isWhole }) => isWhole);
      const best = clearBest(whole.length > 0 ? whole : images, (image) => this.worth(image));
      if (best && images.some((image) => this.run(image.old, now) > this.run(best.old, now))) return;
      this.set(best);
    });
  }

  private worth(image: Image): number {
    const { letters } = at(this.after.sentences, image.now);
    return this.likeness(image) * letters + this.run(image.old, image.now) + this.kinship(image.old, image.now);
  }

  /** Letters of the same sentences in a row around these two. */
  private run(old: number, now: number): number {
    let letters = 0;
    for (const step of [-1, 1]) {
      for (let away = 1; away <= MOST_NEIGHBOURS; away += 1) {
        const place = { old: old + step * away, now: now + step * away };
        const a = this.before.sentences[place.old];
        if (!a || a.key !== this.after.sentences[place.now]?.key || !this.isInOneBlock({ old, now }, place)) break;
        letters += a.letters;
      }
    }
    return letters;
  }

  private kinship(old: number, now: number): number {
    const [a, b] = [at(this.before.sentences, old).block, at(this.after.sentences, now).block];
    const isNamesake = at(this.before.blocks, a).id === at(this.after.blocks, b).id;
    return (this.evidence.get(`${a}:${b}`) ?? 0) + (isNamesake ? 1 : 0);
  }

  private growFromNeighbours(): void {
    const { before, after } = this;
    const grow = (now: number, step: 1 | -1): void => {
      const neighbour = this.images.get(now - step);
      if (!neighbour || this.images.has(now)) return;
      const old = neighbour.old + step;
      const isSame = before.sentences[old]?.key === at(after.sentences, now).key;
      if (isSame && this.isInOneBlock(neighbour, { old, now })) this.set(this.imageOf(old, now));
    };
    for (let now = 0; now < after.sentences.length; now += 1) grow(now, 1);
    for (let now = after.sentences.length - 1; now >= 0; now -= 1) grow(now, -1);
  }

  /** The end of a paragraph and the beginning of the next are no evidence for each other: one of them may be new. */
  private isInOneBlock(a: Place, b: Place): boolean {
    const [olds, nows] = [this.before.sentences, this.after.sentences];
    return olds[a.old]?.block === olds[b.old]?.block && nows[a.now]?.block === nows[b.now]?.block;
  }

  private imageOf(old: number, now: number): Image | undefined {
    const [a, b] = [at(this.before.sentences, old), at(this.after.sentences, now)];
    if (a.key === b.key) return { old, now, map: Array.from({ length: a.to - a.from }, (_, index) => index), isWhole: true };
    const map = alignWords(keysOf(this.before, a), keysOf(this.after, b), this.steps);
    return map && { old, now, map, isWhole: map.length === b.to - b.from && map.every((place) => place >= 0) };
  }

  /** Letters of the words that stayed, by those of the longer sentence. */
  likeness({ old, now, map }: Image): number {
    const [a, b] = [at(this.before.sentences, old), at(this.after.sentences, now)];
    return sameLetters(this.before, a, map) / Math.max(a.letters, b.letters);
  }
}

export function sameLetters({ words }: Text, { from }: Sentence, map: WordMap): number {
  return map.reduce((sum, place, index) => sum + (place < 0 ? 0 : at(words, from + index).key.length), 0);
}

function sentencesByBlock(text: Text): number[][] {
  const byBlock: number[][] = text.blocks.map(() => []);
  text.sentences.forEach(({ block }, index) => at(byBlock, block).push(index));
  return byBlock;
}

/** So much better than the next must the best be. */
const CLEAR = 1.5;

/** The best, unless another is nearly as good. */
function clearBest<T>(items: readonly T[], worth: (item: T) => number): T | undefined {
  const ranked = items.map((item) => ({ item, worth: worth(item) })).sort((a, b) => b.worth - a.worth);
  return ranked[0] && (!ranked[1] || ranked[0].worth > CLEAR * ranked[1].worth) ? ranked[0].item : undefined;
}
