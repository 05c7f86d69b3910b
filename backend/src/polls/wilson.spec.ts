import { describe, expect, it } from '@jest/globals';
import { wilson, wilsonShare } from './wilson.js';

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
});
