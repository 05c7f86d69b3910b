import { describe, expect, it } from '@jest/globals';
import { COMMENT_PAIRS } from '../../../../tests/corpora/comment-pairs.js';
import { bands } from './bands.js';
import { SAME, similarity } from './similarity.js';

const { kk, ru, en } = COMMENT_PAIRS;
const all = { same: [...kk.same, ...ru.same, ...en.same], different: [...kk.different, ...ru.different, ...en.different] };

describe('comments that say the same', () => {
  it.each([
    ['kk', kk.same, 0.85],
    ['ru', ru.same, 0.9],
    ['en', en.same, 0.85],
  ] as const)('are known in spite of typing errors, order and endings: %s', (_, same, least) => {
    const known = same.filter(([, first, second]) => similarity(first, second) >= SAME);
    expect(known.length / same.length).toBeGreaterThanOrEqual(least);
  });

  it('are known whichever comes first', () => {
    for (const [, first, second] of all.same) expect(similarity(second, first)).toBeCloseTo(similarity(first, second));
  });

  it('are known across languages where the words are everyday ones', () => {
    const ours = 'Библиотеке не хватает новых книг для подростков.';
    expect(similarity(ours, 'The library lacks new books for teenagers.')).toBeGreaterThanOrEqual(SAME);
  });

  it('meet under a band, so that they are found without reading the whole room', () => {
    const known = all.same.filter(([, first, second]) => similarity(first, second) >= SAME);
    const met = known.filter(([, first, second]) => bands(first).some((band) => bands(second).includes(band)));
    expect(met.length / known.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('comments that say something else', () => {
  it('are not taken for the same, even if one word makes the difference', () => {
    const mistaken = all.different.filter(([, first, second]) => similarity(first, second) >= SAME);
    expect(mistaken.length).toBeLessThanOrEqual(Math.floor(all.different.length / 20));
  });

  it.each([
    ['Хватит строить магазины.', 'Надо строить магазины.'],
    ['Әкім уәдесін орындады.', 'Әкім уәдесін орындамады.'],
    ['Buses cost more than taxis.', 'Taxis cost more than buses.'],
    ['Жолды жөндеуге 5 млн теңге керек.', 'Жолды жөндеуге 15 млн теңге керек.'],
    ['Дорогу в Косагаш чинили в мае.', 'Дорогу в Косагаш чинили в октябре.'],
  ])('%s — %s', (first, second) => {
    expect(similarity(first, second)).toBeLessThan(SAME);
  });

  it('seldom meet under a band when they are about different things', () => {
    const texts = all.same.map(([, first]) => bands(first));
    const pairs = texts.flatMap((one, index) => texts.slice(0, index).map((other) => one.some((band) => other.includes(band))));
    expect(pairs.filter(Boolean).length / pairs.length).toBeLessThan(0.03);
  });
});

describe('texts without words', () => {
  it.each(['', '👍👍', '!!!', 'и а но'])('are like nothing: "%s"', (text) => {
    expect(similarity(text, text)).toBe(0);
    expect(bands(text)).toEqual([]);
  });
});

it('compares two texts of 8,000 characters without comparing every word of them', () => {
  const [one, other] = ['дорога мост ', 'пастбище колодец '].map((words) => words.repeat(700).slice(0, 8_000));
  expect(similarity(one ?? '', other ?? '')).toBe(0);
});
