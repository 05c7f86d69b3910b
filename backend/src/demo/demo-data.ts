import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CLAUSES } from '../moderation/rules.js';
import { STAFF_ROLES } from '../policy/policy.js';
import { LANGUAGES } from '../text/language.js';

const FOLDER = fileURLToPath(new URL('../../demo/', import.meta.url));

const language = z.enum(LANGUAGES);
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const weights = z.record(z.string(), z.number());

const series = z.object({
  slug: z.string(),
  title: texts,
  dek: texts,
  issues: z.array(
    z.object({
      number: z.number(),
      slug: z.string(),
      title: texts,
      dek: texts,
      publishedDaysAgo: z.number(),
      closesInDays: z.number(),
      articles: z.array(z.string()),
    }),
  ),
});
const polls = z.array(
  z.object({
    key: z.string(),
    article: z.string(),
    question: texts,
    options: z.array(z.object({ key: z.string(), text: texts, weight: z.number() })),
    voters: z.number(),
  }),
);
const statements = z.array(
  z.object({
    key: z.string(),
    issue: z.number(),
    by: z.string(),
    text: texts,
    weights: z.object({ agree: z.number(), disagree: z.number(), pass: z.number() }),
  }),
);
const person = z.object({ handle: z.string(), region: z.string(), language });
const people = z.object({
  people: z.array(person),
  staff: z.array(z.object({ handle: z.string(), role: z.enum(STAFF_ROLES), language })),
  further: z.object({ handle: z.string(), from: z.number(), to: z.number(), languageWeights: weights, regionWeights: weights }),
});
const outcome = z.enum(['publish', 'hold', 'reject']);
const comments = z.array(
  z.object({
    id: z.string(),
    article: z.string(),
    by: z.string(),
    language,
    body: z.string(),
    replyTo: z.string().optional(),
    daysAfter: z.number(),
    outcome,
    clause: z.enum(CLAUSES).optional(),
    note: z.string().optional(),
  }),
);
const proposals = z.array(
  z.object({
    key: z.string(),
    issue: z.number(),
    by: z.string(),
    language,
    title: z.string(),
    body: z.string(),
    place: z.string().nullable(),
    supporters: z.number(),
    daysAfter: z.number(),
    outcome,
  }),
);

export type DemoIssue = z.infer<typeof series>['issues'][number];
export type DemoPoll = z.infer<typeof polls>[number];
export type DemoStatement = z.infer<typeof statements>[number];
export type DemoComment = z.infer<typeof comments>[number];
export type DemoProposal = z.infer<typeof proposals>[number];
export type DemoData = Awaited<ReturnType<typeof readDemo>>;

export const readText = (name: string): Promise<string> => readFile(`${FOLDER}${name}`, 'utf8');

const read = async <S extends z.ZodType>(name: string, schema: S): Promise<z.infer<S>> => schema.parse(JSON.parse(await readText(name)));

/** Everything of the demo but its articles. @throws ZodError when a file does not read as it should */
export async function readDemo() {
  return {
    series: await read('series.json', series),
    polls: await read('polls.json', polls),
    statements: await read('statements.json', statements),
    people: await read('people.json', people),
    comments: await read('comments.json', comments),
    proposals: await read('proposals.json', proposals),
  };
}

export const titleAndDek = z.object({ title: z.string(), dek: z.string() });
