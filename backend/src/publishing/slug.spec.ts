import { describe, expect, it } from '@jest/globals';
import { slugOf } from './slug.js';

describe('the address of a title', () => {
  it('is made of Latin letters in each language', () => {
    expect(slugOf('Ауыл ақшасы қайда кетеді?')).toBe('auyl-aqshasy-qayda-ketedi');
    expect(slugOf('Чьи деньги?')).toBe('chi-dengi');
    expect(slugOf('Who answers to whom')).toBe('who-answers-to-whom');
  });
  it('is never empty and never long', () => {
    expect(slugOf('???')).toBe('text');
    expect(slugOf('a '.repeat(200)).length).toBeLessThanOrEqual(60);
  });
});
