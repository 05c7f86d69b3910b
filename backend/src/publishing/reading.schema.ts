import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';
import { shownSchema } from '../text/shown.js';
import { BLOCK_KINDS } from './block.entity.js';
import { spanSchema } from './spans.js';

const language = z.enum(LANGUAGES);
const whole = z.number().int();
const time = z.iso.datetime({ offset: true });

const author = z.object({ name: z.string(), role: z.enum(['lead', 'co-author']) });

const issueCard = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    number: whole,
    of: whole,
    title: shownSchema,
    dek: shownSchema,
    publishedAt: time,
    closesAt: time.nullable(),
    isOpen: z.boolean(),
    demo: z.boolean(),
    articles: whole,
    readingMinutes: whole,
  })
  .meta({ id: 'IssueCard' });

const articleCard = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: shownSchema,
  dek: shownSchema,
  readingMinutes: whole,
  readingTime: z.enum(['stated', 'estimated']),
  authors: z.array(author),
  languages: z.array(language),
  position: whole,
});

export const seriesListSchema = z
  .object({ items: z.array(z.object({ slug: z.string(), title: shownSchema, dek: shownSchema, issues: z.array(issueCard) })) })
  .meta({ id: 'SeriesList' });

export const issueSchema = issueCard
  .extend({
    series: z.object({ slug: z.string(), title: shownSchema }),
    conversationId: z.uuid(),
    languages: z.array(language),
    articles: z.array(articleCard.meta({ id: 'ArticleCard' })),
  })
  .meta({ id: 'Issue' });

/** A block as readers see it. */
export const blockSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(BLOCK_KINDS),
    label: z.string().nullable(),
    language,
    spans: z.array(spanSchema).optional(),
    items: z.array(z.array(spanSchema)).optional(),
  })
  .meta({ id: 'Block' });

const neighbour = z.object({ slug: z.string(), title: shownSchema }).nullable();

export const articleSchema = articleCard
  .extend({
    issue: issueCard.extend({ conversationId: z.uuid() }).omit({ articles: true, readingMinutes: true }),
    threadId: z.uuid(),
    version: whole,
    /** Of the text; 0 before the first publication. */
    revision: whole,
    /** What the editors say was corrected, newest first. */
    corrections: z.array(z.object({ revision: whole, at: time, note: shownSchema })),
    publishedAt: time,
    dated: z.string().nullable(),
    originalLanguage: language,
    bodyLanguage: language,
    translated: z.boolean(),
    /** What readers may be for or against; null: the article asks nothing. */
    question: shownSchema.nullable(),
    demo: z.boolean(),
    blocks: z.array(blockSchema),
    previous: neighbour,
    next: neighbour,
  })
  .meta({ id: 'Article' });

export const articleVersionSchema = z.object({ article: whole, thread: whole, talk: whole }).meta({ id: 'ArticleVersion' });
/** The article that a thread discusses. */
export const discussedSchema = z.object({ slug: z.string() }).meta({ id: 'Discussed' });
export type ArticleView = z.infer<typeof articleSchema>;
