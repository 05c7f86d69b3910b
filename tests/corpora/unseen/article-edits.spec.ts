import { describe, expect, it } from '@jest/globals';
import { ARTICLES } from '../article-edits.js';
import { editBySeed } from '../edited-article.js';
import { soundness } from '../soundness.js';
import { unseenEditedArticle, UNSEEN_EDITS } from './article-edits.js';
import { UNSEEN_ARTICLES } from './articles.js';

const SEEDS = Array.from({ length: 240 }, (_, seed) => seed);

describe('unseen articles edited by seed', () => {
  soundness(
    SEEDS.map((seed) => unseenEditedArticle(seed)),
    Object.keys(UNSEEN_EDITS),
    UNSEEN_ARTICLES,
  );

  it('share no paragraph with the seen ones', () => {
    const seen = new Set(ARTICLES.flatMap(({ paragraphs }) => paragraphs));
    expect(UNSEEN_ARTICLES.flatMap(({ paragraphs }) => paragraphs).filter((paragraph) => seen.has(paragraph))).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(unseenEditedArticle(4)).toEqual(unseenEditedArticle(4));
  });

  it('keep no quote where every block has a new id, and lose none', () => {
    const [pasteAnew] = UNSEEN_EDITS.pasteAnew!;
    for (const seed of SEEDS.slice(0, 12)) {
      const { anchors } = editBySeed(UNSEEN_ARTICLES, { pasteAnew: [pasteAnew, 1] }, seed, { edits: 1 });
      for (const { truth } of anchors) expect(truth).toMatchObject({ stands: [{ may: ['moved'] }], disputed: [] });
    }
  });
});
