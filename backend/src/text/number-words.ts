import type { Token } from './tokens.js';

/** Digits as they were meant: written, spoken ("семьсот сорок семь") or disguised ("7OO"), and where they stand. */
export type Numeral = { digits: string; isSpoken: boolean; start: number; end: number; first: number; last: number };

const NAMES: readonly (readonly [value: number, words: string])[] = [
  [0, 'ноль нуль ноля нол зеро zero oh nol'],
  [1, 'один одна одно одного однои бир one first bir'],
  [2, 'два две двух еки two second eki'],
  [3, 'три трех уш three third ush'],
  [4, 'четыре четырех торт four fourth tort'],
  [5, 'пять пяти бес five fifth bes'],
  [6, 'шесть шести алты six sixth alty'],
  [7, 'семь семи жети seven seventh zheti jeti zhety'],
  [8, 'восемь восьми сегиз eight eighth segiz'],
  [9, 'девять девяти тогыз nine ninth togyz'],
  [10, 'десять десяти ten tenth'],
  [11, 'одиннадцать одиннадцати eleven eleventh'],
  [12, 'двенадцать двенадцати twelve twelfth'],
  [13, 'тринадцать тринадцати thirteen thirteenth'],
  [14, 'четырнадцать четырнадцати fourteen fourteenth'],
  [15, 'пятнадцать пятнадцати fifteen fifteenth'],
  [16, 'шестнадцать шестнадцати sixteen sixteenth'],
  [17, 'семнадцать семнадцати seventeen seventeenth'],
  [18, 'восемнадцать восемнадцати eighteen eighteenth'],
  [19, 'девятнадцать девятнадцати nineteen nineteenth'],
  [20, 'двадцать двадцати двацать жиырма twenty twentieth zhiyrma'],
  [30, 'тридцать тридцати отыз thirty otyz'],
  [40, 'сорок сорока кырык forty fourty qyryq kyryk'],
  [50, 'пятьдесят пятдесят елу fifty elu'],
  [60, 'шестьдесят шестдесят алпыс sixty alpys'],
  [70, 'семьдесят семдесят жетпис seventy zhetpis jetpis'],
  [80, 'восемьдесят восемдесят сексен eighty seksen'],
  [90, 'девяносто токсан ninety toqsan toksan'],
  [100, 'сто ста'],
  [200, 'двести двухсот'],
  [300, 'триста'],
  [400, 'четыреста'],
  [500, 'пятьсот'],
  [600, 'шестьсот'],
  [700, 'семьсот'],
  [800, 'восемьсот'],
  [900, 'девятьсот'],
];
const VALUES = new Map(NAMES.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
// Folded as tokens are: й is и.
const RUSSIAN_ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^перв\p{L}{1,3}$/u, 1],
  [/^втор\p{L}{1,3}$/u, 2],
  [/^трет(?:ии|ья|ье|ьем|ьего|ьеи|ью)$/u, 3],
  [/^четверт(?:ыи|ая|ое|ом|ого|ои|ую)$/u, 4],
  [/^пят(?:ыи|ая|ое|ом|ого|ои|ую)$/u, 5],
  [/^шест(?:ои|ая|ое|ом|ого|ую)$/u, 6],
  [/^седьм\p{L}{1,3}$/u, 7],
  [/^восьм(?:ои|ая|ое|ом|ого|ую)$/u, 8],
  [/^девят(?:ыи|ая|ое|ом|ого|ои|ую)$/u, 9],
  [/^десят(?:ыи|ая|ое|ом|ого|ои|ую)$/u, 10],
];
const HUNDRED = /^(?:жуз|zhuz|juz|hundred)$/u;
const KAZAKH_TEN = /^(?:он|on)$/u; // «он» is "he" in Russian: ten only before another Kazakh numeral, or as an ordinal
const KAZAKH_ORDINAL = /(?:[иы]?нш[иы])$/u;
const KAZAKH_UNITS = new Set([
  'бир',
  'еки',
  'уш',
  'торт',
  'бес',
  'алты',
  'жети',
  'сегиз',
  'тогыз',
  'bir',
  'eki',
  'ush',
  'tort',
  'bes',
  'alty',
  'zheti',
  'segiz',
  'togyz',
]);
const LOOKS_LIKE: Readonly<Record<string, string>> = { o: '0', о: '0', з: '3', l: '1', i: '1', б: '6', s: '5', ч: '4', b: '8', в: '8' };

