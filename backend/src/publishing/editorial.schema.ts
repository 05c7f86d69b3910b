import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';
import { shownSchema } from '../text/shown.js';
import { BLOCK_KINDS } from './block.entity.js';

const language = z.enum(LANGUAGES);
const time = z.iso.datetime({ offset: true });
const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'Latin letters, digits and hyphens' })
  .max(80);
const title = z.string().trim().min(3).max(200);
const dek = z.string().trim().max(500);
const question = z.string().trim().max(200);
/** The version the editor has read; left out by the command line and the seed. */
const version = z.number().int().min(1).optional();

const titles = z.object({ kk: title.optional(), ru: title.optional(), en: title.optional() });
/** null takes the language away, with its summary. */
const changedTitles = z.object({ kk: title.nullish(), ru: title.nullish(), en: title.nullish() });
const deks = z.object({ kk: dek.optional(), ru: dek.optional(), en: dek.optional() });
export type Titles = z.infer<typeof titles>;
export type ChangedTitles = z.infer<typeof changedTitles>;
export type Deks = z.infer<typeof deks>;

const noteText = z.string().trim().min(3).max(500).optional();
/** What readers are told was corrected. */
const note = z
  .object({ kk: noteText, ru: noteText, en: noteText })
  .refine((texts) => Object.keys(texts).length > 0, { error: 'Write the note in at least one language' })
  .optional();
export type Note = NonNullable<z.infer<typeof note>>;

export const newIssue = z.object({
  number: z.number().int().min(1).max(999),
  slug,
  titles,
  deks: deks.default({}),
  closesAt: time.nullable().optional(),
});
export type NewIssue = z.infer<typeof newIssue> & { demo?: boolean; seriesId?: string };
export const issueChange = z.object({
  slug: slug.optional(),
  titles: changedTitles.optional(),
  deks: deks.optional(),
  closesAt: time.nullable().optional(),
});
export const seriesChange = z.object({ titles: changedTitles, deks: deks.default({}) });
export type SeriesChange = z.infer<typeof seriesChange>;
export type IssueChange = z.infer<typeof issueChange>;

export const newArticle = z.object({ issueId: z.uuid(), slug: slug.optional(), language, title, dek: dek.default('') });
export type NewArticle = z.infer<typeof newArticle>;
const author = z.object({ name: z.string().trim().min(1).max(100), role: z.enum(['lead', 'co-author']) });
const authors = z.array(author).max(20);
export type Authors = z.infer<typeof authors>;
export const articleChange = z.object({
  version,
  authors: authors.optional(),
  /** null: counted from the text. */
  readingMinutes: z.number().int().min(1).max(240).nullish(),
  position: z.number().int().min(1).max(100).optional(),
  slug: slug.optional(),
  dated: z.iso.date().nullable().optional(),
});
export type ArticleChange = z.infer<typeof articleChange>;
/** question: what readers may be for or against; not given, it stays. */
export const editionText = z.object({ version, note, title, dek: dek.default(''), question: question.optional() });
export type EditionText = z.infer<typeof editionText>;

const kind = z.enum(BLOCK_KINDS);
const BLOCK_CHARACTERS = 10_000;
const blockText = z.string().trim().min(1).max(BLOCK_CHARACTERS);
const label = z.string().trim().max(300).nullable();
export const newBlock = z.object({ version, note, kind, afterId: z.uuid().nullable(), language, text: blockText, label: label.optional() });
export type NewBlock = z.infer<typeof newBlock>;
export const blockChange = z.object({
  version,
  note,
  kind: kind.optional(),
  label: label.optional(),
  language: language.optional(),
  /** Empty: the translation is taken away. */
  text: z.string().trim().max(BLOCK_CHARACTERS).optional(),
});
export type BlockChange = z.infer<typeof blockChange>;
export const blockPlace = z.object({ version, note, afterId: z.uuid().nullable() });
export type BlockPlace = z.infer<typeof blockPlace>;

export const savedVersion = z.object({ version: z.number().int() }).meta({ id: 'SavedVersion' });
export const madeSchema = z.object({ id: z.uuid(), slug: z.string() }).meta({ id: 'Made' });
export const madeBlock = z.object({ id: z.uuid(), version: z.number().int() }).meta({ id: 'MadeBlock' });

const status = z.enum(['draft', 'published']);
const storedTexts = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });

export const editorialIssuesSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          number: z.number().int(),
          slug: z.string(),
          status,
          titles: storedTexts,
          deks: storedTexts,
          publishedAt: time.nullable(),
          closesAt: time.nullable(),
          demo: z.boolean(),
          articles: z.array(
            z.object({
              id: z.uuid(),
              slug: z.string(),
              status,
              position: z.number().int(),
              publishedAt: time.nullable(),
              title: shownSchema,
              /** The languages whose title is written, and those in which every block has its text. */
              titled: z.array(language),
              languages: z.array(language),
            }),
          ),
        })
        .meta({ id: 'EditorialIssue' }),
    ),
  })
  .meta({ id: 'EditorialIssues' });

export const editorialSeriesSchema = z
  .object({
    items: z.array(z.object({ id: z.uuid(), slug: z.string(), titles: storedTexts, deks: storedTexts }).meta({ id: 'EditorialSeries' })),
  })
  .meta({ id: 'EditorialSeriesList' });

const storedEdition = z.object({ title: z.string(), dek: z.string(), question: z.string() }).optional();
export const editorialArticleSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    threadId: z.uuid(),
    status,
    version: z.number().int(),
    publishedAt: time.nullable(),
    changedAt: time,
    /** The public name of the editor who changed it last. */
    changedBy: z.string().nullable(),
    issue: z.object({ id: z.uuid(), slug: z.string(), number: z.number().int(), status }),
    originalLanguage: language,
    readingMinutes: z.number().int(),
    readingTime: z.enum(['stated', 'estimated']),
    dated: z.string().nullable(),
    editions: z.object({ kk: storedEdition, ru: storedEdition, en: storedEdition }),
    authors: z.array(author),
    blocks: z.array(z.object({ id: z.uuid(), position: z.number().int(), kind, label: z.string().nullable(), texts: storedTexts })),
  })
  .meta({ id: 'EditorialArticle' });
export type EditorialArticle = z.infer<typeof editorialArticleSchema>;
