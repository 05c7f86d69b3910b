import { describe, expect, it } from '@jest/globals';
import { Gathered } from './gathered.js';

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('gathered work', () => {
  it('starts at once, and does together what came meanwhile', async () => {
    const batches: (readonly number[])[] = [];
    const doubled = async (items: readonly number[]): Promise<number[]> => {
      batches.push(items);
      await later();
      return items.map((item) => item * 2);
    };
    const gathered = new Gathered(doubled, { atOnce: 1, most: 3 });
    expect(await Promise.all([1, 2, 3, 4, 5].map((item) => gathered.add(item)))).toEqual([2, 4, 6, 8, 10]);
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('harms nobody by one bad item, and tells who sent it', async () => {
    const done: number[] = [];
    const work = async (items: readonly number[]): Promise<unknown[]> => {
      await later();
      if (items.includes(3)) throw new Error('3 is bad');
      return items.map((item) => void done.push(item));
    };
    const gathered = new Gathered(work, { atOnce: 1, most: 10 });
    const results = await Promise.allSettled([1, 2, 3, 4].map((item) => gathered.add(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual([1, 2, 4]);
  });
});
