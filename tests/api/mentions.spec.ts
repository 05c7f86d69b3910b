import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, PASSWORD } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, published, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
});
afterAll(() => app.close());

const mentions = async (): Promise<unknown> => {
  const { items } = await must(app.visitor().get(`/threads/${world.article.threadId}/comments`), 200);
  return (items as Body[])[0]?.['mentions'];
};

it('a name after an @ is told with the text when it is somebody’s, Kazakh letters and spaces included', async () => {
  const named = await aPerson(app);
  await must(named.client.patch('/me', { handle: 'Гүлнәр Әбдіқызы' }), 200);
  const id = await aHeldComment(world, await aPerson(app), '@гүлнәр әбдіқызы, келісемін. Мына @ешкім емес, aa@mail.kz те емес.');
  await app.step();
  await published(world, id);
  expect(await mentions()).toEqual(['Гүлнәр Әбдіқызы']);
  const { sections } = await must(named.client.get('/me/stored'), 200);
  expect((sections as Body[]).map(({ name }) => name as string)).toContain('mentions');
  await must(named.client.delete('/me', { password: PASSWORD, texts: 'keep' }), 204);
  await app.step();
  expect(await mentions()).toEqual([]);
});
