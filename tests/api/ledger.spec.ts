import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Consumers } from '../../backend/src/ledger/consumers.js';
import { Deliveries } from '../../backend/src/ledger/deliveries.js';
import { Sealing } from '../../backend/src/ledger/sealing.service.js';
import { Jobs } from '../../backend/src/platform/jobs.js';
import { SubmissionHeld } from '../../backend/src/submissions/submissions.events.js';
import { startApp, type TestApp } from '../set-up/app.js';
import { aPerson } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, published, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  await published(world, await aHeldComment(world, await aPerson(app)));
  await app.step();
});
afterAll(() => app.close());

const verify = () => app.nest.get(Sealing).verify();

describe('the ledger', () => {
  it('seals what happened and finds the chain whole', async () => {
    const result = await verify();
    expect(result).toMatchObject({ ok: true, fault: null });
    expect(result.events).toBeGreaterThan(5);
  });

  it('cannot be changed or shortened by the application', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: app.database.appUrl });
    await client.connect();
    await expect(client.query(`update event set actor = 'somebody else'`)).rejects.toThrow('permission denied');
    await expect(client.query('delete from event_seal')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('notices when somebody with the owner’s power changes one event', async () => {
    const [before] = await app.database.sql<{ id: string; actor: string }>('select id, actor from event order by seq limit 1');
    await app.database.sql(`update event set actor = 'nobody' where id = $1`, [before?.id]);
    expect((await verify()).ok).toBe(false);
    await app.database.sql(`update event set actor = $2 where id = $1`, [before?.id, before?.actor]);
    expect((await verify()).ok).toBe(true);
  });

  it('leaves out events that a running transaction could still join', async () => {
    const { default: pg } = await import('pg');
    const open = new pg.Client({ connectionString: app.database.appUrl });
    await open.connect();
    await open.query('begin');
    await open.query(`insert into event (id, type, actor) values (gen_random_uuid(), 'test.late', 'test')`);
    await aHeldComment(world, await aPerson(app));
    await app.step();
    const during = await verify();
    expect(during.unsealed).toBeGreaterThan(0);
    await open.query('commit');
    await open.end();
    await app.step();
    expect(await verify()).toMatchObject({ ok: true, unsealed: 0 });
  });

  it('holds ids, enums and numbers, never a text or an address', async () => {
    const events = await app.database.sql<{ payload: Record<string, unknown> }>('select payload from event');
    const texts = events
      .flatMap(({ payload }) => Object.values(payload))
      .filter((value) => typeof value === 'string' && /[\s@]/u.test(value));
    expect(texts).toEqual([]);
  });
});

describe('the worker', () => {
  const QUEUE = 'test.one-fails';
  const WITHIN_MS = 10_000;
  /** With the others, and then alone. */
  const FAILURES = 2;

  it('delivers the neighbours of an event that fails, each once, and tries that one again', async () => {
    await app.database.sql('create table told (n int generated always as identity, subject text)');
    await app.database.sql('grant insert on told to public');
    const told = async (): Promise<string[]> =>
      (await app.database.sql<{ subject: string }>('select subject from told order by n')).map(({ subject }) => subject);
    let [bad, failures] = ['', 0];
    app.nest.get(Consumers).project(QUEUE, [SubmissionHeld], async (tx, { subject }) => {
      if (subject === bad && failures < FAILURES) {
        failures += 1;
        throw new Error('this event fails at first');
      }
      await tx.query('insert into told (subject) values ($1)', [subject]);
    });
    await app.nest.get(Jobs).boss.createQueue(QUEUE, { retryLimit: 3, retryDelay: 1, expireInSeconds: 10 });
    const reader = await aPerson(app);
    const held = [await aHeldComment(world, reader), await aHeldComment(world, reader), await aHeldComment(world, reader)];
    bad = held[1] ?? '';
    await app.nest.get(Deliveries).start();
    for (const end = Date.now() + WITHIN_MS; (await told()).length < held.length && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(failures).toBe(FAILURES);
    expect(await told()).toEqual([held[0], held[2], bad]);
  });
});
