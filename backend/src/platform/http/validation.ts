import type { StandardSchemaV1 } from '@standard-schema/spec';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldError, InvalidInput } from './problem.js';

type ZodIssue = StandardSchemaV1.Issue & { code?: string; minimum?: number | bigint; maximum?: number | bigint; format?: string };

function fieldError(issue: ZodIssue): FieldError {
  const path = (issue.path ?? []).map((key) => String(typeof key === 'object' ? key.key : key));
  const params: Record<string, string | number> = {};
  if (issue.minimum !== undefined) params['minimum'] = Number(issue.minimum);
  if (issue.maximum !== undefined) params['maximum'] = Number(issue.maximum);
  if (issue.format !== undefined) params['format'] = issue.format;
  return { pointer: `/${path.join('/')}`, code: issue.code ?? 'invalid', detail: issue.message, params };
}

/** Answers 422 with a JSON pointer (RFC 6901), a code and its limits per field; the frontend words them. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => InvalidInput({ errors: issues.map(fieldError) }),
});
