import { type Margin, wilson } from '../statistics/wilson.js';

const SMALLEST_POLL = 20; // from this many voters on, the counts of a poll's own options are public

type ResultsShown = 'yes' | 'after-voting' | 'too-few';
type Result = { votes: number | null; percent: number | null; margin: Margin | null };

const NOT_SHOWN: Result = { votes: null, percent: null, margin: null };

/** Results are for those who voted, after closing for everybody, and only from SMALLEST_POLL voters on. */
export function resultsShown({ voted, closed, voters }: { voted: boolean; closed: boolean; voters: number }): ResultsShown {
  if (!voted && !closed) return 'after-voting';
  return voters < SMALLEST_POLL ? 'too-few' : 'yes';
}

/** Whole percents, each rounded by itself, so they may add up to 99 or 101; the counts stand beside them. */
export function resultOf(votes: number, voters: number, shown: ResultsShown): Result {
  if (shown !== 'yes') return NOT_SHOWN;
  return { votes, percent: Math.round((votes / voters) * 100), margin: wilson(votes, voters) };
}
