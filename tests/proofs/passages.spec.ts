import { writeFileSync } from 'node:fs';
import { afterAll, expect, it } from '@jest/globals';
import { findPassages } from '../../backend/src/text/passages.js';
import { SentenceOrigins } from '../../backend/src/text/sentence-origins.js';
import { textOf } from '../../backend/src/text/sentences.js';
import { editedArticle } from '../corpora/article-edits.js';
import { unseenEditedArticle } from '../corpora/unseen/article-edits.js';
import { verdict } from '../corpora/truth.js';

const HALVES = { seen: editedArticle, unseen: unseenEditedArticle };
const figures: Record<string, unknown> = {};
afterAll(() => {
  writeFileSync('docs/proofs/passages.json', `${JSON.stringify(figures, undefined, 2)}\n`);
});

it.each(Object.entries(HALVES))(
  '500 edited articles of 200 quotes, the %s half: 95 of 100 right, none wrong',
  (half, edited) => {
    const count = { right: 0, missed: 0, wrong: 0, unjudged: 0 };
    for (let seed = 0; seed < 500; seed += 1) {
      const article = edited(seed, { anchors: 200 });
      const found = findPassages(
        article.anchors.map(({ passage }) => passage),
        article,
      );
      article.anchors.forEach(({ truth }, index) => (count[verdict(found[index]!, truth)] += 1));
    }
    const share = count.right / (count.right + count.missed + count.wrong);
    figures[half] = { articles: 500, quotes: 200, ...count, share };
    expect(count.wrong).toBe(0);
    expect(share).toBeGreaterThan(0.95);
  },
  300_000,
);

it('an article of 10 megabytes costs at most 1,500 comparisons a word', () => {
  const article = (word: string): { id: string; text: string }[] => [
    {
      id: 'a',
      text: Array.from({ length: 90_000 }, (_, n) => `Бұл жолды ${n} тұрғын ${n % 97} рет ${word}, оны ${n % 89} адам көрді.`).join(' '),
    },
  ];
  const [before, after] = [textOf(article('жөндеді')), textOf(article('тексерді'))];
  expect(Buffer.byteLength(before.blocks[0]!.text)).toBeGreaterThan(10_000_000 * 0.8);
  expect(new SentenceOrigins(before, after).steps.compared).toBeLessThan(1_500 * (before.words.length + after.words.length));
}, 300_000);
