import type { Found } from './dates.js';

export type Position = { number: number; of: number | null };

const WORDS: readonly RegExp[] = [
  'one|first|перв\\p{L}+|один|бір(?:інші)?',
  'two|second|втор\\p{L}+|двух|два|екі(?:нші)?',
  'three|third|трет\\p{L}+|тр[её]х|три|үш(?:інші)?',
  'four|fourth|четв[её]рт\\p{L}+|четыр[её]х|четыре|төрт(?:інші)?',
  'five|fifth|пят\\p{L}+|бес(?:інші)?',
  'six|sixth|шест\\p{L}+|алты(?:ншы)?',
  'seven|seventh|седьм\\p{L}+|семи|семь|жеті(?:нші)?',
  'eight|eighth|восьм\\p{L}+|восемь|сегіз(?:інші)?',
  'nine|ninth|девят\\p{L}+|тоғыз(?:ыншы)?',
  'ten|tenth|десят\\p{L}+|он(?:ыншы)?',
].map((names) => new RegExp(`^(?:${names})$`, 'iu'));

function numberOf(word: string | undefined): number {
  if (!word) return 0;
  if (/^\d+$/u.test(word)) return Number(word);
  if (/^[ivx]+$/iu.test(word)) return romanOf(word.toUpperCase());
  return WORDS.findIndex((pattern) => pattern.test(word)) + 1;
}

/** Roman numerals up to XXXIX. */
export function romanOf(word: string): number {
  const value: Record<string, number> = { I: 1, V: 5, X: 10 };
  return Array.from(word).reduce((sum, letter, index) => {
    const one = value[letter] ?? 0;
    return (value[word[index + 1] ?? ''] ?? 0) > one ? sum - one : sum + one;
  }, 0);
}

const N = '(\\d{1,4}|[ivx]{1,6}(?!\\p{L})|\\p{L}{2,12})';
const D = '(\\d{1,4})';
const OF = `(?:\\s*(?:,\\s*)?(?:/|of|out of|из)\\s*(?:the\\s+)?${N}(?:\\s*-?\\s*(?:х|ти|issues?|parts?|выпусков|частей))?)?`;
const SIGN = '(?:№|#|no?\\.?|nr\\.?|number)';
const NOUN_KK = '(?:шығарылым|басылым|сан|бөлім)(?:ы|і|ның|нің|ының|інің)?';

const PATTERNS: readonly RegExp[] = [
  // «4 шығарылымның 3-шісі»: the whole comes first.
  new RegExp(
    `(?<whole>\\d{1,3})\\s*(?:шығарылым|бөлім|сан)(?:ның|нің|ынан|інен|нан|нен)\\s*${D}\\s*-?\\s*(?:ші|шы|нші|ншы|інші|ыншы)?(?:сі|сы)?`,
    'iu',
  ),
  new RegExp(`(?:issue|part|episode|edition|выпуск|часть|серия)\\s*${SIGN}?\\s*${N}${OF}`, 'iu'),
  new RegExp(`${N}\\s*(?:-?\\s*(?:й|я|ый|ий|ая|th|st|nd|rd))?\\s+(?:issue|part|выпуск|часть)${OF}`, 'iu'),
  new RegExp(
    `№?\\s*${D}\\s*(?:/\\s*${D}\\s*)?-?\\s*(?:ші|шы|інші|ыншы|нші|ншы)?[\\s-]*${NOUN_KK}(?!\\p{L})(?:\\s*[/(,]\\s*(?:барлығы\\s*)?${D}\\)?)?`,
    'iu',
  ),
  new RegExp(`(?:шығарылым|басылым|бөлім)\\s*№?\\s*${D}${OF}`, 'iu'),
  new RegExp(`(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы)\\s+(?:шығарылым|басылым|бөлім)`, 'iu'),
  new RegExp(`(?:№|#|(?<!\\p{L})no\\.\\s?)\\s*${D}${OF}`, 'iu'),
];

/** The place in a series, as «Issue 3 of 4», «Выпуск 3 из 4», «3-шығарылым» or «№ 2» state it. */
export function findPosition(text: string): Found<Position> | null {
  for (const pattern of PATTERNS) {
    const match = new RegExp(`(?<![\\p{L}\\d])(?:${pattern.source})`, 'iu').exec(text);
    if (!match) continue;
    const whole = match.groups?.['whole'];
    const numbers = match.slice(1).filter(Boolean);
    const [first, second] = whole ? [numbers[1], whole] : numbers.length > 0 ? numbers : [match[0].split(/\s/u)[0]];
    const number = numberOf(first);
    const of = numberOf(second);
    if (number > 0) return { value: { number, of: of >= number ? of : null }, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
