import { z } from 'zod';
import { pageOf, pageQuery } from '../platform/page.js';
import { LANGUAGES } from '../text/language.js';
import { wordChangesSchema } from '../text/word-changes.schema.js';
import { reasonSchema } from './decision.schema.js';
import { CLAUSES } from './rules.js';

const kind = z.enum(['comment', 'statement', 'proposal']);
const status = z.enum(['held', 'published', 'removed', 'withdrawn']);
const language = z.enum(LANGUAGES);
const state = z.enum(['waiting', 'approved', 'returned', 'refused']);
const time = z.iso.datetime({ offset: true });

export const queueQuery = pageQuery.extend({ kind: kind.optional() });
export type QueueQuery = z.infer<typeof queueQuery>;

/** What a check noticed, or that it could not run; a clear check is not named. */
const noticed = z.object({ detector: z.string(), outcome: z.enum(['found', 'failed']) }).meta({ id: 'Noticed' });

const caseCard = z
  .object({
    id: z.uuid(),
    kind,
    issue: z.number().int().nullable(),
    excerpt: z.string(),
    language,
    createdAt: time,
    change: z.boolean(), // of a text that readers see
    signals: z.array(noticed),
    demo: z.boolean(),
  })
  .meta({ id: 'CaseCard' });
export const queueSchema = pageOf(caseCard).meta({ id: 'Queue' });

export const figuresSchema = z
  .object({
    waiting: z.number().int(),
    byKind: z.object({ comment: z.number().int(), statement: z.number().int(), proposal: z.number().int() }),
    oldestAt: time.nullable(),
    decidedToday: z.number().int(),
    medianMinutes30Days: z.number().nullable(),
  })
  .meta({ id: 'ModerationFigures' });

export const caseSchema = z
  .object({
    id: z.uuid(),
    kind,
    status,
    revision: z.number().int(),
    state,
    title: z.string().nullable(),
    body: z.string(),
    change: z.object({ title: wordChangesSchema, body: wordChangesSchema }).nullable(), // from what readers see
    language,
    mixed: z.boolean(),
    issue: z.number().int().nullable(),
    createdAt: time,
    mine: z.boolean(),
    author: z.object({
      handle: z.string().nullable(),
      published: z.number().int(),
      removed: z.number().int(),
      demo: z.boolean(),
    }),
    signals: z.array(noticed),
    decisions: z.array(reasonSchema),
  })
  .meta({ id: 'Case' });

const ownSubmission = z
  .object({
    id: z.uuid(),
    kind,
    title: z.string().nullable(),
    body: z.string(),
    language,
    mixed: z.boolean(),
    status,
    latest: state, // of what its author wrote last: while a change waits, `body` is the change
    edited: z.boolean(),
    createdAt: time,
    decision: reasonSchema.nullable(),
  })
  .meta({ id: 'OwnSubmission' });
export const ownSubmissionsSchema = pageOf(ownSubmission).meta({ id: 'OwnSubmissions' });

const logEntry = z
  .object({
    id: z.uuid(),
    kind,
    outcome: z.enum(['publish', 'remove']),
    clause: z.enum(CLAUSES).nullable(),
    hour: time,
    by: z.enum(['person', 'policy']),
  })
  .meta({ id: 'DecisionLogEntry' });
export const decisionLogSchema = pageOf(logEntry).meta({ id: 'DecisionLog' });

const few = z.number().int().nullable(); // null: one to nine, or what would give those away
export const publicFiguresSchema = z
  .object({
    days: z.number().int(),
    decided: few,
    published: few,
    removed: few,
    removedPer: z.array(z.object({ clause: z.enum(CLAUSES), count: few })),
    medianMinutes: z.number().nullable(),
  })
  .meta({ id: 'PublicModerationFigures' });
export type PublicFigures = z.infer<typeof publicFiguresSchema>;

const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
export const rulesSchema = z
  .object({ items: z.array(z.object({ clause: z.enum(CLAUSES), title: texts, text: texts })) })
  .meta({ id: 'Rules' });
