import { meaningOf } from './meaning.js';

const BANDS = 16;
const ROWS = 2;
const BEGINNING = 4; // letters of a word: endings and most typing errors stand behind them

/**
 * Keys under which texts that say nearly the same meet: MinHash of the words, in bands. Two texts that share half of their
 * words share a key with probability 1 - (1 - 0.5²)^16 = 99%, two that share a tenth with 15%. At most 16; none for a text without words.
 * @see Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3
 */
export function bands(text: string): string[] {
  const words = [...new Set(meaningOf(text).words.map(({ key, concept }) => String(concept ?? key.slice(0, BEGINNING))))];
  if (words.length === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const least = Array.from({ length: ROWS }, (__, row) => Math.min(...words.map((word) => hash(word, band * ROWS + row))));
    return `${String(band)}.${least.map((value) => value.toString(36)).join('.')}`;
  });
}

/** FNV-1a with a seed, and a last stir so that seeds give independent orders. */
function hash(word: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
