import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { backendCommand } from './backend-command.mjs';
import { ensureBuilt } from './build.mjs';
import { openDatabase, requireDataFolder } from './database.mjs';
import { atEnd, command } from './ending.mjs';
import { backendEnvironment, externalUrls, mayUseDemoSignIns } from './environment.mjs';
import { Failure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureKeys } from './keys.mjs';
import { HELP, readOptions } from './options.mjs';
import { folders, rememberFolders } from './places.mjs';
import { freePort, requireWebPort } from './ports.mjs';
import { createProgress } from './progress.mjs';
import { requireReachable } from './postgres.mjs';
import { requireReachableServer } from './roles.mjs';
import { ensureNode, requirePlatform } from './runtime.mjs';
import { serverAccount } from './server-account.mjs';
import { diedBecause } from './service.mjs';
import { reachable, startServices } from './services.mjs';
import { claimForStart, release, writeState } from './state.mjs';

const say = (line = '') => process.stdout.write(`${line}\n`);

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  requirePlatform();
  await ensureNode(process.stdout);
  const place = folders(options);
  requireDataFolder(place.dataDir);
  if (externalUrls() === undefined) requireReachable(join(place.dataDir, 'postgres'), serverAccount());
  await claimForStart(place.dataDir);
  atEnd(() => release(place.dataDir));
  await requireWebPort(options.port, options.host);
  const progress = createProgress();
  await ensureInstalled(progress);
  rememberFolders(place);
  return serve({ ...options, ...place, progress });
}

/** From installed packages to a running portal; ends only when a part dies or a signal comes. */
async function serve({ progress, ...options }) {
  const { dataDir, keysDir, host, port, dev } = options;
  const external = externalUrls();
  if (external !== undefined) await requireReachableServer(external.app);
  const keys = ensureKeys(keysDir);
  const build = await ensureBuilt('backend', progress);
  if (!dev) await ensureBuilt('frontend', progress, buildSecrets(keys));
  const database = external === undefined ? await progress.step('Starting the database', () => openDatabase(dataDir)) : undefined;
  const setting = {
    ...{ host, port, dev, dataDir, keysDir, keys },
    urls: external ?? database.urls,
    apiPort: await freePort(port + 1),
    publicUrl: options.publicUrl ?? `http://${visibleHost(options)}:${port}`,
  };
  const env = backendEnvironment(setting);
  mkdirSync(env.MAIL_DIR, { recursive: true, mode: 0o700 });
  await progress.step('Bringing the tables up to date', () => backendCommand(['migrate'], env, 'Bringing the tables up to date'));
  await seedDemo({ ...options, external, build, env, progress });
  const services = await progress.step('Starting api, worker and website', () => startServices(setting));
  writeState(dataDir, { holder: 'start', ready: true, ...stateOf(setting, database) });
  await welcome(setting, { external, env, database, options });
  const parts = database === undefined ? services : [...services, database];
  throw await Promise.race(parts.map(async (part) => diedBecause(part, await part.exited)));
}

const buildSecrets = ({ actionKey }) => ({ env: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey }, salt: actionKey });

const stateOf = ({ urls, apiPort, port, host, publicUrl, keysDir }, database) => ({
  ...{ urls, apiPort, webPort: port, webHost: host, publicUrl, keysDir },
  ...(database === undefined ? {} : { host: database.host, port: database.port, pid: database.pid }),
});

/** The name people on this computer, or around it, put into their browser. */
function visibleHost({ host, isLocal }) {
  if (isLocal && !host.includes(':')) return 'localhost';
  if (host !== '0.0.0.0' && host !== '::') return reachable(host);
  const outward = Object.values(networkInterfaces())
    .flat()
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return outward?.address ?? 'localhost';
}

/** Seeds once for each version of the backend; the command itself knows what is there already. */
async function seedDemo({ demo, external, build, env, dataDir, progress }) {
  const isWanted = demo ?? external === undefined;
  const note = join(dataDir, 'demo.json');
  const done = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).build : undefined;
  if (!isWanted || (external === undefined && done === build)) return;
  await progress.step('Bringing in the demo series', () => backendCommand(['seed-demo'], env, 'Bringing in the demo series'));
  if (external === undefined) writeFileSync(note, JSON.stringify({ build }));
}

async function welcome(setting, { external, env, database, options }) {
  const { publicUrl, dataDir, keysDir, host, port } = setting;
  say();
  say(`Kenes is ready: ${publicUrl}`);
  if (!publicUrl.startsWith(`http://localhost:`)) say(`It listens on ${host}, port ${port}.`);
  say(
    external === undefined
      ? `Data: ${dataDir} (PostgreSQL on port ${database.port})`
      : `Database: the server of DATABASE_URL. Mail and logs: ${dataDir}`,
  );
  say(`Keys: ${keysDir}`);
  if (env.DEV_INBOX === 'on') say(`Mail is not sent; read it at ${publicUrl}/inbox`);
  if (!mayUseDemoSignIns(setting)) say('Demo sign-ins are off: other computers can reach this portal.');
  else if (options.demo ?? external === undefined)
    say(
      `\nDemo sign-ins (role, e-mail, password):\n${(await backendCommand(['demo-sign-ins'], env, 'Listing the demo sign-ins')).trimEnd()}`,
    );
  say('\nStop with Ctrl-C.');
}

void command(main, { onSignal: 0 });
