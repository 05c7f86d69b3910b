import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';

export const QUOTE_CHARACTERS = 300;
const CONTEXT_CHARACTERS = 64;

const language = z.enum(LANGUAGES);
const context = z.string().max(CONTEXT_CHARACTERS).default('');

/** Words of the paragraph; prefix and suffix tell which, where they stand twice. revision is the one the reader read. */
export const newQuote = z.object({
  exact: z.string().trim().min(1).max(QUOTE_CHARACTERS),
  prefix: context,
  suffix: context,
  language,
  revision: z.number().int().min(0),
});
export type NewQuote = z.infer<typeof newQuote>;

/** `exact` are the words as they were quoted; `now` those that stand for them, null when the passage is gone since `lastStood`. */
export const quoteSchema = z
  .object({
    exact: z.string(),
    language,
    revision: z.number().int(),
    outcome: z.enum(['kept', 'moved', 'orphaned']),
    blockId: z.uuid(),
    now: z.string().nullable(),
    lastStood: z.number().int().nullable(),
  })
  .meta({ id: 'Quote' });
