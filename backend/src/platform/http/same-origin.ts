import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { problem } from './problem.js';

export const OtherOrigin = problem('other-origin', 403, 'This request came from another site');

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether the request comes from our own frontend process. */
export function isInternal(request: FastifyRequest, config: Config): boolean {
  const given = Buffer.from(String(request.headers['x-kenes-internal'] ?? ''));
  const expected = Buffer.from(config.internalSecret);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * A changing request needs a same-origin Origin or Sec-Fetch-Site; a request of our own frontend's server has neither
 * and shows the shared secret. The frontend passes Origin on when it forwards a browser's request.
 */
export const refuseOtherOrigins =
  (config: Config) =>
  async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    if (SAFE.has(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (origin === undefined && site === undefined && isInternal(request, config)) return;
    const sameOrigin = origin === undefined ? site === 'same-origin' : origin === config.publicUrl.origin;
    if (!sameOrigin) throw OtherOrigin();
  };
