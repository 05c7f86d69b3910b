import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';

export const DATABASE = 'kenes';
/** Who migrates, who serves, and who keeps secret ballots. */
export const ROLES = { owner: 'kenes_owner', app: 'kenes_app', ballots: 'kenes_ballots' };

/** Opens one connection for the work and closes it. Loads the backend's own driver, so packages must be installed. */
export async function withClient(url, work) {
  const { Client } = createRequire(join(ROOT, 'backend/package.json'))('pg');
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // the server's shutdown ends connections; the running query reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @throws Failure with one sentence, without the password, when the server of DATABASE_URL lets nobody in */
export async function requireReachableServer(url) {
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    const place = URL.canParse(url) ? new URL(url).host : 'the address it names';
    throw new Failure(
      `The server of DATABASE_URL does not answer at ${place} (${error.code ?? error.message}). Start it, or correct the address.`,
    );
  }
}

/** Makes the three roles and the database where missing, and gives the roles these passwords. Repeating it changes nothing. */
export async function prepareRoles(adminUrl, passwords) {
  await withClient(adminUrl, async (client) => {
    for (const [part, role] of Object.entries(ROLES)) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (rowCount === 0) await client.query(`create role ${role} login`);
      await client.query(`alter role ${role} password ${client.escapeLiteral(passwords[part])}`);
    }
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${ROLES.owner}`);
    await client.query(`revoke connect, temporary on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to ${ROLES.app}, ${ROLES.ballots}`);
    await client.query('revoke connect on database postgres, template1 from public');
  });
}

/** The address of each role. */
export function roleUrls(host, port, passwords) {
  const url = (part) => `postgres://${ROLES[part]}:${encodeURIComponent(passwords[part])}@${host}:${port}/${DATABASE}`;
  return { owner: url('owner'), app: url('app'), ballots: url('ballots') };
}
