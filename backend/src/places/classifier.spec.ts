import { describe, expect, it } from '@jest/globals';
import { readClassifier } from './classifier.js';

describe('the classifier of places', () => {
  it('has 20 regions, 228 districts and cities, 2,360 local units', async () => {
    const places = await readClassifier();
    expect(places.filter((place) => place.parent === null)).toHaveLength(20);
    expect(places.filter((place) => place.parent !== null && place.parent === place.region)).toHaveLength(228);
    expect(places).toHaveLength(20 + 228 + 2360);
  });
  it('names a parent and a region for every place below a region', async () => {
    const places = await readClassifier();
    const known = new Set(places.map((place) => place.kato));
    expect(places.filter((place) => place.iso === null && !(known.has(place.parent ?? '') && known.has(place.region ?? '')))).toEqual([]);
    expect(known.size).toBe(places.length);
  });
  it('has a name in three languages for each, the English one in Latin letters', async () => {
    const places = await readClassifier();
    expect(places.filter(({ kk, ru, en }) => kk === '' || ru === '' || en === '' || /\p{Script=Cyrillic}/u.test(en))).toEqual([]);
  });
  it('estimates no population', async () => {
    const places = await readClassifier();
    expect(places.filter((place) => place.iso !== null && place.population === null)).toHaveLength(10);
  });
});
