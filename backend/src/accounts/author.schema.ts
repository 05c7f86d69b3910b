import { z } from 'zod';

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** Who wrote a text, as everybody sees it. A null handle: the author closed the account. The place is the region, never smaller. */
export const authorSchema = z
  .object({
    handle: z.string().nullable(),
    badge: z.enum(['editor', 'expert', 'moderator', 'board']).nullable(),
    demo: z.boolean(),
    place: z.object({ kato: z.string(), name: names }).nullable(),
  })
  .meta({ id: 'Author' });
