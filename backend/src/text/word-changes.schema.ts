import { z } from 'zod';

export const wordChangesSchema = z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })).meta({ id: 'WordChanges' });
