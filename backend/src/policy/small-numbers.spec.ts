import { describe, expect, it } from '@jest/globals';
import { hideSmall } from './small-numbers.js';

const shown = (people: number[]): (number | null)[] =>
  hideSmall(people.map((count, index) => ({ key: String(index), people: count }))).map((cell) => cell.people);

/** Every way to share `sum` people among so many cells, at least one in each. */
function* shares(sum: number, cells: number): Generator<number[]> {
  if (cells === 1) yield [sum];
  else for (let first = 1; first <= sum - cells + 1; first += 1) for (const rest of shares(sum - first, cells - 1)) yield [first, ...rest];
}

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
  it('stay hidden together until they are ten people at least', () => {
    expect(shown([40, 1, 1, 12])).toEqual([40, null, null, null]);
  });
  it('hide the next cell too when all of them must be nine', () => {
    expect(shown([40, 9, 9, 12])).toEqual([40, null, null, null]);
  });
  it('hide the whole split, empty cells too, when fewer than ten people are in it', () => {
    expect(shown([5, 0, 0])).toEqual([null, null, null]);
    expect(shown([3, 4, 0])).toEqual([null, null, null]);
  });

  it('leave at least two possible values for each hidden cell to whoever knows the total and all that is shown', () => {
    const found: string[] = [];
    const upTo = [...Array(14).keys()];
    for (const a of upTo)
      for (const b of upTo)
        for (const c of upTo)
          for (const d of upTo) {
            const people = [a, b, c, d];
            const out = shown(people);
            const hidden = people.flatMap((count, index) => (out[index] === null ? [count] : []));
            if (hidden.length === 0 || hidden.length === people.length) continue;
            const sum = hidden.reduce((all, count) => all + count, 0);
            const seen = hidden.map(() => new Set<number>());
            for (const share of shares(sum, hidden.length))
              if (share.some((count) => count < 10) && (hidden.some((count) => count > 9) || share.every((count) => count < 10)))
                share.forEach((count, index) => seen[index]?.add(count));
            if (sum < 10 || seen.some((values) => values.size < 2)) found.push(`${String(people)} shows ${String(out)}`);
          }
    expect(found).toEqual([]);
  });
});
