import { describe, expect, it } from '@jest/globals';
import { estimateMinutes, findReadingTime } from './reading-time.js';

describe('the reading time', () => {
  it.each([
    ['Approximate reading time: 9 min', 9],
    ['12 min read', 12],
    ['9 min', 9],
    ['9-minute read', 9],
    ['Reading time ~ 7 minutes', 7],
    ['Reading time: 9–12 min', 12],
    ['Время чтения: 12 минут', 12],
    ['Время на чтение — 5 мин.', 5],
    ['8 минут чтения', 8],
    ['оқу уақыты: 7 мин', 7],
    ['Оқу уақыты шамамен 7 минут', 7],
    ['Оқуға 6 минут', 6],
  ])('is read from «%s»', (text, minutes) => {
    expect(findReadingTime(text)).toMatchObject({ value: minutes, start: 0, end: text.length });
  });
  it('is read when the next field is glued to it', () => {
    expect(findReadingTime('Approximate reading time: 9 minLead-author: Roads desk')).toMatchObject({ value: 9, end: 31 });
  });
  it('is not read from other words', () => {
    expect(findReadingTime('9 mint leaves')).toBeNull();
    expect(findReadingTime('9 министров')).toBeNull();
  });
  it('is estimated by the number of words, at least a minute', () => {
    expect(estimateMinutes('word '.repeat(1000), 'en')).toBe(5);
    expect(estimateMinutes('сөз '.repeat(850), 'kk')).toBe(5);
    expect(estimateMinutes('', 'ru')).toBe(1);
  });
});
