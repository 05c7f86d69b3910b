import { inThread, isBuilt } from '../platform/thread.js';
import { type Block, type Found, findPassages, type Passage } from '../text/passages.js';

/** Quotes of one edition, and its texts in the revision they stand in and in the new one. */
export type Search = { passages: Passage[]; before: Block[]; after: Block[] };

const LIMITS = { longestMs: 10_000, mostMemoryMb: 512 };
const SCRIPT = new URL('./quotes.worker.js', import.meta.url);

export const findAll = (searches: readonly Search[]): Found[][] => searches.map(({ passages, ...texts }) => findPassages(passages, texts));

/** Finds quotes in a thread of its own, so that a long article holds nobody up. What takes too long is found nowhere. */
export async function followed(searches: readonly Search[]): Promise<Found[][]> {
  if (searches.length === 0) return [];
  if (!isBuilt(SCRIPT)) return findAll(searches);
  const found = await inThread<Found[][]>(SCRIPT, searches, LIMITS);
  return found ?? searches.map(({ passages }) => passages.map(() => ({ outcome: 'orphaned' })));
}
