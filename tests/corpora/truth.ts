/** One language edition of an article, in order. */
export type Block = { id: string; text: string };
/** What a reader quoted: the words, and up to 32 characters of context either side. */
export type Passage = { blockId: string; exact: string; before: string; after: string };
/** What a matcher says about a passage after the article was edited. */
export type Found = { outcome: 'kept' | 'moved'; blockId: string; start: number; end: number } | { outcome: 'orphaned' };

/** Words of the edited article, and what may be said of them: kept, moved, or either. */
export type Place = { blockId: string; start: number; end: number; may: readonly ('kept' | 'moved')[] };

/**
 * Where a passage went. Both lists empty: it is gone, and to point anywhere is wrong.
 * `stands`: it is here; each of several copies is right.
 * `disputed`: two readers would disagree whether this is still the passage, so neither pointing here nor giving up is judged.
 */
export type Truth = { stands: Place[]; disputed: Place[] };

/** right; missed (given up, or imprecise, though it stands); wrong (points at other words, or calls changed words kept); unjudged. */
export type Verdict = 'right' | 'missed' | 'wrong' | 'unjudged';

const PRECISE = 0.8;
const ROUGH = 0.5;

/** Judges what a matcher found. A corpus run counts right ÷ (right + missed + wrong), and wants no wrong at all. */
export function verdict(found: Found, truth: Truth): Verdict {
  if (found.outcome === 'orphaned') {
    if (truth.stands.length > 0) return 'missed';
    return truth.disputed.length > 0 ? 'unjudged' : 'right';
  }
  const { outcome } = found;
  const precise = truth.stands.find((place) => likeness(found, place) >= PRECISE);
  if (precise) {
    if (precise.may.includes(outcome)) return mustStay(truth) && !mustBeKept(precise) ? 'missed' : 'right';
    return outcome === 'kept' ? 'wrong' : 'missed';
  }
  const disputed = truth.disputed.find((place) => shared(found, place) >= ROUGH * (found.end - found.start));
  if (disputed) return outcome === 'kept' && !disputed.may.includes('kept') ? 'wrong' : 'unjudged';
  return truth.stands.some((place) => likeness(found, place) >= ROUGH) ? 'missed' : 'wrong';
}

const mustBeKept = (place: Place): boolean => !place.may.includes('moved');
const mustStay = (truth: Truth): boolean => truth.stands.some(mustBeKept);

type Span = { blockId: string; start: number; end: number };

function shared(a: Span, b: Span): number {
  return a.blockId === b.blockId ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;
}

/** Shared characters by all characters of both. */
function likeness(a: Span, b: Span): number {
  const both = shared(a, b);
  return both / Math.max(1, a.end - a.start + (b.end - b.start) - both);
}