function spoken(word: string): number | undefined {
  const bare = word.replace(KAZAKH_ORDINAL, '');
  const isOrdinal = bare !== word;
  if (isOrdinal && (bare === 'он' || bare === '')) return 10;
  return VALUES.get(word) ?? (isOrdinal ? kazakhStem(bare) : RUSSIAN_ORDINALS.find(([pattern]) => pattern.test(word))?.[1]);
}

// екінші, алтыншы, жетінші: the suffix swallows the last vowel of the numeral.
const kazakhStem = (bare: string): number | undefined => VALUES.get(bare) ?? VALUES.get(`${bare}и`) ?? VALUES.get(`${bare}ы`);

/** The digits that a disguised word stands for, or nothing: "OO" and «ОО» are 00. */
export function disguised(word: string): string | undefined {
  const digits = Array.from(word, (letter) => LOOKS_LIKE[letter]);
  return digits.every((digit) => digit !== undefined) ? digits.join('') : undefined;
}

/** Every numeral of a text, in order; `first` and `last` are indexes into the tokens. */
export function numeralsIn(tokens: readonly Token[]): Numeral[] {
  const found: Numeral[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const numeral = written(tokens, index) ?? said(tokens, index);
    if (numeral === undefined) continue;
    found.push(numeral);
    index = numeral.last;
  }
  return found;
}

/** Digits, with the letters stuck to them that look like digits: "2O", «1О». */
function written(tokens: readonly Token[], first: number): Numeral | undefined {
  let digits = '';
  let last = first;
  let isReal = false;
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (at > first && token.start !== tokens[at - 1]?.end)) break;
    const part = token.kind === 'digits' ? token.text : token.kind === 'word' && token.text.length <= 9 ? disguised(token.text) : undefined;
    if (part === undefined) break;
    isReal ||= token.kind === 'digits';
    digits += part;
    last = at;
  }
  return isReal ? numeral(tokens, { digits, first, last, isSpoken: false }) : undefined;
}

function said(tokens: readonly Token[], first: number): Numeral | undefined {
  let value: number | undefined;
  let last = first;
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const next = joined(value, token.text, tokens[at + 1]?.text ?? '');
    if (next === undefined) break;
    value = next;
    last = at;
  }
  return value === undefined ? undefined : numeral(tokens, { digits: String(value), first, last, isSpoken: true });
}

/** The value with one more word said behind it; nothing when the word begins a number of its own. */
function joined(value: number | undefined, word: string, next: string): number | undefined {
  if (HUNDRED.test(word)) return value === undefined ? 100 : value > 0 && value < 10 ? value * 100 : undefined;
  const isTen = KAZAKH_TEN.test(word) && KAZAKH_UNITS.has(next.replace(KAZAKH_ORDINAL, '').replace(/^ек$/u, 'еки'));
  const own = isTen ? 10 : spoken(word);
  if (value === undefined || own === undefined) return own;
  if (own === 0) return undefined;
  const hasRoom = (value >= 100 && value % 100 === 0 && own < 100) || (value >= 10 && value % 10 === 0 && value % 100 !== 0 && own < 10);
  return hasRoom ? value + own : undefined;
}

function numeral(tokens: readonly Token[], { first, last, ...rest }: Pick<Numeral, 'digits' | 'isSpoken' | 'first' | 'last'>): Numeral {
  return { ...rest, first, last, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
