import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.js';
import { type Actor, VISITOR } from '../policy/policy.js';
import type { ActorRequest } from '../policy/requires.js';
import { PassportGuard } from './passport.guard.js';
import { readSessionCookie } from './session-cookie.js';
import { SESSION_STRATEGY } from './session.strategy.js';

/** Says who asks, on every route, and refuses nobody: what they may do is the policy's business. */
@Injectable()
export class AuthenticationGuard extends PassportGuard(SESSION_STRATEGY) {
  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    request.actor = VISITOR;
    if (readSessionCookie(request, this.config) !== undefined) await super.canActivate(context);
    return true;
  }

  override getAuthenticateOptions(): { session: boolean; property: string } {
    return { session: false, property: 'actor' };
  }

  override handleRequest<User = Actor>(error: unknown, actor: User | false): User {
    if (error) throw error as Error;
    return actor || (VISITOR as User);
  }
}
