import { z } from 'zod';
import { pageOf } from '../platform/page.js';
import { LANGUAGES } from '../text/language.js';
import { wordChangesSchema } from '../text/word-changes.schema.js';

const kind = z.enum(['comment', 'statement', 'proposal']);
const status = z.enum(['held', 'published', 'removed', 'withdrawn']);
const state = z.enum(['waiting', 'approved', 'returned', 'refused']);
const language = z.enum(LANGUAGES);
const time = z.iso.datetime({ offset: true });

/** `revision` is the one that was read; what is not given stays. Without `language` it is told from the letters again. */
export const revise = z
  .object({
    revision: z.number().int().min(1),
    title: z.string().optional(),
    body: z.string().optional(),
    language: z.enum([...LANGUAGES, 'mixed']).optional(),
    requestId: z.uuid(),
  })
  .meta({ id: 'Revise' });
export type Revise = z.infer<typeof revise>;

/** `state` is that of the latest revision: while it waits, readers see the text that was approved before, if any. */
export const revisedSchema = z.object({ id: z.uuid(), status, revision: z.number().int(), state }).meta({ id: 'Revised' });
export type Revised = z.infer<typeof revisedSchema>;

/** freeUntil: changes before that leave no trace, for nobody has judged the text. */
export const ownTextSchema = z
  .object({
    id: z.uuid(),
    kind,
    status,
    revision: z.number().int(),
    state,
    title: z.string().nullable(),
    body: z.string(),
    language,
    mixed: z.boolean(),
    languageByAuthor: z.boolean(),
    freeUntil: time.nullable(),
  })
  .meta({ id: 'OwnText' });
export type OwnText = z.infer<typeof ownTextSchema>;

const revision = z
  .object({ number: z.number().int(), title: z.string().nullable(), body: z.string(), language, mixed: z.boolean(), at: time })
  .meta({ id: 'PublicRevision' });
export type PublicRevision = z.infer<typeof revision>;
export const revisionsSchema = pageOf(revision).extend({ kind }).meta({ id: 'PublicRevisions' });
export type PublicRevisions = z.infer<typeof revisionsSchema>;

/** What differs from the revision before, in whole words. */
export const comparisonSchema = z
  .object({ number: z.number().int(), at: time, before: time, language, title: wordChangesSchema, body: wordChangesSchema })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparisonSchema>;
