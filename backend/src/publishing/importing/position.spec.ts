import { describe, expect, it } from '@jest/globals';
import { findPosition } from './position.js';

describe('the place in a series', () => {
  it.each([
    ['Issue 3 of 4', 3, 4],
    ['Issue No. 3', 3, null],
    ['Issue #3', 3, null],
    ['Issue 3/4', 3, 4],
    ['Part two of five', 2, 5],
    ['Third issue of four', 3, 4],
    ['Issue III', 3, null],
    ['Выпуск 3 из 4', 3, 4],
    ['Выпуск № 3', 3, null],
    ['3-й выпуск', 3, null],
    ['Третий выпуск из четырёх', 3, 4],
    ['№ 2', 2, null],
    ['3-шығарылым', 3, null],
    ['3-ші шығарылым', 3, null],
    ['4 шығарылымның 3-шісі', 3, 4],
    ['№3 шығарылым', 3, null],
    ['3/4 шығарылым', 3, 4],
    ['үшінші шығарылым', 3, null],
  ])('is read from «%s»', (text, number, of) => {
    expect(findPosition(text)).toMatchObject({ value: { number, of }, start: 0, end: text.length });
  });
  it.each(['This issue follows one request', 'an issue of trust', 'no 3 answers alike', 'выпуск новостей'])(
    'is not read from «%s»',
    (text) => {
      expect(findPosition(text)).toBeNull();
    },
  );
});
