export type Word = {
  /** Bare sounds, see skeleton.ts. */
  key: string;
  /** See concepts.ts. */
  concept: number | undefined;
  /** Followed by a full stop inside a sentence: «раб. дней». */
  isShortened: boolean;
  /** A capital letter inside a sentence. */
  isName: boolean;
};

const LONGEST = 24; // letters compared; only made-up words are longer

/** How surely two words are one: 1 for one stem, less for a typing error or a word of the same meaning, else 0. */
export function wordLikeness(one: Word, other: Word): number {
  if (one.key === other.key) return 1;
  const [short, long] = one.key.length <= other.key.length ? [one, other] : [other, one];
  if (short.isShortened && short.key.length >= 2 && long.key.startsWith(short.key)) return 1;
  // «парк» and «парковка», «китап» and «китапхана» begin alike and are two things.
  if (one.concept !== undefined && other.concept !== undefined && one.concept !== other.concept) return 0;
  if (isOneStem(short.key, long.key)) return 1;
  if (isTypingError(short.key, long.key)) return 0.95;
  return one.concept !== undefined && one.concept === other.concept ? 0.9 : 0;
}

/** Endings differ, the beginning does not. Short stems take short endings only: «су» and «суды», not «сурак». */
function isOneStem(short: string, long: string): boolean {
  const common = commonStart(short, long);
  if (short.length < 4) return common === short.length && long.length - short.length <= 2 && short.length >= 2;
  return common >= 4 && common >= 0.6 * short.length;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function isTypingError(short: string, long: string): boolean {
  const allowed = long.length >= 7 && short.length >= 6 ? 2 : long.length >= 5 ? 1 : 0;
  if (long.length - short.length > allowed) return false;
  const isSwapped = long.length === 4 && short.length === 4 && isSwap(short, long);
  return isSwapped || (allowed > 0 && distance(short.slice(0, LONGEST), long.slice(0, LONGEST)) <= allowed);
}

const isSwap = (one: string, other: string): boolean =>
  distance(one, other) === 1 && Array.from(one).sort().join('') === Array.from(other).sort().join('');

/** Insertions, deletions, replacements and swaps of neighbours. @see Damerau 1964, optimal string alignment */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? least) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
