import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v4 } from 'uuid';
import { CONFIG, type Config } from '../config.js';
import { JsonLogger } from '../json-logger.js';
import { refuseOtherOrigins } from './same-origin.js';

const BODY_LIMIT_BYTES = 1024 * 1024;
export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

/** The api as an application that is ready to listen. Everything HTTP-wide stands here. */
export async function createServer(module: unknown, logLevel = 'info'): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => v4(),
    logger: false,
  });
  const logger = new JsonLogger(logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter, { logger, abortOnError: false });
  const config = app.get<Config>(CONFIG);
  await app.register(cookie as never);
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1 } });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  app.enableShutdownHooks();

  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', refuseOtherOrigins(config));
  fastify.addHook('onResponse', async (request, reply) => {
    logger.request({
      trace: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  return app;
}
