import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DROPPED, WARNINGS } from '../../backend/src/publishing/importing/draft.js';
import { UNREADABLE_CODES } from '../../backend/src/publishing/importing/unreadable.js';

type Words = Record<string, Record<string, string>> & { fields: Record<string, Record<string, string>> };
const words = (locale: string, area: string): Words =>
  JSON.parse(readFileSync(join(process.cwd(), 'frontend/messages', locale, `${area}.json`), 'utf8')) as Words;
const unworded = (codes: readonly string[], said: Record<string, string> = {}): string[] =>
  codes.filter((code) => !/\p{L}.*\.$/u.test(said[code] ?? ''));

describe.each(['kk', 'ru', 'en'])('an editor reads in words, never as a code (%s)', (locale) => {
  it('what was left out of a newsletter', () => {
    expect(unworded(DROPPED, words(locale, 'importing')['drop'])).toEqual([]);
  });

  it('what should be looked at again', () => {
    expect(unworded(WARNINGS, words(locale, 'importing')['warning'])).toEqual([]);
  });

  it('why a file cannot be read', () => {
    expect(unworded(UNREADABLE_CODES, words(locale, 'problems').fields['file'])).toEqual([]);
  });
});
