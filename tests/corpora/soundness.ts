import { expect, it } from '@jest/globals';
import type { Article } from './article.js';
import type { EditedArticle } from './edited-article.js';
import { verdict, type Found, type Place } from './truth.js';

const found = (place: Place): Found => ({ ...place, outcome: place.may[0]! });

/** What must hold of edited articles before a matcher may be judged by them. */
export function soundness(runs: readonly EditedArticle[], edits: readonly string[], articles: readonly Article[]): void {
  const anchors = runs.flatMap((run) => run.anchors.map((anchor) => ({ ...anchor, ...run, anchors: undefined })));

  it('use every edit and every language', () => {
    expect(new Set(runs.flatMap((run) => run.edits))).toEqual(new Set(edits));
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['kk', 'ru', 'en']));
  });

  it('hold no paragraph twice and no empty one, and name each block once', () => {
    for (const { before, after } of runs) {
      expect(new Set(before.map(({ text }) => text)).size).toBe(before.length);
      for (const blocks of [before, after]) expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      expect(after.filter(({ text }) => text.trim() === '')).toEqual([]);
    }
  });

  it('quote what stands in the first version, with its context', () => {
    for (const { passage, before } of anchors) {
      const text = before.find(({ id }) => id === passage.blockId)!.text;
      expect(text).toContain(passage.before + passage.exact + passage.after);
      expect(passage.exact.trim()).not.toBe('');
    }
  });

  it('point at words that exist, and call kept only the same words in the same block', () => {
    for (const { passage, truth, after } of anchors) {
      for (const place of [...truth.stands, ...truth.disputed]) {
        const text = after.find(({ id }) => id === place.blockId)!.text.slice(place.start, place.end);
        expect(text).toHaveLength(place.end - place.start);
        if (place.may.length === 1 && place.may[0] === 'kept') expect(text).toBe(passage.exact);
      }
      for (const place of truth.stands) if (place.may.includes('kept')) expect(place.blockId).toBe(passage.blockId);
    }
  });

  it('judge the truth itself right, and giving up on it missed', () => {
    for (const { truth } of anchors) {
      const best = truth.stands.find(({ may }) => !may.includes('moved')) ?? truth.stands[0];
      if (best) expect(verdict(found(best), truth)).toBe('right');
      const gaveUp = truth.stands.length > 0 ? 'missed' : truth.disputed.length > 0 ? 'unjudged' : 'right';
      expect(verdict({ outcome: 'orphaned' }, truth)).toBe(gaveUp);
    }
  });

  it('judge every other place of the same words wrong', () => {
    let others = 0;
    for (const { passage, truth, after } of anchors) {
      for (const { id, text } of after) {
        for (let start = text.indexOf(passage.exact); start >= 0; start = text.indexOf(passage.exact, start + 1)) {
          const end = start + passage.exact.length;
          const isKnown = [...truth.stands, ...truth.disputed].some(
            (place) => place.blockId === id && place.start < end && start < place.end,
          );
          if (isKnown) continue;
          others += 1;
          expect(verdict({ outcome: 'moved', blockId: id, start, end }, truth)).toBe('wrong');
        }
      }
    }
    expect(others).toBeGreaterThan(100);
  });

  it('have anchors that stayed, that moved, that are gone and that are disputed', () => {
    const share = (test: (anchor: (typeof anchors)[number]) => boolean): number => anchors.filter(test).length / anchors.length;
    expect(share(({ truth }) => truth.stands.some(({ may }) => may.includes('kept')))).toBeGreaterThan(0.4);
    expect(share(({ truth }) => truth.stands.length > 0 && truth.stands.every(({ may }) => !may.includes('kept')))).toBeGreaterThan(0.05);
    expect(share(({ truth }) => truth.stands.length + truth.disputed.length === 0)).toBeGreaterThan(0.03);
    expect(share(({ truth }) => truth.stands.length === 0 && truth.disputed.length > 0)).toBeLessThan(0.2);
  });
}
