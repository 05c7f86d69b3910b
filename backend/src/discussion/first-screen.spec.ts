import { describe, expect, it } from '@jest/globals';
import { bridging, byBest } from '../opinions/bridging.js';
import { sample, seeded } from '../statistics/random.js';
import { type Candidate, ENOUGH, firstScreen, type Position, SETTLED_MINUTES } from './first-screen.js';

const NOW = new Date('2026-11-24T12:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

type Given = { agree?: number; answers?: number; minutes?: number };
const comment = (id: string, position: Position, { agree = 0, answers = 0, minutes = 60 }: Given = {}): Candidate => ({
  id,
  position,
  shownSince: minutesAgo(minutes),
  ...bridging([{ agree, answers }]),
});
const shown = (...candidates: Candidate[]): string[] => firstScreen(candidates, NOW).map(({ id, reason }) => `${id} ${reason}`);

const LOVED = { agree: 38, answers: 40 };
const LIKED = { agree: 30, answers: 40 };
const KNOWN = { agree: 10, answers: 40 };

describe('the first screen of a discussion', () => {
  it('shows the strongest for, the strongest against, and one that few have answered', () => {
    expect(
      shown(
        comment('a', 'for', LIKED),
        comment('b', 'for', LOVED),
        comment('c', 'against', LIKED),
        comment('d', 'against', KNOWN),
        comment('e', null),
        comment('f', 'for', { agree: 1, answers: 2 }),
      ),
    ).toEqual(['b for', 'c against', 'e few-answers']);
  });
  it('gives the first place to the stronger side, whichever it is', () => {
    expect(shown(comment('a', 'for', LIKED), comment('b', 'against', LOVED))).toEqual(['b against', 'a for']);
  });
  it('fills an empty side with a comment that takes none, never with a second one of the other side', () => {
    const oneSide = [comment('a', 'for', LOVED), comment('b', 'for', LIKED)];
    expect(shown(...oneSide, comment('c', 'depends', KNOWN))).toEqual(['a for', 'c neither', 'b few-answers']);
    expect(shown(...oneSide)).toEqual(['a for', 'b few-answers']);
  });
  it('shows the two best where nobody takes a side', () => {
    expect(shown(comment('a', null, KNOWN), comment('b', 'depends', LIKED), comment('c', null, LOVED))).toEqual([
      'c neither',
      'b neither',
      'a few-answers',
    ]);
  });
  it('shows what there is when there is little', () => {
    expect(shown()).toEqual([]);
    expect(shown(comment('a', 'against'))).toEqual(['a against']);
    expect(shown(comment('a', null))).toEqual(['a neither']);
  });
  it('gives a comment its first minutes before it counts as overlooked', () => {
    const sides = [comment('a', 'for', LOVED), comment('b', 'against', LIKED)];
    expect(shown(...sides, comment('c', 'for', { minutes: SETTLED_MINUTES - 1 }))).toHaveLength(2);
    expect(shown(...sides, comment('c', 'for', { minutes: SETTLED_MINUTES }))).toHaveLength(3);
  });
  it('takes the one that has waited longest among those with equally few answers', () => {
    const sides = [comment('y', 'for', LOVED), comment('z', 'against', LIKED)];
    expect(shown(comment('c', 'for'), comment('b', 'for'), ...sides, comment('d', null))).toContain('b few-answers');
  });
});

describe('any first screen', () => {
  const random = seeded(3);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const any = (id: number): Candidate => {
    const answers = upTo(6);
    const position = (['for', 'against', 'depends', null] as const)[upTo(3)] ?? null;
    return comment(String(id).padStart(3, '0'), position, { answers, agree: upTo(answers), minutes: upTo(30) });
  };
  const threads = Array.from({ length: 2000 }, () => Array.from({ length: upTo(20) }, (_, id) => any(id)));

  it('shows no comment twice and at most three', () => {
    for (const thread of threads) {
      const ids = firstScreen(thread, NOW).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(3);
    }
  });
  it('shows both sides whenever both have spoken', () => {
    for (const thread of threads) {
      const reasons = firstScreen(thread, NOW).map(({ reason }) => reason);
      for (const side of ['for', 'against'] as const) {
        expect(reasons.filter((reason) => reason === side)).toHaveLength(thread.some(({ position }) => position === side) ? 1 : 0);
      }
    }
  });
  it('is the same in whatever order the comments come', () => {
    for (const thread of threads) {
      expect(firstScreen(sample(random, thread, thread.length), NOW)).toEqual(firstScreen(thread, NOW));
    }
  });
  it('needs only a few of each kind to choose from, however long the thread', () => {
    for (const thread of threads) {
      const best = (positions: Position[], count: number): Candidate[] =>
        thread
          .filter(({ position }) => positions.includes(position))
          .toSorted(byBest)
          .slice(0, count);
      const settled = thread.filter(({ shownSince }) => shownSince <= minutesAgo(SETTLED_MINUTES));
      const few = [
        ...best(['for'], ENOUGH.for),
        ...best(['against'], ENOUGH.against),
        ...best(['depends', null], ENOUGH.neither),
        ...settled.toSorted((a, b) => a.answers - b.answers || a.id.localeCompare(b.id)).slice(0, ENOUGH.fewAnswers),
      ];
      const once = [...new Map(few.map((each) => [each.id, each])).values()];
      expect(firstScreen(once, NOW)).toEqual(firstScreen(thread, NOW));
    }
  });
});
