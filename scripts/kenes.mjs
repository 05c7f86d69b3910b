import { backendCommand, backendCommandHere, needsDatabase } from './backend-command.mjs';
import { ensureBuilt } from './build.mjs';
import { openDatabase, requireDataFolder } from './database.mjs';
import { atEnd, command } from './ending.mjs';
import { backendEnvironment, externalUrls } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureKeys } from './keys.mjs';
import { folders, rememberedFolders } from './places.mjs';
import { createProgress } from './progress.mjs';
import { ensureNode, requirePlatform } from './runtime.mjs';
import { claimOrJoin, release, writeState } from './state.mjs';

const PUBLIC_URL = 'http://localhost:3000';
const MIGRATES_ITSELF = new Set(['migrate', 'doctor']);

async function main() {
  const args = process.argv.slice(2);
  requirePlatform();
  await ensureNode(process.stderr);
  const progress = createProgress(process.stderr);
  await ensureInstalled(progress);
  await ensureBuilt('backend', progress);
  const env = await environmentFor(args, progress);
  return backendCommandHere(args, env, process.env.INIT_CWD ?? process.cwd());
}

async function environmentFor(args, progress) {
  const remembered = rememberedFolders();
  const place = folders({ data: process.env.KENES_DATA || remembered.data, keys: process.env.KEYS_DIR || remembered.keys });
  const setting = {
    ...place,
    keys: ensureKeys(place.keysDir),
    publicUrl: process.env.PUBLIC_URL || PUBLIC_URL,
    apiPort: 3001,
    host: '127.0.0.1',
  };
  if (!needsDatabase(args)) return backendEnvironment(setting);
  const external = externalUrls();
  if (external !== undefined) return backendEnvironment({ ...setting, urls: external });

  requireDataFolder(place.dataDir);
  const running = await claimOrJoin(place.dataDir);
  if (running !== undefined) {
    const { urls, publicUrl, apiPort, webHost: host } = running;
    return backendEnvironment({ ...setting, urls, apiPort, host, publicUrl: process.env.PUBLIC_URL || publicUrl });
  }
  atEnd(() => release(place.dataDir));
  const database = await progress.step('Starting the database', () => openDatabase(place.dataDir));
  writeState(place.dataDir, {
    holder: 'command',
    ready: true,
    urls: database.urls,
    host: database.host,
    port: database.port,
    pid: database.pid,
  });
  const env = backendEnvironment({ ...setting, urls: database.urls });
  if (database.isNew && !MIGRATES_ITSELF.has(args[0])) await backendCommand(['migrate'], env, 'Making the tables');
  return env;
}

void command(main);
