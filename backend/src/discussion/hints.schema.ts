import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';

const LONGEST = 20_000;

export const hintsAsked = z
  .object({ body: z.string().max(LONGEST), parentId: z.uuid().nullable().default(null) })
  .meta({ id: 'HintsAsked' });
export type HintsAsked = z.infer<typeof hintsAsked>;

const place = z.object({ kind: z.enum(['phone', 'address']), start: z.number().int(), end: z.number().int() });
const similar = z.object({ id: z.uuid(), body: z.string(), language: z.enum(LANGUAGES) });

/** start and end count UTF-16 units of the body. Nothing here keeps anybody from sending. */
export const hintsSchema = z
  .object({
    items: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('personal-details'), places: z.array(place) }),
        z.object({ kind: z.literal('quote-what-you-answer') }),
        z.object({ kind: z.literal('one-idea'), ideas: z.number().int() }),
        z.object({ kind: z.literal('similar'), comment: similar }),
      ]),
    ),
  })
  .meta({ id: 'Hints' });
export type Hints = z.infer<typeof hintsSchema>;
