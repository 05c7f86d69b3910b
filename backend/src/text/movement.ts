import { at } from './at.js';
import { SentenceOrigins, sameLetters, type Image } from './sentence-origins.js';
import { textOf, type Block, type Sentence, type Text } from './sentences.js';
import { followSpan, type Place, type Span } from './follow.js';

/** Letters that an old block and a new one have in common: in whole sentences, in edited ones, and those that were changed. */
type Likeness = { exact: number; same: number; changed: number };
const NOTHING: Likeness = { exact: 0, same: 0, changed: 0 };
/** Also what is left of each old block in all new ones, and the letters of sentences that came from nowhere or are gone, by block. */
type Blocks = {
  pairs: Map<string, Likeness>;
  left: Map<number, Likeness>;
  letters: Map<number, number>;
  copied: Set<number>;
  foreign: Map<number, number>;
  lost: Map<number, number>;
};

/** How much of a paragraph may be changed words before its sentences are taken for others that only look alike. */
const CHANGED_AT_HOME = 0.25;
const REPLACED = 0.5;
const CHANGED_ELSEWHERE = 0.15;
const EXACT_ELSEWHERE = 0.5;
/** How much of an old block must stand somewhere before one of its sentences is found in a new block: a short one may be another's. */
const LEFT_SOMEWHERE = 0.5;
/** While a whole copy stands elsewhere, so much of the block itself may be changed before the copy is the passage. */
const CHANGED_BESIDE_COPY = 0.15;
/** In letters: fewer may be anybody's words. */
const SHORT = 40;
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
  private isTrusted(image: Image, { pairs, left, letters, copied, foreign, lost }: Blocks): boolean {
    const { from, to, name, isNamesake } = this.pairOf(image);
    const { exact, same, changed } = pairs.get(name) ?? NOTHING;
    const all = exact + same + changed;
    const came = foreign.get(to) ?? 0;
    const gone = lost.get(from) ?? 0;
    if (!isNamesake) {
      const whole = left.get(from) ?? NOTHING;
      const isLeft = whole.exact + whole.same >= LEFT_SOMEWHERE * (whole.exact + whole.same + whole.changed + gone);
      return isLeft && this.isKnown(image, exact) && changed <= CHANGED_ELSEWHERE * all && exact >= EXACT_ELSEWHERE * (all + came);
    }
    if (copied.has(from)) {
      const moved = Math.min(came, Math.max(0, (letters.get(from) ?? 0) - all));
      if (changed + moved > CHANGED_BESIDE_COPY * (all + moved)) return false;
    }
    const replaced = Math.min(gone, came);
    return changed <= CHANGED_AT_HOME * all && changed + replaced <= (image.isWhole ? REPLACED : CHANGED_AT_HOME) * (all + replaced);
  }

  /** A short sentence alone may stand anywhere: in another block it is known by its length or by a neighbour that came with it. */
  private isKnown({ old, now }: Image, exact: number): boolean {
    if (exact >= SHORT) return true;
    return [-1, 1].some((step) => this.origins.images.get(now + step)?.old === old + step && this.origins.images.get(now + step)?.isWhole);
  }

  private likenessOfBlocks(): Blocks {
    const blocks: Blocks = {
      pairs: new Map(),
      left: new Map(),
      letters: new Map(),
      copied: new Set(),
      foreign: new Map(),
      lost: new Map(),
    };
    const stands = new Set<number>();
    this.after.sentences.forEach((sentence, now) => {
      const image = this.origins.images.get(now);
      if (image) {
        const { name, from } = this.pairOf(image);
        const likeness = this.likenessOf(image, sentence);
        addLikeness(blocks.pairs, name, likeness);
        addLikeness(blocks.left, from, likeness);
      } else addLetters(blocks.foreign, sentence);
      if (image) stands.add(image.old);
    });
    this.before.sentences.forEach((sentence, old) => {
      if (!stands.has(old)) addLetters(blocks.lost, sentence);
    });
    this.copies(blocks);
    return blocks;
  }

  /** Old blocks that stand whole in a block of another name. */
  private copies({ pairs, letters, copied }: Blocks): void {
    for (const sentence of this.before.sentences) addLetters(letters, sentence);
    for (const image of this.origins.images.values()) {
      const { from, name, isNamesake } = this.pairOf(image);
      if (!isNamesake && (pairs.get(name) ?? NOTHING).exact >= (letters.get(from) ?? 0)) copied.add(from);
    }
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

function addLikeness<Name>(pairs: Map<Name, Likeness>, name: Name, { exact, same, changed }: Likeness): void {
  const sum = pairs.get(name) ?? NOTHING;
  pairs.set(name, { exact: sum.exact + exact, same: sum.same + same, changed: sum.changed + changed });
}

function addLetters(sums: Map<number, number>, { block, letters }: Sentence): void {
  sums.set(block, (sums.get(block) ?? 0) + letters);
}
