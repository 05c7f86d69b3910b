import { z } from 'zod';

const MOST_OPTIONS = 20;

const texts = (longest: number) => {
  const text = z.string().trim().min(1).max(longest).optional();
  return z
    .object({ kk: text, ru: text, en: text })
    .refine((given) => Object.keys(given).length > 0, { error: 'At least one language', path: ['kk'] });
};

const question = texts(300);
const label = texts(200);
const time = z.iso.datetime({ offset: true });

export const newPoll = z.object({
  articleId: z.uuid(),
  blockId: z.uuid().nullable().default(null),
  question,
  options: z.array(label).min(2).max(MOST_OPTIONS),
  opensAt: time.optional(),
  closesAt: time,
});
export type NewPoll = z.infer<typeof newPoll> & { demo?: boolean };

/** options are the whole list in order; one without id is new. */
export const pollChange = z.object({
  blockId: z.uuid().nullable().optional(),
  question: question.optional(),
  options: z
    .array(z.object({ id: z.uuid().optional(), label }))
    .min(2)
    .max(MOST_OPTIONS)
    .optional(),
  opensAt: time.optional(),
  closesAt: time.optional(),
});
export type PollChange = z.infer<typeof pollChange>;
export type Texts = z.infer<typeof label>;

const storedTexts = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });

export const editorialPollSchema = z
  .object({
    id: z.uuid(),
    articleId: z.uuid(),
    blockId: z.uuid().nullable(),
    question: storedTexts,
    options: z.array(z.object({ id: z.uuid(), label: storedTexts })),
    opensAt: time,
    closesAt: time,
    state: z.enum(['upcoming', 'open', 'closed']),
    /** What readers see too: the total, not how it splits. */
    voters: z.number().int(),
    hasVotes: z.boolean(),
    demo: z.boolean(),
  })
  .meta({ id: 'EditorialPoll' });
export type EditorialPoll = z.infer<typeof editorialPollSchema>;

export const editorialPollsSchema = z.object({ items: z.array(editorialPollSchema) }).meta({ id: 'EditorialPolls' });
