import { z } from 'zod';
import { authorSchema } from '../accounts/author.schema.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { LANGUAGES } from '../text/language.js';
import { languageQuery, shownSchema } from '../text/shown.js';

const language = z.enum(LANGUAGES);

export const proposalsQuery = pageQuery.extend({
  ...languageQuery.shape,
  issue: z.string().max(200).optional(),
  place: z.string().max(20).optional(),
  sort: z.enum(['newest', 'supported']).default('newest'),
});
export type ProposalsQuery = z.infer<typeof proposalsQuery>;

export const newProposal = z.object({
  title: z.string(),
  body: z.string(),
  place: z.string().max(20).nullable().default(null),
  requestId: z.uuid(),
  language,
});
export type NewProposal = z.infer<typeof newProposal>;

export const proposalSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    body: z.string(),
    language,
    author: authorSchema,
    place: z.object({ kato: z.string(), name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }) }).nullable(),
    issue: z.object({ slug: z.string(), number: z.number().int(), title: shownSchema, closesAt: z.string().nullable() }),
    supporters: z.number().int(),
    mine: z.boolean(),
    createdAt: z.iso.datetime({ offset: true }),
    publishedAt: z.iso.datetime({ offset: true }),
    isOpen: z.boolean(),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalsSchema = pageOf(proposalSchema).meta({ id: 'Proposals' });
