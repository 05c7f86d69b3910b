import { SentenceOrigins, sameLetters, type Image } from './sentence-origins.js';
import { textOf, type Block, type Sentence, type Text } from './sentences.js';
import { followSpan, type Place, type Span } from './follow.js';

type Likeness = { exact: number; same: number; changed: number };

/** How much of a paragraph may be changed words before its sentences are taken for others that only look alike. */
const CHANGED_AT_HOME = 0.25;
const CHANGED_ELSEWHERE = 0.15;
const EXACT_ELSEWHERE = 0.5;
const SENTENCE_ALIKE = 0.6;

/** What became of each sentence of an article; only what is told beyond doubt by what stands around it. */
export class Movement {
  private readonly before: Text;
  private readonly after: Text;
  private readonly origins: SentenceOrigins;
  private readonly blockStarts: number[] = [];
  private readonly images = new Map<number, Image[]>();

  constructor(before: readonly Block[], after: readonly Block[]) {
    this.before = textOf(before);
    this.after = textOf(after);
    this.origins = new SentenceOrigins(this.before, this.after);
    this.keepTrusted();
  }

  private keepTrusted(): void {
    const { pairs, foreign } = this.likenessOfBlocks();
    const lost = this.before.blocks.map(() => 0);
    const stands = new Set([...this.origins.images.values()].map(({ old }) => old));
    this.before.sentences.forEach(({ block, letters }, old) => {
      if (!stands.has(old)) lost[block]! += letters;
    });
    for (const image of this.origins.images.values()) {
      const { block, name, isNamesake } = this.pairOf(image);
      const { exact, same, changed } = pairs.get(name)!;
      const from = this.before.sentences[image.old]!.block;
      const all = exact + same + changed;
      const replaced = Math.min(lost[from]!, foreign[block]!);
      const isBlockTrusted = isNamesake
        ? changed <= CHANGED_AT_HOME * all && changed + replaced <= (image.isWhole ? 0.5 : 0.25) * (all + replaced)
        : changed <= CHANGED_ELSEWHERE * all && exact >= EXACT_ELSEWHERE * (all + foreign[block]!);
      const isTrusted = isBlockTrusted && (image.isWhole || this.origins.likeness(image) >= SENTENCE_ALIKE);
      if (isTrusted) this.images.set(image.old, [...(this.images.get(image.old) ?? []), image]);
    }
    for (const [old, images] of this.images) {
      const whole = new Set(images.filter(({ isWhole }) => isWhole).map(({ now }) => this.after.sentences[now]!.block));
      this.images.set(old, images.filter(({ isWhole, now }) => isWhole || !whole.has(this.after.sentences[now]!.block)));
    }
  }

  private pairOf({ old, now }: Image): { block: number; name: string; isNamesake: boolean } {
    const [from, block] = [this.before.sentences[old]!.block, this.after.sentences[now]!.block];
    return { block, name: `${from}:${block}`, isNamesake: this.before.blocks[from]!.id === this.after.blocks[block]!.id };
  }

  private likenessOfBlocks(): { pairs: Map<string, Likeness>; foreign: number[] } {
    const pairs = new Map<string, Likeness>();
    const foreign = this.after.blocks.map(() => 0);
    this.after.sentences.forEach((sentence, now) => {
      const image = this.origins.images.get(now);
      if (!image) foreign[sentence.block]! += sentence.letters;
      else addLikeness(pairs, this.pairOf(image).name, this.likenessOf(image, sentence));
    });
    return { pairs, foreign };
  }

  private likenessOf({ old, map, isWhole }: Image, now: Sentence): Likeness {
    if (isWhole) return { exact: now.letters, same: 0, changed: 0 };
    const sentence = this.before.sentences[old]!;
    const same = sameLetters(this.before, sentence, map);
    return { exact: 0, same, changed: Math.max(now.letters, sentence.letters) - same };
  }

  follow(span: Span): Place | undefined {
    return followSpan(span, { before: this.before, after: this.after, images: this.images });
  }
}

function addLikeness(pairs: Map<string, Likeness>, name: string, { exact, same, changed }: Likeness): void {
  const sum = pairs.get(name) ?? { exact: 0, same: 0, changed: 0 };
  pairs.set(name, { exact: sum.exact + exact, same: sum.same + same, changed: sum.changed + changed });
}
