import { describe, expect, it } from '@jest/globals';
import { spansOf } from '../../backend/src/publishing/spans.js';

/** The shortest of several readings, so that a busy machine does not count. */
function cost(text: string): number {
  const times = Array.from({ length: 7 }, () => {
    const began = performance.now();
    spansOf(text);
    return performance.now() - began;
  });
  return Math.min(...times);
}

describe('a text made to do harm', () => {
  it('costs no more than a few ordinary long paragraphs, whatever is written', () => {
    const ordinary = 'Nobody knew **whom** to [call](https://example.org/a), and the lamp stayed dark all winter. '
      .repeat(110)
      .slice(0, 10_000);
    const worst = [
      '*a_ '.repeat(2_500),
      '*a_ '.repeat(120),
      `${'!['.repeat(60)}${'](b)'.repeat(60)}`,
      Array.from({ length: 1_500 }, (_, index) => `[^${index}]`).join(''),
      Array.from({ length: 115 }, (_, index) => `[^${index}]`).join(''),
      `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
      '**a*b**c*'.repeat(1_100),
    ];
    const limit = cost(ordinary) + cost('a '.repeat(5_000));
    for (const text of worst) expect(cost(text) / limit).toBeLessThan(20);
  });
});
