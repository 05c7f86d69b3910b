import { anyBlock, blockOfSentences, oneOf, upTo, type Desk, type Edit } from './desk.js';
import { sentencesOf, textOf, typed, type Char, type WorkingBlock } from './working-copy.js';

/** Before, after or inside the sentences of a paragraph. */
export const insertSentence: Edit = (desk) => {
  const block = anyBlock(desk);
  const sentence = oneOf(desk.random, desk.article.sentences);
  if (!block || sentence === undefined) return false;
  const places = [...sentencesOf(textOf(block)).map(({ start }) => start), block.chars.length];
  const place = oneOf(desk.random, places)!;
  const isLast = place === block.chars.length;
  block.chars.splice(place, 0, ...typed(isLast ? ` ${sentence}` : `${sentence} `));
  return true;
};

export const deleteSentence: Edit = (desk) => {
  const block = blockOfSentences(desk, 2);
  if (!block) return false;
  const { start, end } = oneOf(desk.random, sentencesOf(textOf(block)))!;
  block.chars.splice(start, end - start);
  trimEnd(block);
  return true;
};

export const swapSentences: Edit = (desk) => {
  const block = blockOfSentences(desk, 2);
  if (!block) return false;
  const parts = sentencesOf(textOf(block));
  const index = upTo(desk.random, parts.length - 1);
  const sentences = parts.map(({ start, end }) => block.chars.slice(start, end));
  const [first, second] = [sentences[index]!, sentences[index + 1]!];
  const spaced = second.at(-1)?.text === ' ' ? second : [...second, ...typed(' ')];
  block.chars = [...sentences.slice(0, index), spaced, first, ...sentences.slice(index + 2)].flat();
  trimEnd(block);
  return true;
};

/** Usually the first half keeps the id; when the editor breaks the line from above, the second does. */
export const splitParagraph: Edit = (desk) => {
  const block = blockOfSentences(desk, 2);
  if (!block) return false;
  const { start } = oneOf(desk.random, sentencesOf(textOf(block)).slice(1))!;
  const rest: WorkingBlock = { ...block, id: desk.copy.newId(), chars: block.chars.splice(start) };
  trimEnd(block);
  desk.copy.place(rest, desk.copy.blocks.indexOf(block) + 1);
  if (desk.random() < 0.2) [block.id, rest.id] = [rest.id, block.id];
  return true;
};

export const joinParagraphs: Edit = ({ copy, random }) => {
  const index = upTo(random, copy.blocks.length - 1);
  const [first, second] = [copy.blocks[index], copy.blocks[index + 1]];
  if (!first || !second) return false;
  first.chars.push(...typed(' '), ...second.chars);
  copy.remove(second);
  return true;
};

/** Dragged, the paragraph keeps its id; cut and pasted, it gets a new one. */
export const moveParagraph: Edit = (desk) => {
  const block = anyBlock(desk);
  if (!block || desk.copy.blocks.length < 3) return false;
  desk.copy.remove(block);
  desk.copy.place(block, upTo(desk.random, desk.copy.blocks.length + 1));
  if (desk.random() < 0.5) block.id = desk.copy.newId();
  return true;
};

export const duplicateParagraph: Edit = (desk) => {
  const block = anyBlock(desk);
  if (!block) return false;
  const chars = desk.copy.copyOf(block.chars);
  desk.copy.place({ ...block, id: desk.copy.newId(), chars }, upTo(desk.random, desk.copy.blocks.length + 1));
  return true;
};

export const insertParagraph: Edit = (desk) => {
  const text = oneOf(desk.random, desk.article.others);
  if (text === undefined) return false;
  desk.copy.place({ id: desk.copy.newId(), chars: typed(text) }, upTo(desk.random, desk.copy.blocks.length + 1));
  return true;
};

export const deleteParagraph: Edit = (desk) => {
  const block = desk.copy.blocks.length > 4 ? anyBlock(desk) : undefined;
  if (block) desk.copy.remove(block);
  return block !== undefined;
};

/** The paragraph stays in its place and states something else, in much the same words. */
export const rewriteParagraph: Edit = (desk) => {
  const spot = alikeOf(desk);
  if (!spot) return false;
  spot.block.chars = typed(spot.text);
  spot.block.isRewritten = true;
  return true;
};

/** The paragraph goes, and one like it, which states something else, comes elsewhere. */
export const replaceByAlikeElsewhere: Edit = (desk) => {
  const spot = alikeOf(desk);
  if (!spot) return false;
  desk.copy.remove(spot.block);
  desk.copy.place({ id: desk.copy.newId(), chars: typed(spot.text) }, upTo(desk.random, desk.copy.blocks.length + 1));
  return true;
};

/** The id goes to a paragraph on another matter; the old one is gone, or stands under a new id. */
export const reuseId: Edit = (desk) => {
  const block = anyBlock(desk);
  const text = oneOf(desk.random, desk.article.others);
  if (!block || text === undefined) return false;
  const index = desk.copy.blocks.indexOf(block);
  desk.copy.place({ id: block.id, chars: typed(text) }, index);
  if (desk.random() < 0.5) desk.copy.remove(block);
  else block.id = desk.copy.newId();
  return true;
};

/** A paragraph of the first version for which the article has a text alike, and that text. */
export function alikeOf({ copy, article, random }: Desk): { block: WorkingBlock; text: string } | undefined {
  const spots = Object.entries(article.alike).flatMap(([number, text]) => {
    const origin = copy.starts[Number(number)]!;
    const next = copy.starts[Number(number) + 1] ?? Infinity;
    const isFrom = (char: Char): boolean => char.copy === 0 && char.origin >= origin && char.origin < next;
    const block = copy.blocks.find(({ chars }) => chars.some(isFrom) && chars.every((char) => isFrom(char) || char.origin < 0));
    return block && !copy.blocks.some((other) => textOf(other) === text) ? [{ block, text }] : [];
  });
  return oneOf(random, spots);
}

export function trimEnd(block: WorkingBlock): void {
  while (/\s/u.test(block.chars.at(-1)?.text ?? '')) block.chars.pop();
}
