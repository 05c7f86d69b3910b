import { foldHandle } from './fold.js';

const LONGEST_NAME = 40;
const MOST_WORDS = 5;
const MOST_NAMED = 20;
const SIGN = /(?<![\p{L}\p{M}\p{Nd}._-])@(?=[\p{L}\p{Nd}])/gu;
const NAME_WORD = /[\p{L}\p{M}\p{Nd}._-]+/uy;

/** For each @ the names that may be meant, folded, the longest first: a public name may have spaces. */
export function namesMeant(text: string): string[][] {
  const signs = [...text.matchAll(SIGN)].slice(0, MOST_NAMED);
  return signs.map((sign) => beginnings(text.slice(sign.index + 1, sign.index + 1 + LONGEST_NAME + 1)));
}

function beginnings(text: string): string[] {
  const names: string[] = [];
  let at = 0;
  while (names.length < MOST_WORDS) {
    NAME_WORD.lastIndex = at;
    const word = NAME_WORD.exec(text);
    if (word === null) break;
    at = NAME_WORD.lastIndex;
    names.unshift(text.slice(0, at));
    if (text[at] !== ' ') break;
    at += 1;
  }
  return [...new Set(names.flatMap((name) => [name, name.replace(/[._-]+$/u, '')]).map(foldHandle))].filter((name) => name !== '');
}
