import { z } from 'zod';

const LONGEST_BODY = 20_000; // longer than any text may be: what is too long to send can be kept and cut later
const LONGEST_TITLE = 1_000;

/** What a draft belongs to: its room, and what in it the text answers or is about. */
export const draftKey = z
  .string()
  .regex(/^[0-9a-f-]{36}(?:\.[0-9a-f-]{36})?$/u)
  .refine((key) => key.split('.').every((part) => z.uuid().safeParse(part).success))
  .meta({ description: 'ROOM or ROOM.PARENT, both UUIDs' });

export const newDraft = z
  .object({ title: z.string().max(LONGEST_TITLE).nullable().default(null), body: z.string().max(LONGEST_BODY) })
  .meta({ id: 'NewDraft' });
export type NewDraft = z.infer<typeof newDraft>;

export const draftSchema = z
  .object({ title: z.string().nullable(), body: z.string(), savedAt: z.iso.datetime({ offset: true }) })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftSchema>;

/** null: nothing is kept. */
export const keptDraftSchema = z.object({ draft: draftSchema.nullable() }).meta({ id: 'KeptDraft' });
