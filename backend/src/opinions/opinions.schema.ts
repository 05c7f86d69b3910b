import { z } from 'zod';
import { authorSchema } from '../accounts/author.schema.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { LANGUAGES } from '../text/language.js';
import { languageQuery, shownSchema } from '../text/shown.js';

export const statementsQuery = pageQuery.extend(languageQuery.shape);
export type StatementsQuery = z.infer<typeof statementsQuery>;

export const newStatement = z.object({ body: z.string(), requestId: z.uuid(), language: z.enum(LANGUAGES) });
export type NewStatement = z.infer<typeof newStatement>;

/** agree 1, pass 0, disagree -1 */
export const stanceValue = z.union([z.literal(1), z.literal(0), z.literal(-1)]);
export const stance = z.object({ value: stanceValue });
export type StanceValue = z.infer<typeof stanceValue>;

/** People with an account by their answer, and all answers of guests; null before the reader answers and while fewer than ten people did. */
export const stanceCounts = z.object({
  agree: z.number().int(),
  disagree: z.number().int(),
  pass: z.number().int(),
  guests: z.number().int(),
});

export const statementSchema = z
  .object({
    id: z.uuid(),
    text: shownSchema,
    author: authorSchema,
    createdAt: z.iso.datetime({ offset: true }),
    counts: stanceCounts.nullable(),
    mine: stanceValue.nullable(),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof statementSchema>;

export const statementsSchema = pageOf(statementSchema).meta({ id: 'Statements' });

export const nextSchema = z
  .object({ statement: statementSchema.nullable(), answered: z.number().int(), of: z.number().int() })
  .meta({ id: 'NextStatement' });
export type Next = z.infer<typeof nextSchema>;
