import { describe, expect, it } from '@jest/globals';
import { cautiousShare, wilson, wilsonShare, Z_80 } from './wilson.js';

describe('the margin of a share', () => {
  it('agrees with the value published for 81 of 263', () => {
    // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3
    const { low, high } = wilsonShare(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });
  it('agrees with the value published for 0 of 20', () => {
    const { low, high } = wilsonShare(0, 20);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.1611, 4);
  });
  it('never leaves 0 to 100 percent', () => {
    expect(wilson(20, 20)).toEqual({ low: 84, high: 100 });
    expect(wilson(0, 0)).toEqual({ low: 0, high: 100 });
  });
  it('narrows as more people vote', () => {
    const width = (voters: number): number => {
      const { low, high } = wilsonShare(voters / 2, voters);
      return high - low;
    };
    expect(width(1000)).toBeLessThan(width(100));
  });

  it.each([
    [0, 1, 0, 0.793450688],
    [1, 1, 0.206549312, 1],
    [1, 2, 0.094531205, 0.905468795],
    [5, 5, 0.565517531, 1],
    [10, 10, 0.722467197, 1],
    [8, 10, 0.490162469, 0.943317849],
    [80, 100, 0.711170834, 0.866633067],
    [800, 1000, 0.774081035, 0.82362291],
    [600, 1000, 0.569309429, 0.629925219],
    [3, 40, 0.025836026, 0.198642337],
  ])('is right to nine digits for %i of %i', (votes, voters, low, high) => {
    expect(wilsonShare(votes, voters).low).toBeCloseTo(low, 9);
    expect(wilsonShare(votes, voters).high).toBeCloseTo(high, 9);
  });
});

describe('the cautious share', () => {
  it('is the lower end of a narrower interval', () => {
    expect(wilsonShare(8, 10, Z_80).high).toBeCloseTo(0.913762803, 9);
    expect(cautiousShare(8, 10)).toBeCloseTo(0.601595938, 9);
  });
  it('is nothing before anybody votes, and while nobody votes for it', () => {
    expect(cautiousShare(0, 0)).toBe(0);
    for (let voters = 1; voters < 200; voters += 1) expect(cautiousShare(0, voters)).toBe(0);
  });
});
