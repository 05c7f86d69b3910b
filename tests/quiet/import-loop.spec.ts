import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../set-up/client.js';
import { type Portal, startPortal } from '../set-up/portal.js';

// The longest wait of others while a newsletter is read, as a share of the reading itself.
const MOST_OF_THE_READING = 0.4;

let portal: Portal;
let editor: Client;
beforeAll(async () => {
  portal = await startPortal({ demo: true });
  editor = portal.visitor();
  await editor.post('/sessions', { email: 'editor@demo.invalid', password: 'demo only, this machine' });
}, 120_000);
afterAll(() => portal.close());

/** The longest time that the api took to answer a question that costs nothing, while the work went on. */
async function longestWaitDuring(work: Promise<unknown>): Promise<{ waitMs: number; workMs: number }> {
  const began = performance.now();
  const end = work.then(() => 'over');
  let waitMs = 0;
  do {
    const asked = performance.now();
    await fetch(`${portal.apiUrl}/health/live`);
    waitMs = Math.max(waitMs, performance.now() - asked);
  } while ((await Promise.race([end, setTimeout(5, 'going on')])) !== 'over');
  return { waitMs, workMs: performance.now() - began };
}

describe('reading a long newsletter', () => {
  it('holds nobody else up', async () => {
    const line = '*Nobody* __knew__ whom to [call](https://example.org/a?b=1), [^1] said the **akim_of_it**, and *then_ some more.\n\n';
    const bytes = new TextEncoder().encode(`# A long one\n\n${line.repeat(4_000)}`);
    await editor.upload('/editorial/imports', { name: 'warm-up.md', bytes: bytes.slice(0, 10_000) });
    const { waitMs, workMs } = await longestWaitDuring(
      editor.upload('/editorial/imports', { name: 'long.md', bytes }).then(({ status }) => {
        expect(status).toBe(201);
      }),
    );
    expect(waitMs / workMs).toBeLessThan(MOST_OF_THE_READING);
  }, 60_000);
});
