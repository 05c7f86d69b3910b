import { at } from './at.js';
import { SentenceOrigins, sameLetters, type Image } from './sentence-origins.js';
import { textOf, type Block, type Sentence, type Text } from './sentences.js';
import { followSpan, type Place, type Span } from './follow.js';

/** Letters that an old block and a new one have in common: in whole sentences, in edited ones, and those that were changed. */
type Likeness = { exact: number; same: number; changed: number };
const NOTHING: Likeness = { exact: 0, same: 0, changed: 0 };
/** Also the letters of sentences that came from nowhere, and of those that are gone, by block. */
type Blocks = { pairs: Map<string, Likeness>; foreign: Map<number, number>; lost: Map<number, number> };

/** How much of a paragraph may be changed words before its sentences are taken for others that only look alike. */
const CHANGED_AT_HOME = 0.25;
const REPLACED = 0.5;
const CHANGED_ELSEWHERE = 0.15;
const EXACT_ELSEWHERE = 0.5;
const SENTENCE_ALIKE = 0.6;

/** What became of each sentence of an article; only what is told beyond doubt by what stands around it. */
export class Movement {
  private readonly before: Text;
  private readonly after: Text;
  private readonly origins: SentenceOrigins;
  private readonly images = new Map<number, Image[]>();

  constructor(before: readonly Block[], after: readonly Block[]) {
    this.before = textOf(before);
    this.after = textOf(after);
    this.origins = new SentenceOrigins(this.before, this.after);
    this.keepTrusted();
  }

  private keepTrusted(): void {
    const likeness = this.likenessOfBlocks();
    for (const image of this.origins.images.values()) {
      const isAlike = image.isWhole || this.origins.likeness(image) >= SENTENCE_ALIKE;
      if (isAlike && this.isTrusted(image, likeness)) this.images.set(image.old, [...(this.images.get(image.old) ?? []), image]);
    }
    for (const [old, images] of this.images) {
      const whole = new Set(images.filter(({ isWhole }) => isWhole).map(({ now }) => at(this.after.sentences, now).block));
      this.images.set(
        old,
        images.filter(({ isWhole, now }) => isWhole || !whole.has(at(this.after.sentences, now).block)),
      );
    }
  }

  private pairOf({ old, now }: Image): { from: number; to: number; name: string; isNamesake: boolean } {
    const [from, to] = [at(this.before.sentences, old).block, at(this.after.sentences, now).block];
    return { from, to, name: `${from}:${to}`, isNamesake: at(this.before.blocks, from).id === at(this.after.blocks, to).id };
  }

  /** Whether the paragraph around a sentence is still the old one, edited, and not another that only has words in common. */
  private isTrusted(image: Image, { pairs, foreign, lost }: Blocks): boolean {
    const { from, to, name, isNamesake } = this.pairOf(image);
    const { exact, same, changed } = pairs.get(name) ?? NOTHING;
    const all = exact + same + changed;
    const came = foreign.get(to) ?? 0;
    if (!isNamesake) return changed <= CHANGED_ELSEWHERE * all && exact >= EXACT_ELSEWHERE * (all + came);
    const replaced = Math.min(lost.get(from) ?? 0, came);
    return changed <= CHANGED_AT_HOME * all && changed + replaced <= (image.isWhole ? REPLACED : CHANGED_AT_HOME) * (all + replaced);
  }

  private likenessOfBlocks(): Blocks {
    const blocks: Blocks = { pairs: new Map(), foreign: new Map(), lost: new Map() };
    const stands = new Set<number>();
    this.after.sentences.forEach((sentence, now) => {
      const image = this.origins.images.get(now);
      if (image) addLikeness(blocks.pairs, this.pairOf(image).name, this.likenessOf(image, sentence));
      else addLetters(blocks.foreign, sentence);
      if (image) stands.add(image.old);
    });
    this.before.sentences.forEach((sentence, old) => {
      if (!stands.has(old)) addLetters(blocks.lost, sentence);
    });
    return blocks;
  }

  private likenessOf({ old, map, isWhole }: Image, now: Sentence): Likeness {
    if (isWhole) return { exact: now.letters, same: 0, changed: 0 };
    const sentence = at(this.before.sentences, old);
    const same = sameLetters(this.before, sentence, map);
    return { exact: 0, same, changed: Math.max(now.letters, sentence.letters) - same };
  }

  follow(span: Span): Place | undefined {
    return followSpan(span, { before: this.before, after: this.after, images: this.images });
  }
}

function addLikeness(pairs: Map<string, Likeness>, name: string, { exact, same, changed }: Likeness): void {
  const sum = pairs.get(name) ?? NOTHING;
  pairs.set(name, { exact: sum.exact + exact, same: sum.same + same, changed: sum.changed + changed });
}

function addLetters(sums: Map<number, number>, { block, letters }: Sentence): void {
  sums.set(block, (sums.get(block) ?? 0) + letters);
}
