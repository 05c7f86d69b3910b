import type { Block } from './truth.js';

/** What an edit did to a character: only its form, the choice of word, a number or date, or whether the sentence affirms. */
export type Mark = 'form' | 'word' | 'number' | 'negated';

/** One UTF-16 unit. It remembers the character of the first version it stands for (-1: typed anew) and which copy it belongs to. */
export type Char = { text: string; origin: number; copy: number; mark?: Mark };
export type WorkingBlock = { id: string; chars: Char[]; isRewritten?: boolean };
export type Range = { start: number; end: number };

export const textOf = (block: WorkingBlock): string => block.chars.map((char) => char.text).join('');
export const typed = (text: string): Char[] => text.split('').map((unit) => ({ text: unit, origin: -1, copy: 0 }));
const SENTENCE = /(?<=[\p{L}\p{N}%]{3}[»”")]?[.!?…][»”")]?)\s+(?=[\p{Lu}«“"—])/gu;

/** An article under an editor's hands: each character keeps its origin through every edit. */
export class WorkingCopy {
  blocks: WorkingBlock[];
  /** Where the characters of each block begin in the count of origins. */
  readonly starts: number[] = [];
  private ids = 0;
  private copies = 0;

  constructor(before: readonly Block[]) {
    let origin = 0;
    this.blocks = before.map(({ id, text }) => {
      this.starts.push(origin);
      return { id, chars: text.split('').map((unit) => ({ text: unit, origin: origin++, copy: 0 })) };
    });
  }

  newId(): string {
    this.ids += 1;
    return `n${this.ids}`;
  }

  /** The same characters once more, each known as part of a new copy. */
  copyOf(chars: readonly Char[]): Char[] {
    const renamed = new Map<number, number>();
    return chars.map((char) => {
      if (char.origin < 0) return { ...char };
      const known = renamed.get(char.copy);
      if (known === undefined) this.copies += 1;
      const copy = known ?? this.copies;
      renamed.set(char.copy, copy);
      return { ...char, copy };
    });
  }

  place(block: WorkingBlock, index: number): void {
    this.blocks.splice(index, 0, block);
  }

  remove(block: WorkingBlock): void {
    this.blocks = this.blocks.filter((other) => other !== block);
  }

  after(): Block[] {
    return this.blocks.map((block) => ({ id: block.id, text: textOf(block) }));
  }
}

/** Sentences of a block with the space that follows each. */
export function sentencesOf(text: string): Range[] {
  const ends = [...text.matchAll(SENTENCE)].map((match) => match.index + match[0].length);
  const starts = [0, ...ends];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** Replaces words; the new ones stand for the old. What both have in common at either end stays untouched. */
export function reword(block: WorkingBlock, { start, end }: Range, words: string, mark: Mark): void {
  const old = textOf(block).slice(start, end);
  const isWhole = mark === 'word';
  let head = 0;
  while (!isWhole && head < Math.min(old.length, words.length) && old[head] === words[head]) head += 1;
  let tail = 0;
  while (!isWhole && tail < Math.min(old.length, words.length) - head && old.at(-1 - tail) === words.at(-1 - tail)) tail += 1;
  const left = block.chars.slice(start + head, end - tail);
  const fresh = typed(words.slice(head, words.length - tail)).map((char, index) => {
    const source = left[Math.min(index, left.length - 1)];
    return { ...char, origin: source?.origin ?? -1, copy: source?.copy ?? 0, mark };
  });
  block.chars.splice(start + head, left.length, ...fresh);
  const next = block.chars[start + head];
  if (fresh.length === 0 && next) next.mark = mark;
}

const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gu;

/** Rewrites each letter with its accents; what changes keeps its origin and is marked as another form of the same. */
export function reform(block: WorkingBlock, form: (cluster: string) => string): boolean {
  const text = textOf(block);
  const next: Char[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const old = block.chars.slice(match.index, match.index + match[0].length);
    const now = form(match[0]);
    const first = old[0]!;
    if (now === match[0]) next.push(...old);
    else next.push(...now.split('').map((unit) => ({ ...first, text: unit, mark: first.mark ?? ('form' as const) })));
  }
  const isChanged = next.map((char) => char.text).join('') !== text;
  block.chars = next;
  return isChanged;
}
