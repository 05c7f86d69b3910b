import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { PERMISSIONS, type Permission, type Role, ROLES } from '../../backend/src/policy/policy.js';
import { startApp, type TestApp } from '../set-up/app.js';
import type { Client } from '../set-up/client.js';
import { aPerson } from '../set-up/people.js';

type Right = Permission | 'public';

/** Every route and the right it needs. Written by hand: a new route fails here until somebody decides. */
const RIGHTS: Record<string, Right> = JSON.parse(await readFile('tests/api/rights.json', 'utf8')) as Record<string, Right>;

/** Every right and who has it, as people would say it. */
const HOLDERS: Record<Permission, Role[]> = {
  'take-stance': ['visitor', 'guest', 'citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  'own-account': ['guest', 'citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  vote: ['citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  comment: ['citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  state: ['citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  propose: ['citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  support: ['citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  'see-own-submissions': ['citizen', 'expert', 'moderator', 'editor', 'board', 'administrator'],
  moderate: ['moderator'],
  edit: ['editor'],
  'read-insights': ['moderator', 'editor', 'board', 'administrator'],
  administer: ['administrator'],
};

const SOMEWHERE = '01970000-0000-7000-8000-000000000000';
// These end the session they are asked with, so each is asked with a person of its own.
const ENDS_SESSION = new Set([
  'DELETE /api/sessions',
  'DELETE /api/sessions/current',
  'POST /api/sessions',
  'POST /api/accounts',
  'POST /api/passwords',
]);

let app: TestApp;
let routes: string[];

beforeAll(async () => {
  app = await startApp({ places: true });
  const description = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
  routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
});
afterAll(() => app.close());

async function as(role: Role): Promise<Client> {
  if (role === 'visitor') return app.visitor();
  if (role === 'guest') return (await aPerson(app, { confirmed: false })).client;
  return (await aPerson(app, { roles: role === 'citizen' ? [] : [role] })).client;
}

async function ask(client: Client, route: string): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const target = path
    .replace(/^\/api/u, '')
    .replace(/\{slug\}/u, 'x')
    .replace(/\{kato\}/u, '1')
    .replace(/\{language\}/u, 'kk')
    .replace(/\{[a-z]+\}/giu, SOMEWHERE);
  return (await client.send(method, target, method === 'GET' || method === 'DELETE' ? undefined : {})).status;
}

describe('who may do what', () => {
  it('is decided for every route', () => {
    const served = routes.filter((route) => route.includes('/api/'));
    expect(served.filter((route) => !(route in RIGHTS))).toEqual([]);
    expect(Object.keys(RIGHTS).filter((route) => !served.includes(route))).toEqual([]);
  });

  it('names only rights that exist', () => {
    expect(Object.keys(HOLDERS).sort()).toEqual([...PERMISSIONS].sort());
  });

  it.each(ROLES.map((role) => [role]))('lets a %s through exactly where the role may go', async (role) => {
    const client = await as(role);
    const wrong: string[] = [];
    for (const [route, right] of Object.entries(RIGHTS)) {
      if (ENDS_SESSION.has(route)) continue;
      const allowed = right === 'public' || HOLDERS[right].includes(role);
      const status = await ask(client, route);
      const refused = status === 401 || status === 403;
      if (refused === allowed) wrong.push(`${route} answered ${status} to ${role}`);
    }
    expect(wrong).toEqual([]);
  });
});
