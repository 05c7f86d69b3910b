import { cautiousShare } from '../statistics/wilson.js';

/** How many answered, and how many of them agree; who passed has answered. */
export type Agreement = { agree: number; answers: number };

/** best: from 0 to 1, what the order goes by. consensus: the plain share behind it. answers: of all groups together. */
export type Bridging = { best: number; consensus: number; answers: number };

const UNANSWERED: Agreement = { agree: 0, answers: 0 };

/**
 * "Best for everyone": the geometric mean over the opinion groups of a cautious share of agreement, so no group lifts
 * alone, however large, what another rejects. Before there are groups everybody is one. One agreeing and one other voice
 * are added to each group, so that few answers say little (Laplace's rule of succession). `consensus` is the group-aware
 * consensus of Polis, brought to one scale by the same mean.
 * @see Wilson 1927, doi:10.1080/01621459.1927.10502953; Small et al. 2021, Recerca 26(2), doi:10.6035/recerca.5516
 */
export function bridging(groups: readonly Agreement[]): Bridging {
  const known = groups.length === 0 ? [UNANSWERED] : groups;
  return {
    best: geometricMean(known.map(({ agree, answers }) => cautiousShare(agree + 1, answers + 2))),
    consensus: geometricMean(known.map(({ agree, answers }) => (agree + 1) / (answers + 2))),
    answers: known.reduce((sum, { answers }) => sum + answers, 0),
  };
}

/** Multiplied in the order of size: the order of the groups must not change the last digit, or equal comments would trade places. */
function geometricMean(shares: readonly number[]): number {
  const product = shares.toSorted((a, b) => a - b).reduce((all, share) => all * share, 1);
  return product ** (1 / shares.length);
}

/** Ids are in the order of time. */
type Ranked = Bridging & { id: string };

/** Sorts the best first; equals by consensus, then by answers, then the newest first. */
export const byBest = (a: Ranked, b: Ranked): number =>
  b.best - a.best || b.consensus - a.consensus || b.answers - a.answers || byNewest(a, b);

export const byNewest = (a: { id: string }, b: { id: string }): number => Number(b.id > a.id) - Number(a.id > b.id);
