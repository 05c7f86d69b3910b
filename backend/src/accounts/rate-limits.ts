import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../platform/config.js';
import { TooManyRequests } from '../platform/http/problem.js';
import { isInternal } from '../platform/http/same-origin.js';
import { isLoopback, prefixOf } from './address-prefix.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const LIMITS = {
  'sign-in': { points: 10, duration: 10 * MINUTE },
  register: { points: 10, duration: HOUR },
  guest: { points: 30, duration: HOUR },
  mail: { points: 5, duration: HOUR },
} as const;
export type Limit = keyof typeof LIMITS;

/** Counts attempts per network and per e-mail, in memory. What is counted is a keyed hash; the key lives for a day and in this process. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map(
    Object.entries(LIMITS).map(([name, limit]) => [name, new RateLimiterMemory({ keyPrefix: name, ...limit })]),
  );
  private key = { day: '', secret: randomBytes(32) };

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The machine itself is not counted: the frontend names the address of the browser it speaks for. @throws TooManyRequests */
  async spendFor(limit: Limit, request: FastifyRequest): Promise<void> {
    const address = this.addressOf(request);
    if (!isLoopback(address)) await this.spend(limit, prefixOf(address));
  }

  /** @throws TooManyRequests */
  async spend(limit: Limit, subject: string): Promise<void> {
    await this.limiters
      .get(limit)
      ?.consume(this.tag(subject))
      .catch((refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) throw TooManyRequests({ retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) });
        throw refusal;
      });
  }

  /** Forgets the attempts, after one that succeeded. */
  async forgive(limit: Limit, subject: string): Promise<void> {
    await this.limiters.get(limit)?.delete(this.tag(subject));
  }

  private addressOf(request: FastifyRequest): string {
    const named = request.headers['x-kenes-client'];
    return typeof named === 'string' && isInternal(request, this.config) ? named : request.ip;
  }

  private tag(subject: string): string {
    const day = new Date().toISOString().slice(0, 10);
    if (this.key.day !== day) this.key = { day, secret: randomBytes(32) };
    return createHmac('sha256', this.key.secret).update(subject).digest('base64url');
  }
}
