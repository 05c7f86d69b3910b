/** Words somebody marked or typed, and what stood right before and after them; empty when that is not known. */
export type QuotedWords = { exact: string; prefix: string; suffix: string };

const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/[.*+?^${}()|[\]\\]/gu, '\\$&'],
  [/["«»“”„‟‹›]/gu, '["«»“”„‟‹›]'],
  [/['‘’‚ʼ]/gu, "['‘’‚ʼ]"],
  [/[\u2010-\u2015\u2212-]/gu, '[\u2010-\u2015\u2212-]'],
  [/\s+/gu, '\\s+'],
];

const loose = (words: string): string => LOOSE.reduce((pattern, [sign, any]) => pattern.replace(sign, any), words.trim());

/** Where the words stand in a text, whatever the case and the kinds of spaces, dashes and quotation marks. The first place when they stand in several. */
export function placeOfWords(text: string, { exact, prefix, suffix }: QuotedWords): { start: number; end: number } | undefined {
  if (!/[\p{L}\p{N}]/u.test(exact)) return undefined;
  const places = [...text.matchAll(new RegExp(loose(exact), 'giu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const before = new RegExp(`${loose(prefix)}\\s*$`, 'iu');
  const after = new RegExp(`^\\s*${loose(suffix)}`, 'iu');
  return places.find(({ start, end }) => before.test(text.slice(0, start)) && after.test(text.slice(end))) ?? places[0];
}
