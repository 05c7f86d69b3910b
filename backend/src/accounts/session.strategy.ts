import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../policy/policy.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

export const SESSION_STRATEGY = 'session-cookie';

type Verified = (error: unknown, actor: Actor | null) => void;

/** Passport's side: hands the request to `verify` and passes its answer on. */
class CookieStrategy extends passport.Strategy {
  override readonly name = SESSION_STRATEGY;

  constructor(private readonly verify: (request: FastifyRequest, done: Verified) => void) {
    super();
  }

  override authenticate(request: unknown): void {
    this.verify(request as FastifyRequest, (error, actor) => {
      if (error) this.error(error);
      else if (actor) this.success(actor);
      else this.fail();
    });
  }
}

/** Who the session cookie stands for. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CookieStrategy, SESSION_STRATEGY) {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  validate(request: FastifyRequest): Promise<Actor | null> {
    return this.sessions.actorOf(readSessionCookie(request, this.config) ?? '');
  }
}
