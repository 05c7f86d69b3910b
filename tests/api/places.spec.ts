import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importPlacesInto } from '../../backend/src/places/import-places.js';
import { type TestApp, startApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ places: true });
});
afterAll(() => app.close());

const found = async (query: string): Promise<Body[]> => (await app.visitor().get(`/places?${query}`)).body['items'];
const first = async (q: string): Promise<string> => (await found(`limit=1&q=${encodeURIComponent(q)}`))[0]?.['name'].en;

describe('places', () => {
  it('lists the twenty regions', async () => {
    const { items } = (await app.visitor().get('/places/regions')).body;
    expect(items).toHaveLength(20);
    expect(items[0]).toEqual({
      ...{ kato: '100000000', kind: 'oblast', nameEnGenerated: false, region: null, district: null },
      name: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Region' },
    });
  });

  it('finds a place in three languages, with or without the Kazakh letters', async () => {
    for (const typed of ['Қостанай', 'костанай', 'KOSTANAY', 'Қостанай обл', 'Qostanay'])
      expect(await first(typed)).toBe('Kostanay Region');
  });

  it('names the region and the district of a local unit, and says that its English name is ours', async () => {
    const [place] = await found('q=Қараауыл');
    expect(place).toMatchObject({
      kato: '103230000',
      name: { kk: 'Қараауыл а.о.', en: 'Karaauyl rural okrug' },
      nameEnGenerated: true,
      region: { kato: '100000000' },
      district: { kato: '103200000' },
    });
  });

  it('puts a name that begins as typed before a word that does, and regions before districts', async () => {
    const kinds = (await found(`q=${encodeURIComponent('алматы')}&limit=100`)).map((place) => place['kind'] as string);
    expect(kinds.slice(0, 3)).toEqual(['oblast', 'city_republican', 'city_district']);
    const names = (await found(`q=${encodeURIComponent('батыр')}&limit=100`)).map((place) => (place['name'].kk as string).toLowerCase());
    const starts = names.map((name) => name.startsWith('батыр'));
    expect(starts.indexOf(false)).toBe(starts.lastIndexOf(true) + 1);
  });

  it('takes a sign for itself and not for a pattern', async () => {
    expect(await found('q=%25')).toEqual([]);
    expect(await found('q=_')).toEqual([]);
  });

  it('pages through every place once', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body }: { body: Body } = await app.visitor().get(`/places?limit=100${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...(body['items'] as Body[]).map((place) => place['kato'] as string));
      next = body['next'] as string | null;
    }
    expect(seen).toHaveLength(2606);
    expect(new Set(seen).size).toBe(2606);
  });

  it('does not offer Baikonur, and knows it by its code', async () => {
    const offered = await found(`q=${encodeURIComponent('байқоңыр')}&limit=100`);
    expect(offered.map((place) => place['kato'])).not.toContain('431900000');
    expect((await app.visitor().get('/places/431900000')).body['name'].en).toBe('Baikonur');
  });

  it('answers a wrong code and a forged page link clearly', async () => {
    expect((await app.visitor().get('/places/000000000')).status).toBe(404);
    expect((await app.visitor().get('/places/astana')).status).toBe(422);
    expect((await app.visitor().get('/places?cursor=WzEsMl0')).body['errors'][0].pointer).toBe('/cursor');
  });

  it('imports again without changing a row', async () => {
    const rows = () => app.database.sql(`select * from place order by kato`);
    const before = await rows();
    expect(await importPlacesInto(app.database.ownerUrl)).toBe(2608);
    expect(await rows()).toEqual(before);
  });

  it('ends a place that the classifier does not know any more, and keeps it by its code', async () => {
    await app.database.sql(
      `insert into place select '109999999', parent_kato, region_kato, kind, iso, 'Ескі', 'Старый', 'Old', name_en_status, '|ескi', population, population_date, population_source, false, valid_from, null from place where kato = '103230000'`,
    );
    await importPlacesInto(app.database.ownerUrl);
    expect(await found(`q=${encodeURIComponent('ескі')}&limit=100`)).not.toContainEqual(expect.objectContaining({ kato: '109999999' }));
    expect((await app.visitor().get('/places/109999999')).status).toBe(200);
  });
});
