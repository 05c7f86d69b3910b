import { z } from 'zod';
import { CLAUSES } from './rules.js';

export const NOTE_LIMIT = { min: 10, max: 1_000 };

export const decide = z
  .object({
    outcome: z.enum(['publish', 'remove']),
    clause: z.enum(CLAUSES).optional(),
    note: z.string().trim().max(NOTE_LIMIT.max).default(''),
    revision: z.number().int().min(1),
  })
  .meta({ id: 'Decide' });
export type Decide = z.infer<typeof decide>;

export const decisionMade = z.object({ id: z.uuid() }).meta({ id: 'DecisionMade' });

export const reasonSchema = z
  .object({
    outcome: z.enum(['publish', 'remove']),
    clause: z.enum(CLAUSES).nullable(),
    note: z.string(),
    decidedAt: z.iso.datetime({ offset: true }),
    by: z.enum(['person', 'policy']),
  })
  .meta({ id: 'StatementOfReasons' });
