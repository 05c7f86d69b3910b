import { z } from 'zod';
import { eventType } from '../ledger/event-type.js';
import { CLAUSES } from './rules.js';

export const DecisionMade = eventType(
  'decision.made',
  z.object({ decision: z.uuid(), revision: z.number().int(), outcome: z.enum(['publish', 'remove']), clause: z.enum(CLAUSES).nullable() }),
);
