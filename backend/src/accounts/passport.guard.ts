import type { CanActivate, ExecutionContext, Type } from '@nestjs/common';
import { AuthGuard, type IAuthGuard } from '@nestjs/passport';
import type { FastifyReply } from 'fastify';

type ExpressResponse = { statusCode: number; setHeader: (name: string, value: string) => void; end: (body?: string) => void };

/** Passport redirects as Express does; this lets it redirect a Fastify reply without going round Fastify's hooks. */
const expressResponse = (reply: FastifyReply): ExpressResponse => ({
  set statusCode(code: number) {
    void reply.code(code);
  },
  get statusCode() {
    return reply.statusCode;
  },
  setHeader: (name, value) => void reply.header(name, value),
  end: (body) => void reply.send(body ?? ''),
});

/** The base of every guard that asks a Passport strategy. */
export function PassportGuard(strategy: string): Type<IAuthGuard & CanActivate> {
  return class extends AuthGuard(strategy) {
    getResponse(context: ExecutionContext): ExpressResponse {
      return expressResponse(context.switchToHttp().getResponse<FastifyReply>());
    }
  };
}
