import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PassportGuard } from './passport.guard.js';
import { PASSWORD_STRATEGY } from './password.strategy.js';

export type SignedIn = FastifyRequest & { user: { id: string } };

/** Lets through who gave the right e-mail and password. An empty field passes on to validation, which names it. */
@Injectable()
export class PasswordGuard extends PassportGuard(PASSWORD_STRATEGY) {
  override handleRequest<User>(error: unknown, user: User): User {
    if (error) throw error as Error;
    return user;
  }
}
