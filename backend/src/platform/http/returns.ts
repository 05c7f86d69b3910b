import { applyDecorators, Header, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemSchema } from './problem.js';

const Fails = (): MethodDecorator =>
  ApiResponse({ status: 'default', description: 'A problem (RFC 9457)', standardSchema: problemSchema as never });

/** Serialises the answer through the schema and documents it. */
export function Returns(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, description: 'Done', standardSchema: schema as never }),
    Fails(),
  );
}

/** The handler answers JSON text made by the database; the schema only documents it, so nothing is parsed on a hot read. */
export function ReturnsText(schema: z.ZodType): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Header('content-type', 'application/json; charset=utf-8'),
    ApiResponse({ status: 200, description: 'Done', standardSchema: schema as never }),
    Fails(),
  );
}

export function ReturnsNothing(): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done' }), Fails());
}
