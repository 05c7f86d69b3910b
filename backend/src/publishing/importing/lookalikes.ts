const LATIN = 'aceiopxyhABCEHIKMOPTXY';
const CYRILLIC = 'асеіорхуһАВСЕНІКМОРТХУ';
const MIXED = /(?<![\p{L}\p{N}.@/_])(?=\p{L}*\p{Script=Cyrillic})(?=\p{L}*[A-Za-z])\p{L}+(?![.@/_]\p{L})/gu;
// «ITшник» keeps its Latin abbreviation.
const ABBREVIATED = /^[A-Z]{2,}\p{Ll}/u;

/**
 * Latin letters that look like Cyrillic ones, inside a word that is Cyrillic otherwise, become Cyrillic: a reader sees no
 * difference, but search, dates and screen readers do. The length stays.
 */
export function withOwnLetters(text: string): string {
  return text.replace(MIXED, (word) => {
    const latin = word.match(/[A-Za-z]/gu) ?? [];
    if (latin.length > word.length / 2 || ABBREVIATED.test(word) || !latin.every((letter) => LATIN.includes(letter))) return word;
    return word.replace(/[A-Za-z]/gu, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter);
  });
}
