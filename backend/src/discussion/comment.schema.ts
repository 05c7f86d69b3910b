import { z } from 'zod';
import { authorSchema } from '../accounts/author.schema.js';
import { pageQuery } from '../platform/page.js';
import { draftKey } from '../submissions/draft.schema.js';
import { LANGUAGES } from '../text/language.js';
import { RANKED_SORTS } from './comment-order.sql.js';
import { POSITIONS, REASONS } from './first-screen.js';
import { newQuote, quoteSchema } from './quote.schema.js';

const language = z.enum(LANGUAGES);
const position = z.enum(POSITIONS).nullable();
const time = z.iso.datetime({ offset: true });

/**
 * blockId is the paragraph that a comment is about, position what it says to the question of the text; a reply is about its
 * comment. `draft` is not needed once it is sent.
 */
export const newComment = z.object({
  body: z.string(),
  parentId: z.uuid().nullable().default(null),
  blockId: z.uuid().nullable().default(null),
  quote: newQuote.nullish(),
  position: position.default(null),
  requestId: z.uuid(),
  language,
  draft: draftKey.optional(),
});
export type NewComment = z.infer<typeof newComment>;

const MOST_FIRST_REPLIES = 10;
const MOST_BESIDE = 10;

/** `left` says how many follow the page: null when they are too many to count. */
const repliesPage = z.object({
  next: z.string().nullable(),
  left: z.number().int().nullable(),
  get items() {
    return commentList;
  },
});

/**
 * A comment that was removed or withdrawn keeps its place while somebody below it can be read: `gone` says why, and nothing
 * else of it is told. `replies` are the places right below, `descendants` the comments anywhere below that can be read.
 */
const commentSchema = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    gone: z.enum(['removed', 'withdrawn', 'held']).nullable(),
    author: authorSchema.nullable(),
    body: z.string().nullable(),
    language: language.nullable(),
    mixed: z.boolean().nullable(), // another language holds a good part of it
    mentions: z.array(z.string()).nullable(), // names in it that follow an @ and are somebody's
    edited: z.boolean().nullable(), // GET /submissions/:id/revisions tells how
    createdAt: time.nullable(),
    blockId: z.uuid().nullable(),
    quote: quoteSchema.nullable(),
    position,
    replies: z.number().int(),
    descendants: z.number().int(),
    get firstReplies() {
      return repliesSchema.optional();
    },
  })
  .meta({ id: 'Comment' });

const commentList = z.array(commentSchema).meta({ id: 'CommentList' });
export const repliesSchema = repliesPage.meta({ id: 'Replies' });
export const commentsSchema = repliesPage.extend({ count: z.number().int() }).meta({ id: 'Comments' });

/** `replies` asks for the first replies of each comment, and for those below them; without it nobody pays for them. */
const listQuery = pageQuery.extend({ replies: z.coerce.number().int().min(0).max(MOST_FIRST_REPLIES).default(0) });
export type ListQuery = z.infer<typeof listQuery>;

export const commentsQuery = listQuery.extend({ sort: z.enum(['newest', 'oldest', 'unanswered', ...RANKED_SORTS]).default('newest') });
export type CommentsQuery = z.infer<typeof commentsQuery>;

export const repliesQuery = listQuery.extend({ sort: z.enum(['oldest', 'newest']).default('oldest') });
export type RepliesQuery = z.infer<typeof repliesQuery>;

/** `beside` is how many neighbours are shown on each side. */
export const contextQuery = z.object({
  beside: z.coerce.number().int().min(1).max(MOST_BESIDE).default(3),
  replies: z.coerce.number().int().min(1).max(MOST_FIRST_REPLIES).default(3),
});
export type ContextQuery = z.infer<typeof contextQuery>;

/** `ancestors` are the root and the nearest; `ancestorsLeft` stand between. `earlier` goes on in the order newest, `later` in the order oldest. */
export const contextSchema = z
  .object({
    threadId: z.uuid(),
    level: z.number().int(),
    ancestors: z.array(commentSchema),
    ancestorsLeft: z.number().int(),
    earlier: repliesSchema,
    comment: commentSchema,
    later: repliesSchema,
  })
  .meta({ id: 'CommentContext' });

/** The balanced first screen. `reason` says why a comment is on it. */
export const firstScreenSchema = z
  .object({ items: z.array(z.object({ reason: z.enum(REASONS), comment: commentSchema })) })
  .meta({ id: 'FirstScreen' });

const ownCommentSchema = z
  .object({
    id: z.uuid(),
    body: z.string(),
    language,
    mixed: z.boolean(),
    status: z.enum(['held', 'removed', 'published']), // published: this is a change that waits
    createdAt: time,
    parentId: z.uuid().nullable(),
    blockId: z.uuid().nullable(),
    quote: quoteSchema.nullable(),
    position,
  })
  .meta({ id: 'OwnComment' });
export type OwnComment = z.infer<typeof ownCommentSchema>;
/** Of the paragraphs that have any. */
export const paragraphCountsSchema = z
  .object({ items: z.array(z.object({ blockId: z.uuid(), comments: z.number().int() })) })
  .meta({ id: 'ParagraphCounts' });

export const ownCommentsSchema = z.object({ items: z.array(ownCommentSchema) }).meta({ id: 'OwnComments' });
