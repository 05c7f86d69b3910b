import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ActorRequest } from '../policy/requires.js';
import { type Limit, RateLimits } from './rate-limits.js';

const LIMIT = 'kenes:limit';

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.get<Limit>(LIMIT, context.getHandler());
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const becomesGuest = limit !== 'guest' || (request.actor?.id ?? null) === null;
    if (becomesGuest) await this.limits.spendFor(limit, request);
    return true;
  }
}

/** Attempts per network are limited; 'guest' counts only visitors without a session, who become guests. The module imports AccountsModule. */
export const Limited = (limit: Limit) => applyDecorators(SetMetadata(LIMIT, limit), UseGuards(RateLimitGuard));
