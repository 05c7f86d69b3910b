import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { JsonLogger } from '../platform/json-logger.js';

/** Runs work with the product's own services, without HTTP. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: new JsonLogger('error'), abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Progress goes to stderr, so that stdout stays what a script reads. */
export const progress = (line: string): void => void process.stderr.write(`${line}\n`);

export const sayJson = (value: unknown): void => {
  say(JSON.stringify(value, null, 2));
};
