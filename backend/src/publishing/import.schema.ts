import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';
import { BLOCK_KINDS } from './block.entity.js';
import { blockSchema } from './reading.schema.js';

const language = z.enum(LANGUAGES);

const role = z.enum(['lead', 'co-author']);

/** What is left out stays as it was understood. */
export const saveImport = z.object({
  issueId: z.uuid(),
  language: language.optional(),
  /** One for each article, in order; null keeps the title that was found. */
  titles: z.array(z.string().trim().max(200).nullable()).max(50).optional(),
  date: z.iso.date().nullable().optional(),
  /** The whole list; a row without a name is none. */
  authors: z
    .array(z.object({ name: z.string().trim().max(120), role }))
    .max(30)
    .optional(),
});
export type SaveImport = z.infer<typeof saveImport>;

const block = z.object({ kind: z.enum(BLOCK_KINDS), text: z.string(), label: z.string().optional() });

const preview = z
  .object({
    format: z.string(),
    language,
    languageConfidence: z.enum(['sure', 'unsure']),
    date: z.string().nullable(),
    position: z.object({ number: z.number(), of: z.number().nullable() }).nullable(),
    authors: z.array(z.object({ name: z.string(), role })),
    readingMinutes: z.number(),
    readingTime: z.enum(['stated', 'estimated']),
    title: z.string().nullable(),
    dek: z.string().nullable(),
    articles: z.array(z.object({ title: z.string().nullable(), blocks: z.array(block) })),
    footnotes: z.number(),
    links: z.array(z.string()),
    dropped: z.array(z.object({ what: z.string(), detail: z.string() })),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'ImportPreview' });

export const importDraftSchema = z
  .object({
    id: z.uuid(),
    filename: z.string(),
    preview,
    /** The articles of the preview as readers would see them. */
    shown: z.array(z.object({ title: z.string().nullable(), blocks: z.array(blockSchema) })),
  })
  .meta({ id: 'ImportDraft' });
export const savedImportSchema = z.object({ articles: z.array(z.object({ id: z.uuid(), slug: z.string() })) }).meta({ id: 'SavedImport' });
