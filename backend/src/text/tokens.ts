import { foldForSearch } from './fold.js';

/** A word, a run of digits or a single sign of a text, and where it stands there (UTF-16 units). */
export type Token = {
  kind: 'word' | 'digits' | 'sign';
  /** In small letters, with the Kazakh letters that phone keyboards lack folded: «Көшесі» is "кошеси". */
  text: string;
  isCapital: boolean;
  start: number;
  end: number;
};

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe0f\ufeff]/gu;
// A letter with its marks, so that й may be written in two characters; a keycap emoji is its digit.
const CLUSTER = /\P{M}\p{M}*/gu;
// Shortened words keep their hyphen: пр-т, б-р, к-сі, мкр-н.
const PIECE = /\d+|(?<!\p{L})(?:пр|мкр|[бкмр])-\p{L}{1,3}(?!\p{L})|\p{L}+|\S/giu;
const COMPATIBLE = /[^№]+/gu; // «№» would become the word "No"
const HYPHENS = /[\u2010\u2011]/gu;

const PLAIN = /^[\u0020-\u007e\u0400-\u04ff\n]$/u;

const asMeant = (cluster: string): string =>
  cluster
    .replace(INVISIBLE, '')
    .replace(/\u20e3/gu, '')
    .replace(COMPATIBLE, (sign) => sign.normalize('NFKC'))
    .replace(HYPHENS, '-');

const LATIN_TWINS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  k: 'к',
  i: 'і',
  m: 'м',
  t: 'т',
  b: 'в',
  h: 'н',
};

/** «жетi» with a Latin i, by a slip or to pass unseen, is the Cyrillic word. */
const inOneScript = (word: string): string =>
  /\p{Script=Cyrillic}/u.test(word) && /[a-z]/iu.test(word)
    ? word.replace(/[a-z]/giu, (letter) => LATIN_TWINS[letter.toLowerCase()] ?? letter)
    : word;

/** Reads a text once, in order. "12-үй" is three tokens. */
export function tokensOf(text: string): Token[] {
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const shown = PLAIN.test(cluster) ? cluster : asMeant(cluster);
    plain += shown;
    for (let unit = 0; unit < shown.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return [...plain.matchAll(PIECE)].map(({ 0: piece, index }) => {
    const kind = /^\d/u.test(piece) ? 'digits' : /^\p{L}/u.test(piece) ? 'word' : 'sign';
    return {
      kind,
      text: kind === 'word' ? foldForSearch(inOneScript(piece)) : piece,
      isCapital: /^\p{Lu}/u.test(piece),
      start: starts[index] ?? 0,
      end: ends[index + piece.length - 1] ?? text.length,
    };
  });
}
