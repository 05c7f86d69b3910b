import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EntityNotFoundError } from 'typeorm';
import { InvalidInput, NotAllowed, NotFound, Problem, SignInNeeded, TooManyRequests, Unexpected } from './problem.js';

/** The only place that writes an error response. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(cause: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(cause);
    if (problem.status >= 500) this.logger.error({ trace: request.id, ...causeOf(cause) });
    if (problem.more.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.more.retryAfterSeconds);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(bodyOf(problem, request.id)));
  }
}

/** What went wrong, without the values that were being written: they say who did what. */
function causeOf(cause: unknown): { cause: string; code: string | undefined; stack: string | undefined } {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  return { cause: `${error.name}: ${error.message}`, code: (error as { code?: string }).code, stack: error.stack };
}

function bodyOf(problem: Problem, trace: string): object {
  return {
    type: `/problems/${problem.type}`,
    title: problem.title,
    status: problem.status,
    detail: problem.more.detail,
    instance: trace,
    errors: problem.more.errors,
  };
}

function problemOf(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  if (cause instanceof EntityNotFoundError) return NotFound();
  const status = cause instanceof HttpException ? cause.getStatus() : (cause as { statusCode?: number } | null)?.statusCode;
  if (status === 404) return NotFound();
  if (status === 401) return SignInNeeded();
  if (status === 403) return NotAllowed();
  if (status === 429) return TooManyRequests();
  if (status !== undefined && status >= 400 && status < 500) {
    return InvalidInput({ detail: cause instanceof Error ? cause.message : 'The request could not be read' });
  }
  return Unexpected();
}
