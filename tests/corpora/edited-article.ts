import { sample, seeded, weighted } from '../../backend/src/statistics/random.js';
import type { Article } from './article.js';
import { upTo, type Desk, type Edit } from './desk.js';
import { chooseAnchors, firstVersion } from './first-version.js';
import type { Block, Passage, Truth } from './truth.js';
import { contextAfter, contextBefore, whereNow, type Anchor } from './where-now.js';
import { textOf, WorkingCopy } from './working-copy.js';

export type EditedArticle = {
  before: Block[];
  after: Block[];
  /** Names of the edits, in order. */
  edits: string[];
  anchors: { passage: Passage; truth: Truth }[];
};

/** Edits by name, with how often an editor makes them. */
export type Edits = Readonly<Record<string, readonly [Edit, number]>>;
/** How many anchors and edits; without a number of edits, 1 to 12 by the seed. */
export type Size = { anchors?: number; edits?: number };

/** Takes an article by the seed, edits it, and says of each anchor where it went. The same seed gives the same. */
export function editBySeed(articles: readonly Article[], edits: Edits, seed: number, size: Size = {}): EditedArticle {
  const random = seeded(seed * 7_919 + 17);
  const article = articles[Math.abs(seed) % articles.length]!;
  const { texts, typos } = firstVersion(article, random);
  const ids = sample(
    random,
    Array.from({ length: 900 }, (_, index) => `b${index + 100}`),
    texts.length,
  );
  const before = texts.map((text, index) => ({ id: ids[index]!, text }));
  const anchors = chooseAnchors(texts, random, size.anchors ?? 20);
  const copy = new WorkingCopy(before);
  const names = applyEdits({ copy, article, typos, random }, edits, size.edits ?? 1 + upTo(random, 12));
  copy.blocks = copy.blocks.filter((block) => textOf(block).trim() !== '');
  return {
    before,
    after: copy.after(),
    edits: names,
    anchors: anchors.map((anchor) => {
      const passage = passageOf(before, anchor);
      return { passage, truth: whereNow(anchor, passage, copy) };
    }),
  };
}

function applyEdits(desk: Desk, edits: Edits, count: number): string[] {
  const choices = Object.entries(edits).map(([name, [edit, weight]]) => [{ name, edit }, weight] as const);
  const names: string[] = [];
  for (let tries = 0; names.length < count && tries < count * 20; tries += 1) {
    const { name, edit } = weighted(desk.random, choices);
    if (edit(desk)) names.push(name);
  }
  return names;
}

function passageOf(before: readonly Block[], { block, start, end }: Anchor): Passage {
  const { id, text } = before[block]!;
  return {
    blockId: id,
    exact: text.slice(start, end),
    before: contextBefore(text, start),
    after: contextAfter(text, end),
  };
}
