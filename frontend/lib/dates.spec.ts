import { describe, expect, it } from '@jest/globals';
import { formatAgo, formatDay, formatTime } from './dates';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const evening = new Date('2026-11-24T18:30:00Z');

describe('dates', () => {
  it('are written as each language writes them, in Kazakhstan’s time', () => {
    expect(plain(formatDay('kk', new Date('2026-11-24T06:00:00Z')))).toBe('24 қараша 2026 ж.');
    expect(plain(formatDay('ru', new Date('2026-11-24T06:00:00Z')))).toBe('24 ноября 2026 г.');
    expect(plain(formatDay('en', new Date('2026-11-24T06:00:00Z')))).toBe('24 November 2026');
    expect(formatTime('kk', evening)).toBe('23:30');
  });

  it('say how long ago, and the day itself after a week', () => {
    expect(formatAgo('en', evening, new Date('2026-11-24T21:31:00Z'))).toBe('3 hours ago');
    expect(formatAgo('kk', evening, new Date('2026-11-24T21:31:00Z'))).toBe('3 сағат бұрын');
    expect(plain(formatAgo('ru', evening, new Date('2026-12-24T21:31:00Z')))).toBe('24 ноября 2026 г.');
  });
});
