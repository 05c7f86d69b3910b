import { writeFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { newReader } from '../set-up/browser.js';
import { requestId } from '../set-up/people.js';
import { demoClient, openSite } from '../set-up/site.js';
import { must } from '../set-up/world.js';

const ARTICLE = 'gathering-and-assembly';
const TIMES = 20;
const MOST_MS = { published: 2_000, gone: 1_000 };

const site = openSite();

it(`tells a reader within two seconds what is published, and within one what is taken back, ${TIMES} times`, async () => {
  const [author, moderator] = await Promise.all([demoClient(site, 'citizen'), demoClient(site, 'moderator')]);
  const { threadId } = await must(author.get(`/articles/${ARTICLE}?language=en`), 200);
  const page = await (await newReader(site.browser)).newPage();
  const watches = page.waitForRequest((request) => request.url().endsWith('/live'));
  await page.goto(`${site.portal.url}/en/articles/${ARTICLE}`);
  await watches;
  const took = { published: [] as number[], gone: [] as number[] };
  for (let n = 0; n < TIMES; n += 1) {
    const body = `A comment for the proof, number ${n}.`;
    const { id } = await must(
      author.post(`/threads/${threadId as string}/comments`, { body, requestId: requestId(), language: 'en' }),
      201,
    );
    await must(moderator.post(`/submissions/${id as string}/decisions`, { outcome: 'publish', revision: 1 }), 201);
    const publishedAt = Date.now();
    await page.getByRole('button', { name: '1 new comment' }).waitFor();
    took.published.push(Date.now() - publishedAt);
    await page.getByRole('button', { name: '1 new comment' }).click();
    await page.getByText(body).waitFor();
    await must(author.delete(`/submissions/${id as string}`), 204);
    const goneAt = Date.now();
    await page.getByText(body).waitFor({ state: 'detached' });
    took.gone.push(Date.now() - goneAt);
  }
  const figures = Object.entries(took).map(([name, all]) => {
    const sorted = [...all].sort((one, other) => one - other);
    return { name, median: sorted[TIMES / 2], worst: sorted.at(-1), unit: 'ms' };
  });
  await writeFile('docs/proofs/live.json', `${JSON.stringify(figures, null, 2)}\n`);
  expect(Math.max(...took.published)).toBeLessThan(MOST_MS.published);
  expect(Math.max(...took.gone)).toBeLessThan(MOST_MS.gone);
}, 300_000);
