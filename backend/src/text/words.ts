/** A word of a text with its place; `key` is the same however the word is encoded, hyphenated or capitalised. */
export type Word = { key: string; start: number; end: number };

const PART = String.raw`[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+`;
/** Letters and digits with the hyphens, apostrophes and decimal signs inside them: “жол-көлік”, “don’t”, “1,150,000”, “13:40”. */
export const WORD = String.raw`${PART}(?:(?:['’\u2010\u2011-]|(?<=\p{N})[.,:](?=\p{N}))${PART})*`;
/** Signs that count as words: a lost minus changes a number. */
const SIGN = String.raw`[%‰№\p{Sc}\p{Sm}\p{So}]|(?<=^|[\s(])[-\u2013\u2212](?=\p{N})`;
const WORDS = new RegExp(`${WORD}|${SIGN}`, 'gu');

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[«»“”„‟‹›"]/gu, '"'],
  [/[‘’‚ʼ]/gu, "'"],
  [/[\u2010-\u2015\u2212-]+/gu, '-'],
  [/\s+/gu, ' '],
];

const PLAIN_ALREADY = /^[\p{Ll}\p{Nd}]+$/u;

/** What is compared: without case, soft hyphens and the kinds of quotation marks, dashes, spaces and composed letters. */
export function plain(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text;
  const folded = text.normalize('NFC').replace(INVISIBLE, '').toLowerCase();
  return PLAIN.reduce((sum, [pattern, sign]) => sum.replace(pattern, sign), folded);
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)]
    .map((match) => ({ key: plain(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter(({ key }) => key !== '');
}
