import { describe, expect, it } from '@jest/globals';
import { byContested, contested } from './contested.js';

const of = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, answers: agree + disagree + pass });

describe('the order "most contested"', () => {
  it('puts 100 against 90 above one against one', () => {
    expect(contested(of(100, 90))).toBeGreaterThan(contested(of(1, 1)));
    expect(contested(of(10, 10))).toBeGreaterThan(contested(of(1, 1)));
  });
  it('puts two even sides above a large majority, however many there are', () => {
    expect(contested(of(20, 20))).toBeGreaterThan(contested(of(10_000, 100)));
  });
  it('has both sides count the same', () => {
    expect(contested(of(30, 70))).toBe(contested(of(70, 30)));
  });
  it('says nothing while one side is empty or nobody answered', () => {
    expect(contested(of(0, 0))).toBe(0);
    for (let side = 1; side < 100; side += 1) expect(contested(of(side, 0, 5))).toBe(0);
    expect(contested(of(1, 1))).toBeGreaterThan(0.05);
  });
  it('never rises by one more pass, nor by one more voice for the larger side', () => {
    for (let small = 1; small < 40; small += 1)
      for (let large = small; large < 80; large += 7) {
        expect(contested(of(large, small, 1))).toBeLessThan(contested(of(large, small)));
        expect(contested(of(large + 1, small))).toBeLessThan(contested(of(large, small)));
      }
  });
  it('grows with the smaller side until both are even, and stays under a half', () => {
    for (let large = 2; large < 80; large += 1)
      for (let small = 0; small < large; small += 1) {
        expect(contested(of(large, small + 1))).toBeGreaterThan(contested(of(large, small)));
        expect(contested(of(large, small))).toBeLessThan(0.5);
      }
  });
  it('puts equals by answers, then the newest first', () => {
    const sorted = [
      { id: 'a', ...of(5, 0) },
      { id: 'b', ...of(0, 0) },
      { id: 'c', ...of(0, 0) },
      { id: 'd', ...of(3, 3) },
    ].toSorted(byContested);
    expect(sorted.map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });
});
