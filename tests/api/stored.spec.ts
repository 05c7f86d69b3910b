import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Body } from '../set-up/client.js';
import { aPerson, type Person } from '../set-up/people.js';
import { aHeldComment, aPublishedIssue, must, published, type World } from '../set-up/world.js';

let app: TestApp;
let world: World;
let reader: Person;

beforeAll(async () => {
  app = await startApp();
  world = await aPublishedIssue(app);
  reader = await aPerson(app);
  await published(world, await aHeldComment(world, reader));
  await app.step();
});
afterAll(() => app.close());

/** Every column that says whose a row is, and the section of "what we store about you" that tells of it. */
const TOLD: Readonly<Record<string, string>> = {
  'account_role.account_id': 'account',
  'article.changed_by': 'editing',
  'credential.account_id': 'account',
  'decision.decided_by': 'decisions',
  'draft.account_id': 'drafts',
  'email_token.account_id': 'sessions',
  'event.actor': 'ledger',
  'event.subject': 'ledger',
  'exclusion.account_id': 'exclusions',
  'import_draft.account_id': 'editing',
  'mention.account_id': 'mentions',
  'notification.account_id': 'notices',
  'session.account_id': 'sessions',
  'stance.account_id': 'stances',
  'submission.author_id': 'texts',
  'support.account_id': 'supports',
  'vote.account_id': 'votes',
};

const NAMES_A_PERSON = `
  select format('%s.%s', c.table_name, c.column_name) as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (
    c.column_name ~ '(^|_)(account_id|author_id|person_id|actor|subject)$' or c.column_name ~ '_by$'
    or exists (
      select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid = 'account'::regclass and k.conrelid = to_regclass(format('public.%I', c.table_name)) and a.attname = c.column_name))
  order by name`;

const sections = async ({ client }: Person): Promise<Record<string, Body[]>> =>
  Object.fromEntries(
    ((await must(client.get('/me/stored'), 200))['sections'] as { name: string; rows: Body[] }[]).map(({ name, rows }) => [name, rows]),
  );
const told = (rows: Body[] | undefined): unknown[] => (rows ?? []).map(({ what }) => what as string);

describe('what we store about you', () => {
  it('has a section for every column that names a person', async () => {
    const columns = await app.database.sql<{ name: string }>(NAMES_A_PERSON);
    expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(TOLD).sort());
  });

  it('tells an author of the letters about decisions', async () => {
    expect(told((await sections(reader))['notices'])).toEqual(['notice']);
  });

  it('tells a moderator of the decisions, and an editor of the articles changed', async () => {
    expect((await sections(world.moderator))['decisions']).toEqual([
      { what: 'decision', value: 1, why: 'audit', until: 'kept-without-name' },
    ]);
    expect(told((await sections(world.editor))['editing'])).toEqual(['article-changed']);
  });

  it('tells of the records in the ledger, which nobody can delete', async () => {
    expect((await sections(world.moderator))['ledger']).toEqual([{ what: 'records', value: null, why: 'audit', until: 'always' }]);
  });
});
