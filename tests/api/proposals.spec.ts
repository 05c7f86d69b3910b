import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, type Person, requestId } from '../set-up/people.js';
import { aPublishedIssue, must, published, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let reader: Person;
let [region, district] = ['', ''];

beforeAll(async () => {
  app = await startApp({ places: true });
  world = await aPublishedIssue(app);
  const [place] = await app.database.sql<{ kato: string; region: string }>(
    `select kato, region_kato as region from place where kind = 'district' and not hidden order by kato limit 1`,
  );
  [region, district] = [place?.region ?? '', place?.kato ?? ''];
  reader = await aPerson(app, { place: district });
});
afterAll(() => app.close());

const BODY = 'Put the budget of each rural district on one page, in August, before the hearings.';
const propose = (change: object = {}) =>
  reader.client.post(`/issues/${world.issue.id}/proposals`, {
    title: 'Show the village budget in August',
    body: BODY,
    requestId: requestId(),
    language: 'en',
    ...change,
  });
const aProposal = async (change: object = {}): Promise<string> => {
  const { id } = await must(propose(change), 201);
  await published(world, id as string);
  return id as string;
};
const list = async (query = ''): Promise<Body[]> =>
  (await must(app.visitor().get(`/proposals?language=en${query}`), 200))['items'] as Body[];
const ids = (items: Body[]): string[] => items.map(({ id }) => id as string);

describe('a proposal', () => {
  it('is held, then public with its issue and the place it is about', async () => {
    const { id } = await must(propose({ place: district }), 201);
    expect((await app.visitor().get(`/proposals/${id}`)).status).toBe(404);
    await published(world, id as string);
    expect(await must(app.visitor().get(`/proposals/${id}?language=en`), 200)).toMatchObject({
      title: 'Show the village budget in August',
      body: BODY,
      language: 'en',
      place: { kato: district },
      issue: { slug: world.issue.slug, title: { text: 'Who answers to whom', language: 'en' } },
      supporters: 0,
      mine: false,
      isOpen: true,
      author: { handle: reader.handle, place: { kato: region } },
    });
    const [row] = await app.database.sql<{ at: Date }>(`select published_at as at from submission where id = $1`, [id]);
    const { publishedAt } = await must(app.visitor().get(`/proposals/${id}`), 200);
    expect(new Date(publishedAt as string)).toEqual(row?.at);
  });

  it('does not give away where its author lives', async () => {
    const id = await aProposal();
    expect((await must(app.visitor().get(`/proposals/${id}`), 200))['place']).toBeNull();
  });

  it('needs a title, a text and a place that exists', async () => {
    const pointer = async (change: object): Promise<string> => (await propose(change)).body['errors'][0].pointer as string;
    expect(await pointer({ title: 'Short' })).toBe('/title');
    expect(await pointer({ body: 'Too short' })).toBe('/body');
    expect(await pointer({ place: '000000000' })).toBe('/place');
  });

  it('is found by its issue and by the place it lies in', async () => {
    const id = await aProposal({ place: district });
    expect(ids(await list(`&issue=${world.issue.slug}`))).toContain(id);
    expect(ids(await list('&issue=another-issue'))).toEqual([]);
    expect(ids(await list(`&place=${region}`))).toContain(id);
    expect(ids(await list('&place=000000000'))).toEqual([]);
  });

  it('counts one support a person, however often it is given, and none after it is withdrawn', async () => {
    const id = await aProposal();
    const other = await aPerson(app);
    const [first] = await Promise.all([1, 2, 3].map(() => other.client.put(`/proposals/${id}/support`)));
    expect([first?.status, first?.body['mine']]).toEqual([200, true]);
    await must(reader.client.put(`/proposals/${id}/support`), 200);
    await app.step();
    expect((await must(app.visitor().get(`/proposals/${id}`), 200))['supporters']).toBe(2);
    expect((await must(other.client.delete(`/proposals/${id}/support`), 200))['mine']).toBe(false);
    await app.step();
    expect((await must(app.visitor().get(`/proposals/${id}`), 200))['supporters']).toBe(1);
  });

  it('is listed by support, page after page', async () => {
    const [least, most] = [await aProposal(), await aProposal()];
    for (const person of [await aPerson(app), await aPerson(app), await aPerson(app)])
      await must(person.client.put(`/proposals/${most}/support`), 200);
    await app.step();
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Body = await must(app.visitor().get(`/proposals?sort=supported&limit=2${next === '' ? '' : `&cursor=${next}`}`), 200);
      seen.push(...ids(page['items'] as Body[]));
      next = page['next'] as string | null;
    }
    expect(seen[0]).toBe(most);
    expect(seen).toContain(least);
    expect(new Set(seen).size).toBe(seen.length);
    const newest = await must(app.visitor().get('/proposals?limit=1'), 200);
    expect(ids(newest['items'] as Body[])).toEqual([most]);
    expect((await app.visitor().get(`/proposals?sort=supported&cursor=${newest['next'] as string}`)).status).toBe(422);
  });

  it('asks a visitor to sign in before supporting', async () => {
    expect((await app.visitor().put(`/proposals/${await aProposal()}/support`)).status).toBe(401);
  });

  it('takes neither text nor support once its issue is closed', async () => {
    const id = await aProposal();
    await must(world.editor.client.patch(`/editorial/issues/${world.issue.id}`, { closesAt: '2020-01-01T00:00:00Z' }), 204);
    expect((await propose()).body['type']).toBe('/problems/room-closed');
    expect((await reader.client.put(`/proposals/${id}/support`)).body['type']).toBe('/problems/room-closed');
    expect(await must(app.visitor().get(`/proposals/${id}`), 200)).toMatchObject({ isOpen: false, supporters: 0 });
  });
});
