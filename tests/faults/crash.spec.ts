import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../set-up/client.js';
import { type Portal, startPortal } from '../set-up/portal.js';

const CRASHES = 3;
const WRITERS = 4;

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ demo: true });
}, 120_000);
afterAll(() => portal.close());

async function citizen(): Promise<Client> {
  const client = portal.visitor();
  const { status } = await client.post('/sessions', { email: 'citizen@demo.invalid', password: 'demo only, this machine' });
  expect(status).toBe(201);
  return client;
}

/** Posts until told to stop and keeps what was acknowledged outside the processes that die. */
async function writer(client: Client, threadId: string, state: { stop: boolean; acknowledged: string[] }): Promise<void> {
  while (!state.stop) {
    const requestId = randomUUID();
    const comment = { body: `A comment written while things break, ${requestId}`, language: 'en', requestId };
    const answer = await client.post(`/threads/${threadId}/comments`, comment).catch(() => undefined);
    if (answer?.status === 201) state.acknowledged.push(requestId);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a power cut', () => {
  it('of the api and the worker loses no acknowledged comment and delivers each', async () => {
    const client = await citizen();
    const { body } = await client.get('/articles/gathering-and-assembly?language=en');
    const state = { stop: false, acknowledged: [] as string[] };
    const writers = Array.from({ length: WRITERS }, () => writer(client, body['threadId'] as string, state));
    for (let crash = 0; crash < CRASHES; crash += 1) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await portal.crash(crash % 2 === 0 ? 'api' : 'worker');
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
    state.stop = true;
    await Promise.all(writers);

    expect(state.acknowledged.length).toBeGreaterThan(20);
    const kept = await portal.database.sql<{ found: number }>(
      `select count(*)::int as found from submission where request_id = any($1::uuid[])`,
      [state.acknowledged],
    );
    expect(kept[0]?.found).toBe(state.acknowledged.length);
    const half = await portal.database.sql(
      `select s.id from submission s left join revision r on r.submission_id = s.id left join comment c on c.id = s.id left join event e on e.subject = s.id
       where s.kind = 'comment' and (r.number is null or c.id is null or e.id is null)`,
    );
    expect(half).toEqual([]);
    expect(await everythingReviewed()).toBe(0);
  }, 90_000);
});

/** Held texts without signals, once the worker has had time to come back. */
async function everythingReviewed(): Promise<number> {
  const until = Date.now() + 40_000;
  for (;;) {
    const [waiting] = await portal.database.sql<{ found: number }>(
      `select count(*)::int as found from submission s where s.status = 'held' and not exists (select from signal g where g.submission_id = s.id)`,
    );
    if (waiting?.found === 0 || Date.now() > until) return waiting?.found ?? -1;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
