import { describe, expect, it } from '@jest/globals';
import { hideSmall } from './small-numbers.js';

const shown = (people: number[]): (number | null)[] =>
  hideSmall(people.map((count, index) => ({ key: String(index), people: count }))).map((cell) => cell.people);

describe('small numbers', () => {
  it('are hidden under ten', () => {
    expect(shown([40, 9, 8, 12])).toEqual([40, null, null, 12]);
  });
  it('cannot be found by subtraction when only one is hidden', () => {
    expect(shown([40, 9, 12])).toEqual([40, null, null]);
  });
  it('say nothing when nobody is there', () => {
    expect(shown([40, 0, 12])).toEqual([40, 0, 12]);
  });
});
