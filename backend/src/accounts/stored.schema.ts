import { z } from 'zod';

/** what, why and until are codes that the page words; until may also be a time. */
const storedRow = z.object({ what: z.string(), value: z.union([z.string(), z.number()]).nullable(), why: z.string(), until: z.string() });

const storedSection = z.object({ name: z.string(), rows: z.array(storedRow) }).meta({ id: 'StoredSection' });
export type StoredSection = z.infer<typeof storedSection>;

export const storedSchema = z.object({ sections: z.array(storedSection) }).meta({ id: 'Stored' });
