import { z } from 'zod';
import { eventType } from '../ledger/event-type.js';

const payload = z.object({
  kind: z.enum(['comment', 'statement', 'proposal']),
  revision: z.number().int(),
  room: z.uuid(),
});

export const SubmissionHeld = eventType('submission.held', payload);
export const SubmissionPublished = eventType('submission.published', payload);
/** The author wrote it anew: another revision waits to be judged, and what readers see stays until then. */
export const SubmissionRevised = eventType('submission.revised', payload);
export const SubmissionRemoved = eventType('submission.removed', payload);
export const SubmissionWithdrawn = eventType('submission.withdrawn', payload);

/** What changes what readers see. A text is born held, which nobody sees. */
export const VISIBLE_CHANGES = [SubmissionPublished, SubmissionRemoved, SubmissionWithdrawn];
