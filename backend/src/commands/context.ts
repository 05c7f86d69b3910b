import type { INestApplicationContext } from '@nestjs/common';

/** Runs work with the product's own services, without HTTP. They are loaded here, so that help and what needs none of them comes at once. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const [{ NestFactory }, { AppModule }, { JsonLogger }] = await Promise.all([
    import('@nestjs/core'),
    import('../app.module.js'),
    import('../platform/json-logger.js'),
  ]);
  const app = await NestFactory.createApplicationContext(AppModule, { logger: new JsonLogger('error'), abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

export const rowsOf = <Row>(sql: string): Promise<Row[]> =>
  withApplication(async (app) => app.get((await import('../platform/database.js')).Database).rows<Row>(sql));

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Progress goes to stderr, so that stdout stays what a script reads. */
export const progress = (line: string): void => void process.stderr.write(`${line}\n`);

export const sayJson = (value: unknown): void => {
  say(JSON.stringify(value, null, 2));
};
