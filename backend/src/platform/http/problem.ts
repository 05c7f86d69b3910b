import { z } from 'zod';

export type FieldError = { pointer: string; code: string; detail: string; params?: Record<string, string | number> };

/** An expected failure, written as application/problem+json. @see RFC 9457 */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly type: string,
    readonly status: number,
    readonly title: string,
    readonly more: { detail?: string; errors?: FieldError[]; retryAfterSeconds?: number } = {},
  ) {
    super(more.detail ?? title);
  }
}

/** Every problem type declared in the process: the documentation test compares it with docs/problems.md. */
export const problemTypes = new Map<string, { status: number; title: string }>();

/** Declares a problem type beside its thrower; the returned function makes one to throw. */
export function problem(type: string, status: number, title: string) {
  problemTypes.set(type, { status, title });
  return (more?: Problem['more']) => new Problem(type, status, title, more);
}

export const InvalidInput = problem('invalid-input', 422, 'Some fields need another look');
export const NotFound = problem('not-found', 404, 'There is nothing here, or it is not public');
export const SignInNeeded = problem('sign-in-needed', 401, 'Please sign in first');
export const NotAllowed = problem('not-allowed', 403, 'Your role does not allow this');
export const TooManyRequests = problem('too-many-requests', 429, 'Too many attempts. Please wait a little');
export const Unexpected = problem('unexpected', 500, 'Something went wrong on our side. Nothing you wrote was lost');
export const Unavailable = problem('unavailable', 503, 'The service is starting or busy. Try again in a moment');

/** One field is wrong: what the form shows beside it. */
export function invalidField(pointer: string, code: string, detail: string, params?: FieldError['params']): Problem {
  return InvalidInput({ errors: [{ pointer, code, detail, ...(params ? { params } : {}) }] });
}

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z.string(),
          code: z.string(),
          detail: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
