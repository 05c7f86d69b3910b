import { type CanActivate, type ExecutionContext, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { NotAllowed, SignInNeeded } from '../platform/http/problem.js';
import { may, type Permission, VISITOR } from './policy.js';
import { type ActorRequest, PERMISSION } from './requires.js';

const PATH = 'path';

/** Denies by default, and refuses to start when a route names neither a permission nor @Public(). */
@Injectable()
export class PolicyGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const needed = this.reflector.getAllAndOverride<Permission | 'public' | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === 'public') return true;
    const actor = context.switchToHttp().getRequest<ActorRequest>().actor ?? VISITOR;
    if (needed !== undefined && may(actor, needed)) return true;
    throw actor.id === null || actor.roles.includes('guest') ? SignInNeeded() : NotAllowed();
  }

  onApplicationBootstrap(): void {
    const unnamed = this.routes().filter((route) => route.permission === undefined);
    if (unnamed.length > 0) {
      throw new Error(`These routes name no permission: ${unnamed.map((route) => route.name).join(', ')}. Add @Requires(…) or @Public().`);
    }
  }

  /** Every route with what it needs; also the source of the route-by-role test. */
  routes(): { name: string; permission: string | undefined }[] {
    return this.discovery.getControllers().flatMap((wrapper) => {
      const type = wrapper.metatype;
      if (typeof type !== 'function') return [];
      const prototype = type.prototype as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name] }))
        .filter(({ handler }) => typeof handler === 'function' && Reflect.hasMetadata(PATH, handler))
        .map(({ name, handler }) => ({
          name: `${type.name}.${name}`,
          permission: this.reflector.getAllAndOverride<string | undefined>(PERMISSION, [handler as () => void, type as never]),
        }));
    });
  }
}
