import { expect, it } from '@jest/globals';
import type { Language } from './article.js';
import type { Pairs } from './pair.js';

type ByLanguage = Partial<Record<Language, Pairs>>;
const LETTERS: Record<Language, RegExp> = { kk: /[әғқңөұүһі]/iu, ru: /[а-яё]/iu, en: /[a-z]/iu };

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const wordsOf = (text: string): Set<string> => new Set(bare(text).split(' ').filter(Boolean));
const all = (byLanguage: ByLanguage): string[] =>
  Object.values(byLanguage).flatMap(({ same, different }) =>
    [...same, ...different].map(([, first, second]) => bare(`${first}|${second}`)),
  );

/** Shared words by the words of the shorter one. */
function overlap(first: string, second: string): number {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);
}

/** What must hold of pairs of comments before a matcher may be judged by them. */
export function soundPairs(pairs: Record<Language, Pairs>, { eachKind, known }: { eachKind: number; known: ByLanguage }): void {
  it('are enough in each language, half of them the same', () => {
    for (const { same, different } of Object.values(pairs)) {
      expect(same.length).toBeGreaterThanOrEqual(eachKind);
      expect(different.length).toBeGreaterThanOrEqual(eachKind);
    }
  });

  it('stand there once', () => {
    const texts = [...all(pairs), ...all(known)];
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    for (const { same, different } of Object.values(pairs)) {
      for (const [, first, second] of [...same, ...different]) expect(first).not.toBe(second);
    }
  });

  it('are written in their language', () => {
    for (const [language, { same, different }] of Object.entries(pairs) as [Language, Pairs][]) {
      for (const [how, first, second] of [...same, ...different]) {
        const isIn = [first, second].some((text) => LETTERS[language].test(text));
        if (!isIn) throw new Error(`${how}: ${first}`);
      }
    }
  });

  it('that differ share words, so that words alone do not tell them apart', () => {
    const shares = Object.values(pairs).flatMap(({ different }) => different.map(([, first, second]) => overlap(first, second)));
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.5);
    expect(shares.filter((share) => share < 0.2)).toEqual([]);
  });

  it('that say the same are not all the same words', () => {
    const shares = Object.values(pairs).flatMap(({ same }) => same.map(([, first, second]) => overlap(first, second)));
    expect(shares.filter((share) => share < 0.5).length).toBeGreaterThan(shares.length / 8);
  });
}
