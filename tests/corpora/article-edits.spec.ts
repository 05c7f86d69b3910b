import { describe, expect, it } from '@jest/globals';
import { ARTICLES, editedArticle, EDITS } from './article-edits.js';
import { editBySeed, type EditedArticle } from './edited-article.js';
import { soundness } from './soundness.js';
import { verdict } from './truth.js';

const SEEDS = Array.from({ length: 180 }, (_, seed) => seed);

describe('articles edited by seed', () => {
  const runs = SEEDS.map((seed) => editedArticle(seed));
  soundness(runs, Object.keys(EDITS), ARTICLES);

  it('are the same for the same seed, and others for another', () => {
    expect(editedArticle(12)).toEqual(editedArticle(12));
    expect(editedArticle(12).after).not.toEqual(editedArticle(18).after);
  });

  it('without edits keep each anchor where it was', () => {
    for (const seed of SEEDS.slice(0, 30)) {
      const { before, after, anchors } = editBySeed(ARTICLES, EDITS, seed, { edits: 0 });
      expect(after).toEqual(before);
      for (const { passage, truth } of anchors) {
        expect(truth.disputed).toEqual([]);
        expect(truth.stands).toHaveLength(1);
        expect(truth.stands[0]).toMatchObject({ blockId: passage.blockId, may: ['kept'] });
      }
    }
  });

  it('give as many anchors and edits as are asked for', () => {
    const { anchors, edits } = editedArticle(5, { anchors: 200, edits: 6 });
    expect(anchors).toHaveLength(200);
    expect(edits).toHaveLength(6);
  });
});

describe('what an edit means for the words it touches', () => {
  const only = (name: string, seed: number): EditedArticle => {
    const [edit] = EDITS[name]!;
    return editBySeed(ARTICLES, { [name]: [edit, 1] }, seed, { anchors: 120, edits: 1 });
  };
  const touched = (name: string): EditedArticle['anchors'] =>
    SEEDS.slice(0, 36).flatMap((seed) => only(name, seed).anchors.filter(({ truth }) => truth.stands[0]?.may.join() !== 'kept'));

  it('a negated sentence or a changed number is never kept', () => {
    for (const { truth } of [...touched('negate'), ...touched('changeNumber'), ...touched('changeMonth')]) {
      expect(truth.stands).toEqual([]);
      const places = truth.disputed.filter(({ may }) => !may.includes('kept'));
      for (const place of places) expect(verdict({ ...place, outcome: 'kept' }, truth)).toBe('wrong');
    }
    expect(touched('negate').some(({ truth }) => truth.disputed.length === 0)).toBe(true);
  });

  it('another spelling of the same words is kept or moved, never gone', () => {
    for (const name of ['fixTypo', 'normaliseParagraph', 'normaliseArticle']) {
      const anchors = touched(name);
      expect(anchors.length).toBeGreaterThan(0);
      for (const { truth } of anchors) expect(truth).toMatchObject({ stands: [{ may: ['kept', 'moved'] }], disputed: [] });
    }
  });

  it('a deleted or rewritten paragraph is gone, though one like it stands elsewhere', () => {
    for (const name of ['deleteParagraph', 'replaceByAlikeElsewhere', 'rewriteParagraph']) {
      const anchors = touched(name);
      expect(anchors.length).toBeGreaterThan(0);
      for (const { truth } of anchors) expect(truth.stands).toEqual([]);
      expect(anchors.some(({ truth }) => truth.disputed.length === 0)).toBe(true);
    }
  });

  it('words under a re-used id have moved or are gone', () => {
    const anchors = touched('reuseId');
    expect(anchors.some(({ truth }) => truth.stands.length === 0)).toBe(true);
    for (const { passage, truth } of anchors) for (const place of truth.stands) expect(place.blockId).not.toBe(passage.blockId);
    expect(anchors.some(({ truth }) => truth.stands.length === 1)).toBe(true);
  });
});
