import { describe, expect, it } from '@jest/globals';
import { sample, seeded, weighted } from './random.js';

describe('the demo’s dice', () => {
  it('fall the same way on every machine', () => {
    expect(Array.from({ length: 3 }, seeded(7))).toEqual(Array.from({ length: 3 }, seeded(7)));
  });
  it('follow the weights', () => {
    const random = seeded(1);
    const drawn = Array.from({ length: 1_000 }, () =>
      weighted(random, [
        ['often', 90],
        ['seldom', 10],
      ]),
    );
    expect(drawn.filter((item) => item === 'often').length).toBeGreaterThan(850);
  });
  it('never draw the same person twice', () => {
    expect(new Set(sample(seeded(2), [1, 2, 3, 4, 5], 4)).size).toBe(4);
  });
});
