import { describe, expect, it } from '@jest/globals';
import { placeOfWords } from './quoted-words.js';

const TEXT = 'Аким обещал «бесплатно» — до 20 апреля. Потом сказал: до 20 апреля\nне успеют (жок).';
const found = (exact: string, prefix = '', suffix = ''): string | undefined => {
  const place = placeOfWords(TEXT, { exact, prefix, suffix });
  return place && `${place.start}: ${TEXT.slice(place.start, place.end)}`;
};

describe('words that somebody quotes', () => {
  it('are found as they stand in the text', () => {
    expect(found('обещал')).toBe('5: обещал');
  });
  it('are found when typed with other spaces, dashes, quotation marks or letters', () => {
    expect(found('  ОБЕЩАЛ "бесплатно"  - до')).toBe('5: обещал «бесплатно» — до');
    expect(found('апреля не успеют')).toBe('60: апреля\nне успеют');
  });
  it('are told from the same words by what stands beside them', () => {
    expect(found('до 20 апреля')).toBe('26: до 20 апреля');
    expect(found('до 20 апреля', 'сказал: ')).toBe('54: до 20 апреля');
    expect(found('до 20 апреля', '', ' не успеют')).toBe('54: до 20 апреля');
    expect(found('до 20 апреля', 'nowhere')).toBe('26: до 20 апреля');
  });
  it('are not found when they do not stand there, or are no words', () => {
    expect(found('до 25 апреля')).toBeUndefined();
    expect(found(' — ')).toBeUndefined();
    expect(found('')).toBeUndefined();
  });
  it('are only words, never a pattern', () => {
    expect(found('(жок)')).toBe('77: (жок)');
    expect(found('.*')).toBeUndefined();
    expect(found('апреля.')).toBe('32: апреля.');
  });
});
