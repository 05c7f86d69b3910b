import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { previewNewsletter, type Preview } from '../../backend/src/publishing/importing/preview.js';
import { textsOf } from './expected.js';

const read = (name: string): Promise<Preview> => previewNewsletter(readFileSync(join(import.meta.dirname, 'samples', name)), name);
const kinds = (preview: Preview, article: number): string[] => preview.articles[article]?.blocks.map(({ kind }) => kind) ?? [];

describe('the three sample newsletters', () => {
  it('is read where the date is glued to the first word and a paragraph is broken', async () => {
    const preview = await read('glued.txt');
    expect(preview).toMatchObject({
      format: 'text',
      language: 'en',
      date: '2025-06-14',
      position: null,
      readingMinutes: 9,
      readingTime: 'stated',
      authors: [
        { name: 'Roads desk', role: 'lead' },
        { name: 'Budget desk', role: 'co-author' },
        { name: 'Field desk', role: 'co-author' },
      ],
    });
    expect(kinds(preview, 0)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
    const [first, second, third] = textsOf(preview);
    expect(first).toMatch(/^A year ago/u);
    expect(second).toContain('decide sit too far from the road');
    expect(third).toContain('(akim) first');
  });
  it('is read from a mail with two articles and notes at its end', async () => {
    const preview = await read('mail.html');
    expect(preview).toMatchObject({
      format: 'html',
      language: 'en',
      date: '2026-03-21',
      position: { number: 3, of: 4 },
      readingMinutes: 12,
      title: 'Beyond the ballot',
      footnotes: 2,
      links: ['https://example.org/budget'],
      authors: [
        { name: 'editorial desk', role: 'lead' },
        { name: 'field desk', role: 'co-author' },
      ],
    });
    expect(preview.articles.map(({ title }) => title)).toEqual(['The meeting that may say no', 'Fifty thousand signatures']);
    expect(kinds(preview, 0)).toEqual(['paragraph', 'paragraph', 'quote', 'figure', 'note']);
    expect(kinds(preview, 1)).toEqual(['list', 'note']);
    const dropped = preview.dropped.map(({ what }) => what);
    expect(dropped).toEqual(
      expect.arrayContaining(['script', 'style', 'preheader', 'tracking-pixel', 'tracking-parameters', 'unsubscribe-footer']),
    );
  });
  it('is read in Kazakh', async () => {
    const preview = await read('kazakh.txt');
    expect(preview).toMatchObject({
      language: 'kk',
      date: '2026-11-24',
      readingTime: 'estimated',
      title: 'Ауыл ақшасы қайда кетеді?',
      authors: [
        { name: 'редакция үстелі', role: 'lead' },
        { name: 'бюджет үстелі', role: 'co-author' },
      ],
    });
    expect(kinds(preview, 0)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
});
