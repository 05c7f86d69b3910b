import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config.js';
import { createServer } from './platform/http/server.js';
import { requireSchemaVersion } from './platform/migrate.js';

async function main(): Promise<void> {
  const config = readConfig();
  await requireSchemaVersion(config.databaseUrl);
  const app = await createServer(AppModule, config.logLevel);
  await app.listen(config.apiPort, config.apiHost);
  process.stdout.write(`${JSON.stringify({ msg: 'api ready', url: await app.getUrl() })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
