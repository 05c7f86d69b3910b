import { describe, expect, it } from '@jest/globals';
import { findDates, findPartialDate, isAmbiguous } from './dates.js';

const DATE = '2026-11-24';

describe('the date of a newsletter', () => {
  it.each([
    '24 November 2026',
    'November 24, 2026',
    'Nov. 24, 2026',
    'Nov 24th 2026',
    '24th of November, 2026',
    'Tuesday, 24 November 2026',
    'Tue, 24 Nov 2026 10:15:00 +0500',
    '24 ноября 2026 г.',
    '24 ноября 2026 года',
    'Вторник, 24 ноября 2026',
    '24 ноя. 2026',
    '24-ноября-2026',
    '2026 ж. 24 қараша',
    '2026 жылғы 24 қараша',
    '2026 жылдың 24 қарашасы',
    '24 қараша 2026',
    '24 қараша 2026 ж.',
    '24 қараша 2026 жыл',
    'Сейсенбі, 24 қараша 2026',
    '2026 ж. 24 қараша, сейсенбі',
    '2026 жыл, 24-қараша',
    '24.11.2026',
    '24.11.2026 г.',
    '24/11/2026',
    '11/24/2026',
    '2026-11-24',
    '2026-11-24T09:00:00Z',
    '2026/11/24',
    '24.11.26',
  ])('is read from «%s»', (text) => {
    expect(findDates(text)).toEqual([{ value: DATE, start: 0, end: text.length }]);
  });
  it('is read when the next word is glued to it', () => {
    expect(findDates('June 14, 2025A year ago')).toEqual([{ value: '2025-06-14', start: 0, end: 13 }]);
    expect(findDates('24 ноября 2026Год назад')[0]?.value).toBe(DATE);
    expect(findDates('2026 ж. 24 қарашаБір жыл бұрын')[0]?.value).toBeUndefined();
  });
  it.each(['31 June 2026', '45.13.2026', 'Law 148-II of 2026', 'version 1.24.11.2026', '2026', '24 elephants 2026'])(
    'is not read from «%s»',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
  it('is not complete without a day or a year', () => {
    expect(findPartialDate('November 2026')?.value).toBe('no-day');
    expect(findPartialDate('2026 жылғы қараша')?.value).toBe('no-day');
    expect(findPartialDate('24 ноября')?.value).toBe('no-year');
    expect(findPartialDate('twelve elephants')).toBeNull();
  });
  it('is doubtful when day and month can be exchanged', () => {
    expect(isAmbiguous('03/04/2026')).toBe(true);
    expect(isAmbiguous('24/11/2026')).toBe(false);
    expect(findDates('03/04/2026')[0]?.value).toBe('2026-04-03');
  });
});
