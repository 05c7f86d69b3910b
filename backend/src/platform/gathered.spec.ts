import { describe, expect, it } from '@jest/globals';
import { Gathered } from './gathered.js';

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('gathered work', () => {
  it('starts at once, and does together what came meanwhile', async () => {
    const batches: (readonly number[])[] = [];
    const gathered = new Gathered<number>(async (items) => (batches.push(items), later()), { atOnce: 1, most: 3 });
    await Promise.all([1, 2, 3, 4, 5].map((item) => gathered.add(item)));
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('harms nobody by one bad item, and tells who sent it', async () => {
    const done: number[] = [];
    const work = async (items: readonly number[]): Promise<void> => {
      await later();
      if (items.includes(3)) throw new Error('3 is bad');
      done.push(...items);
    };
    const gathered = new Gathered(work, { atOnce: 1, most: 10 });
    const results = await Promise.allSettled([1, 2, 3, 4].map((item) => gathered.add(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual([1, 2, 4]);
  });
});
