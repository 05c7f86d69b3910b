import { z } from 'zod';

/** What the author of a new submission learns: a person will read it. */
export const submittedSchema = z.object({ id: z.uuid(), status: z.literal('held') }).meta({ id: 'Submitted' });
export type SubmittedView = z.infer<typeof submittedSchema>;
