import { type Bridging, byBest } from '../opinions/bridging.js';

/** What its author says to the question of the article; null: nothing. */
export const POSITIONS = ['for', 'against', 'depends'] as const;
export type Position = (typeof POSITIONS)[number] | null;

export type Candidate = Bridging & { id: string; position: Position; shownSince: Date };

/** Why a comment stands on the first screen: the best of its side, the best without a side, or answered by few. */
export const REASONS = ['for', 'against', 'neither', 'few-answers'] as const;
export type Reason = (typeof REASONS)[number];

export type Chosen = { id: string; reason: Reason };

/** Before that a comment has few answers because nobody can have seen it, and each new one would take the place. */
export const SETTLED_MINUTES = 10;

/**
 * So many of each are enough to choose from: the best for, the best against, the best of those who take no side (they
 * stand in for an empty side), and the least answered of the settled ones (two of them may be chosen already).
 */
export const ENOUGH = { for: 1, against: 1, neither: 2, fewAnswers: 3 };

/**
 * The balanced first screen: the strongest for, the strongest against, then one that few have answered; none twice. The
 * stronger side comes first, so that no side has the better place by its name. A comment without a side stands in for an
 * empty side, never a second one of the other. With fewer comments there are fewer places.
 */
export function firstScreen(candidates: readonly Candidate[], now: Date): Chosen[] {
  const ranked = candidates.toSorted(byBest);
  const sides = (['for', 'against'] as const).flatMap((side) => ranked.find(({ position }) => position === side) ?? []);
  const standIns = ranked.filter(({ position }) => position === 'depends' || position === null).slice(0, 2 - sides.length);
  const strongest = [...sides, ...standIns].sort(byBest).map(({ id, position }) => ({ id, reason: sideOf(position) }));
  const taken = new Set(strongest.map(({ id }) => id));
  const [unseen] = candidates.filter(({ id, shownSince }) => !taken.has(id) && isSettled(shownSince, now)).sort(byFewAnswers);
  return unseen === undefined ? strongest : [...strongest, { id: unseen.id, reason: 'few-answers' }];
}

const sideOf = (position: Position): Reason => (position === 'for' || position === 'against' ? position : 'neither');

const isSettled = (shownSince: Date, now: Date): boolean => now.getTime() - shownSince.getTime() >= SETTLED_MINUTES * 60_000;

/** The one that has waited longest first, by its id, which is in the order of time. */
const byFewAnswers = (a: Candidate, b: Candidate): number => a.answers - b.answers || (a.id < b.id ? -1 : 1);
