import type { Article } from './article.js';
import { oneOf, upTo, type Typo } from './desk.js';
import type { Anchor } from './where-now.js';
import { sentencesOf } from './working-copy.js';

/** The first version as an author leaves it: with some misspelt words, and paragraphs pasted from elsewhere. */
export function firstVersion(article: Article, random: () => number): { texts: string[]; typos: Typo[] } {
  const typos: Typo[] = [];
  let origin = 0;
  const texts = article.paragraphs.map((paragraph) => {
    const dressed = dress(paragraph, random);
    const typo = random() < 0.35 ? misspell(dressed, random) : undefined;
    const text = typo ? dressed.slice(0, typo.at) + typo.wrong + dressed.slice(typo.at + typo.right.length) : dressed;
    if (typo) typos.push({ origin: origin + typo.at, wrong: typo.wrong, right: typo.right });
    origin += text.length;
    return text;
  });
  return { texts, typos };
}

/** Some paragraphs have letters taken apart, soft hyphens, or spaces that do not break. */
function dress(text: string, random: () => number): string {
  const chance = random();
  if (chance < 0.08) return text.normalize('NFD');
  if (chance < 0.16) return text.replace(/(\p{L}{5})(\p{L}{5})/gu, '$1\u00ad$2');
  if (chance < 0.24) return text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
  return text;
}

function misspell(text: string, random: () => number): { at: number; wrong: string; right: string } | undefined {
  const word = oneOf(random, [...text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}{6,}(?![\p{L}\p{M}\u00ad])/gu)]);
  if (!word) return undefined;
  const right = word[0];
  const at = 1 + upTo(random, right.length - 3);
  const chance = random();
  const swapped = right.slice(0, at) + right[at + 1]! + right[at]! + right.slice(at + 2);
  const doubled = right.slice(0, at) + right[at]! + right.slice(at);
  const wrong = chance < 0.4 && swapped !== right ? swapped : chance < 0.7 ? doubled : right.slice(0, at) + right.slice(at + 1);
  return { at: word.index, wrong, right };
}

const WORD = /[\p{L}\p{M}\p{N}\u00ad-]+/gu;

/** Words, phrases, sentences, neighbouring sentences, whole paragraphs, and words that stand in several places. */
export function chooseAnchors(texts: readonly string[], random: () => number, count: number): Anchor[] {
  const chosen = new Map<string, Anchor>();
  const repeated = repeatedPhrases(texts);
  for (let tries = 0; chosen.size < count && tries < count * 20; tries += 1) {
    const anchor = chooseAnchor(texts, random, repeated);
    if (anchor) chosen.set(`${anchor.block}:${anchor.start}:${anchor.end}`, anchor);
  }
  return [...chosen.values()];
}

function chooseAnchor(texts: readonly string[], random: () => number, repeated: readonly Anchor[]): Anchor | undefined {
  const block = upTo(random, texts.length);
  const text = texts[block]!;
  const kind = random();
  if (kind < 0.1) return { block, start: 0, end: text.length };
  if (kind < 0.25) return oneOf(random, repeated);
  if (kind < 0.6) {
    const sentences = sentencesOf(text);
    const index = upTo(random, sentences.length);
    const last = sentences[Math.min(index + (kind < 0.3 ? 1 : 0), sentences.length - 1)]!;
    const { start } = sentences[index]!;
    return { block, start, end: start + text.slice(start, last.end).trimEnd().length };
  }
  return wordsOf(block, text, random, kind < 0.7 ? 1 : 2 + upTo(random, 6));
}

function wordsOf(block: number, text: string, random: () => number, count: number): Anchor | undefined {
  const words = [...text.matchAll(WORD)];
  const index = upTo(random, Math.max(1, words.length - count + 1));
  const [first, last] = [words[index], words[Math.min(index + count, words.length) - 1]];
  if (!first || !last || (count === 1 && !/\p{L}{4}/u.test(first[0]))) return undefined;
  return { block, start: first.index, end: last.index + last[0].length };
}

/** Three words that stand in more than one place. */
function repeatedPhrases(texts: readonly string[]): Anchor[] {
  const places = new Map<string, Anchor[]>();
  texts.forEach((text, block) => {
    const words = [...text.matchAll(WORD)];
    words.slice(0, -2).forEach((first, index) => {
      const last = words[index + 2]!;
      const end = last.index + last[0].length;
      const phrase = text.slice(first.index, end);
      places.set(phrase, [...(places.get(phrase) ?? []), { block, start: first.index, end }]);
    });
  });
  return [...places.values()].filter((anchors) => anchors.length > 1).flat();
}
