import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { log } from './log.ts';
import { settings } from './settings.ts';
import { createWebsite } from './website.ts';

const SHUTDOWN_MS = 5_000;
const FRONTEND = join(import.meta.dirname, '..');

process.chdir(FRONTEND);
const { host, port, isProduction } = settings();
if (!isProduction && !existsSync(join(FRONTEND, 'fonts/generated'))) await import('../fonts/subset.mjs');

const app = next({ dev: !isProduction, dir: FRONTEND, hostname: host, port });
await app.prepare();
const server = createServer(createWebsite(settings(), app.getRequestHandler()));
if (!isProduction) {
  const upgrade = app.getUpgradeHandler();
  server.on('upgrade', (...given) => void upgrade(...given));
}
server.listen(port, host, () => {
  log.info({ msg: 'website ready', port });
});

let isStopping = false;

/** Takes no new requests, lets the running ones end, cuts what still streams after a while. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => {
    server.closeAllConnections();
  }, SHUTDOWN_MS).unref();
  server.close(() => void app.close().finally(() => process.exit(0)));
  server.closeIdleConnections();
}

// Next logs each error that nobody caught; that its log cannot be written would be the next one, without end.
for (const output of [process.stdout, process.stderr]) output.on('error', () => process.exit(1));

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
