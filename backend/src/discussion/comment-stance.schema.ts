import { z } from 'zod';
import { stanceCounts, stanceValue } from '../opinions/opinions.schema.js';

const MOST_AT_ONCE = 200;

/** Comments of one page, by id, with commas between. */
export const stancesQuery = z.object({
  comments: z
    .string()
    .max(MOST_AT_ONCE * 37)
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).max(MOST_AT_ONCE)),
});
export type StancesQuery = z.infer<typeof stancesQuery>;

/** What the reader said about a comment, and what all said: counts are null before the reader answers, and while fewer than ten people did. */
export const commentStanceSchema = z
  .object({ id: z.uuid(), isOwn: z.boolean(), mine: stanceValue.nullable(), counts: stanceCounts.nullable() })
  .meta({ id: 'CommentStance' });
export type CommentStance = z.infer<typeof commentStanceSchema>;

export const commentStancesSchema = z.object({ items: z.array(commentStanceSchema) }).meta({ id: 'CommentStances' });
