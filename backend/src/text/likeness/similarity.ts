import { meaningOf, type Meaning } from './meaning.js';
import type { Roles } from './roles.js';
import { wordLikeness, type Word } from './word-likeness.js';

/**
 * From here two texts say the same. Set on the pairs of tests/corpora by hand, between the figures of both sorts,
 * so that a hint "somebody has said this" is wrong at most once in twenty different pairs.
 */
export const SAME = 0.66;

const MOST_WORDS = 80; // of a long text its beginning is compared: each word meets each
const NAME = 1.5;
const NUMBER = 1.5;
/** What one text says beyond the other counts little; what each says beyond the other counts ten times as much. */
const BEYOND = 0.3;
const INSTEAD = 3;

/** 0 to 1: how nearly two texts say the same, in Kazakh (also in Latin letters), Russian or English. */
export function similarity(one: string, other: string): number {
  return likenessOf(meaningOf(one), meaningOf(other));
}

/** The same for texts already read: one draft beside many candidates. */
export function likenessOf(a: Meaning, b: Meaning): number {
  return overlap(a, b) * contrast(a, b);
}

function overlap(a: Meaning, b: Meaning): number {
  const words = shared(a.words.slice(0, MOST_WORDS), b.words.slice(0, MOST_WORDS));
  const numbers = a.numbers.filter((number) => b.numbers.includes(number)).length * NUMBER;
  const matched = words.matched + numbers;
  const [restA, restB] = [words.restA + lacking(a.numbers, b.numbers) * NUMBER, words.restB + lacking(b.numbers, a.numbers) * NUMBER];
  if (matched === 0) return 0;
  return matched / (matched + BEYOND * Math.max(restA, restB) + INSTEAD * Math.min(restA, restB));
}

const without = (own: readonly string[], others: readonly string[]): string[] => own.filter((number) => !others.includes(number));
// "One" is an article as often as a number: alone it decides nothing.
const lacking = (own: readonly string[], others: readonly string[]): number =>
  without(own, others).filter((number) => number !== '1').length;
const weightOf = ({ isName }: Word): number => (isName ? NAME : 1);
const weigh = (words: readonly Word[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);

/** Pairs each word with the likest one left on the other side: equal ones first. */
function shared(a: readonly Word[], b: readonly Word[]): { matched: number; restA: number; restB: number } {
  const pairs = a
    .flatMap((one, i) => b.map((other, j) => ({ i, j, likeness: wordLikeness(one, other), weight: (weightOf(one) + weightOf(other)) / 2 })))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness || one.i + one.j - (other.i + other.j));
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  let matched = 0;
  for (const { i, j, likeness, weight } of pairs) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    matched += likeness * weight;
  }
  // A word said twice on one side only is nothing more.
  const rest = (own: readonly Word[], used: Set<number>): number =>
    weigh(own.filter((word, index) => !used.has(index) && !own.some(({ key }, at) => used.has(at) && key === word.key)));
  return { matched, restA: rest(a, usedA), restB: rest(b, usedB) };
}

/** A negation, a side, a number, a question or swapped roles turn the meaning round while the words stay. */
function contrast(a: Meaning, b: Meaning): number {
  const isOther = [
    a.negations !== b.negations,
    a.side !== undefined && b.side !== undefined && a.side !== b.side,
    without(a.numbers, b.numbers).length > 0 && without(b.numbers, a.numbers).length > 0,
    a.isQuestion !== b.isQuestion || (a.asks !== undefined && b.asks !== undefined && a.asks !== b.asks),
    (['first', 'then', 'than'] as const).some((role) => isSwapped(role, a, b)),
  ];
  return 0.6 ** isOther.filter(Boolean).length;
}

function isSwapped(role: keyof Roles, a: Meaning, b: Meaning): boolean {
  const only = (own: readonly Word[], others: readonly Word[]): Word[] =>
    own.filter((word) => !others.some((other) => wordLikeness(word, other) > 0));
  const [ownA, ownB] = [only(a.roles[role], b.roles[role]), only(b.roles[role], a.roles[role])];
  return ownA.length > 0 && ownB.length > 0 && only(ownA, b.words).length === 0 && only(ownB, a.words).length === 0;
}
