import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, type Permission, VISITOR } from './policy.js';

export const PERMISSION = 'kenes:permission';

/** The route needs this permission. */
export const Requires = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** The route is for everybody, signed in or not. */
export const Public = () => SetMetadata(PERMISSION, 'public');

export type ActorRequest = FastifyRequest & { actor?: Actor };

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<ActorRequest>().actor ?? VISITOR;
});
