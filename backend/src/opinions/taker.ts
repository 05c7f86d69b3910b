import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, VISITOR } from '../policy/policy.js';
import type { ActorRequest } from '../policy/requires.js';

/** Who takes a stance, and the reply that may carry a new guest's cookie. */
export type Taker = { actor: Actor; reply: FastifyReply };

export const CurrentTaker = createParamDecorator((_: unknown, context: ExecutionContext): Taker => {
  const http = context.switchToHttp();
  return { actor: http.getRequest<ActorRequest>().actor ?? VISITOR, reply: http.getResponse<FastifyReply>() };
});
