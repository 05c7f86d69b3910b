import { cautiousShare } from '../statistics/wilson.js';
import { byNewest } from './bridging.js';

export type Answers = { agree: number; disagree: number; answers: number };

/**
 * "Most contested": a cautious share of the smaller side among all who answered, from 0 to about a half. High only when
 * both sides are large, and known to be: one against one stays below 90 against 100, a loud majority with a few
 * opponents stays low, and passes lower it. Nothing while one side is empty.
 */
export const contested = ({ agree, disagree, answers }: Answers): number => cautiousShare(Math.min(agree, disagree), answers);

/** Sorts the most contested first; equals by answers, then the newest first. */
export const byContested = (a: Answers & { id: string }, b: Answers & { id: string }): number =>
  contested(b) - contested(a) || b.answers - a.answers || byNewest(a, b);
