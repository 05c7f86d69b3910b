import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { Deliveries } from './ledger/deliveries.js';
import { readConfig } from './platform/config.js';
import { JsonLogger } from './platform/json-logger.js';
import { requireSchemaVersion } from './platform/migrate.js';

async function main(): Promise<void> {
  const config = readConfig();
  await requireSchemaVersion(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(AppModule, { logger: new JsonLogger(config.logLevel), abortOnError: false });
  app.enableShutdownHooks();
  await app.get(Deliveries).start();
  process.stdout.write(`${JSON.stringify({ msg: 'worker ready' })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
