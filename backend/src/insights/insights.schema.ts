import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';
import { languageQuery, shownSchema as shown } from '../text/shown.js';

const whole = z.number().int();

export type LanguageQuery = z.infer<typeof languageQuery>;

export const participationSchema = z
  .object({ participants: whole, ballots: whole, polls: whole, comments: whole, proposals: whole, regionsHeard: whole, regions: whole })
  .meta({ id: 'Participation' });
export type Participation = z.infer<typeof participationSchema>;

const option = z.object({
  label: shown,
  votes: whole.nullable(),
  percent: z.number().nullable(),
  margin: z.object({ low: z.number(), high: z.number() }).nullable(),
});

export const insightsSchema = z
  .object({
    issue: z.object({
      id: z.uuid(),
      slug: z.string(),
      number: whole,
      title: shown,
      publishedAt: z.string().nullable(),
      closesAt: z.string().nullable(),
      isOpen: z.boolean(),
      demo: z.boolean(),
    }),
    asOf: z.iso.datetime({ offset: true }),
    totals: participationSchema,
    guests: whole,
    comments: z.object({ held: whole, published: whole, removed: whole, withdrawn: whole }),
    polls: z.array(z.object({ id: z.uuid(), question: shown, voters: whole, options: z.array(option) })),
    statements: z.array(
      z.object({
        id: z.uuid(),
        text: shown,
        people: whole,
        guests: whole,
        counts: z.object({ agree: whole, disagree: whole, pass: whole }).nullable(),
      }),
    ),
    proposals: z.array(z.object({ id: z.uuid(), title: z.string(), language: z.enum(LANGUAGES), supporters: whole })),
    regions: z.array(
      z.object({ kato: z.string(), name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }), people: whole.nullable() }),
    ),
    regionUnknown: whole.nullable(),
  })
  .meta({ id: 'Insights' });
export type Insights = z.infer<typeof insightsSchema>;

const place = z.object({ kind: z.enum(['article', 'issue']), slug: z.string(), title: shown });
export const whereaboutsQuery = languageQuery.extend({
  ids: z
    .string()
    .max(4_000)
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).max(100)),
});
export type WhereaboutsQuery = z.infer<typeof whereaboutsQuery>;
export const whereaboutsSchema = z
  .object({
    items: z.array(
      z.object({ id: z.uuid(), where: place, inReplyTo: z.object({ handle: z.string().nullable(), body: z.string() }).nullable() }),
    ),
  })
  .meta({ id: 'Whereabouts' });
