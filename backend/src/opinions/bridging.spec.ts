import { describe, expect, it } from '@jest/globals';
import { seeded } from '../statistics/random.js';
import { type Agreement, bridging, byBest } from './bridging.js';

/** "18/20, 8/20": 18 of 20 agree in one group, 8 of 20 in the other. */
const groupsOf = (text: string): Agreement[] =>
  text.split(', ').map((group) => {
    const [agree = 0, answers = 0] = group.split('/').map(Number);
    return { agree, answers };
  });
const best = (groups: string | readonly Agreement[]): number => bridging(typeof groups === 'string' ? groupsOf(groups) : groups).best;

const random = seeded(20_261_124);
const upTo = (most: number): number => Math.floor(random() * (most + 1));
const anyGroup = (): Agreement => {
  const answers = upTo(10 ** (1 + upTo(4)));
  return { agree: upTo(answers), answers };
};
const anyGroups = (): Agreement[] => Array.from({ length: 1 + upTo(4) }, anyGroup);
const TRIALS = 3000;
const trials = Array.from({ length: TRIALS }, anyGroups);
/** The same groups with one more answer in one of them. */
const oneMore = (groups: readonly Agreement[], agree: 0 | 1): Agreement[] => {
  const chosen = upTo(groups.length - 1);
  return groups.map((group, at) => (at === chosen ? { agree: group.agree + agree, answers: group.answers + 1 } : group));
};

describe('the order "best for everyone"', () => {
  it.each([
    ['18/20, 18/20', 0.744464896, 0.745867769, 0.863636364],
    ['20/20, 0/20', 0.108510613, 0.04338843, 0.208298895],
    ['12/20, 12/20', 0.45485323, 0.349173554, 0.590909091],
    ['20/20, 8/20', 0.495548475, 0.390495868, 0.624896686],
    ['0/0, 0/0', 0.164251658, 0.25, 0.5],
    ['9/10, 0/0', 0.328704713, 0.416666667, 0.645497224],
    ['180/200, 180/200', 0.865250656, 0.802886972, 0.896039604],
    ['900/1000, 8/10', 0.708713225, 0.674401198, 0.821219336],
    ['50/100, 5/10, 20/40', 0.385997298, 0.125, 0.5],
  ])('is right to nine digits for %s', (text, score, product, consensus) => {
    const groups = groupsOf(text);
    const found = bridging(groups);
    expect(found.best).toBeCloseTo(score, 9);
    expect(found.consensus).toBeCloseTo(consensus, 9);
    expect(found.consensus ** groups.length).toBeCloseTo(product, 9);
  });

  it('puts what both groups share above what one of them loves', () => {
    const chain = ['18/20, 18/20', '20/20, 8/20', '12/20, 12/20', '20/20, 0/20'].map(best);
    expect(chain).toEqual(chain.toSorted((a, b) => b - a));
    expect(new Set(chain).size).toBe(4);
  });
  it('does not let a camp of a thousand lift its favourite above a comment that both groups share', () => {
    expect(best('1020/1020, 0/20')).toBeLessThan(best('12/20, 12/20'));
  });
  it('never falls by one more agreeing answer', () => {
    for (const groups of trials) expect(best(oneMore(groups, 1))).toBeGreaterThanOrEqual(best(groups));
  });
  it('never rises by one more answer that disagrees or passes', () => {
    for (const groups of trials) expect(best(oneMore(groups, 0))).toBeLessThanOrEqual(best(groups));
  });
  it('does not ask which group comes first: another order of the groups changes no digit', () => {
    for (const groups of trials) {
      expect(bridging(groups.toReversed())).toEqual(bridging(groups));
      expect(bridging([...groups.slice(1), ...groups.slice(0, 1)])).toEqual(bridging(groups));
    }
  });
  it('stays between 0 and 1', () => {
    for (const groups of trials) {
      expect(best(groups)).toBeGreaterThan(0);
      expect(best(groups)).toBeLessThan(1);
    }
  });
  it('trusts the same share more when more people answered, from a half on', () => {
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const groups = Array.from({ length: 1 + upTo(4) }, () => {
        const answers = 1 + upTo(300);
        return { agree: Math.ceil(answers / 2) + upTo(Math.floor(answers / 2)), answers };
      });
      const times = 2 + upTo(8);
      const grown = groups.map(({ agree, answers }) => ({ agree: agree * times, answers: answers * times }));
      expect(best(grown)).toBeGreaterThan(best(groups));
    }
  });
  it('takes everybody as one group while there are none', () => {
    expect(bridging([])).toEqual(bridging([{ agree: 0, answers: 0 }]));
  });
});

describe('comments with equal scores', () => {
  const ranked = (id: string, score: number, consensus: number, answers: number) => ({ id, best: score, consensus, answers });

  it('stand by consensus, then by answers, then the newest first', () => {
    const sorted = [
      ranked('e', 0.7, 0.7, 30),
      ranked('f', 0.7, 0.7, 30),
      ranked('d', 0.7, 0.7, 40),
      ranked('c', 0.7, 0.8, 20),
      ranked('b', 0.8, 0.1, 10),
    ].toSorted(byBest);
    expect(sorted.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'f', 'e']);
  });
  it('are those with equal answers when there is one group, so score and time are the whole order then', () => {
    const seen = new Map<number, string>();
    for (let answers = 0; answers <= 400; answers += 1)
      for (let agree = 0; agree <= answers; agree += 1) {
        const score = best([{ agree, answers }]);
        expect(seen.get(score)).toBeUndefined();
        seen.set(score, `${String(agree)} of ${String(answers)}`);
      }
  });
});
