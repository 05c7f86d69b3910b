import { z } from 'zod';
import { authorSchema } from '../accounts/author.schema.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { LANGUAGES } from '../text/language.js';
import { newQuote, quoteSchema } from './quote.schema.js';

const language = z.enum(LANGUAGES);
const time = z.iso.datetime({ offset: true });

/** blockId is the paragraph that a comment is about; a reply is about its comment. */
export const newComment = z.object({
  body: z.string(),
  parentId: z.uuid().nullable().default(null),
  blockId: z.uuid().nullable().default(null),
  quote: newQuote.nullish(),
  requestId: z.uuid(),
  language,
});
export type NewComment = z.infer<typeof newComment>;

const commentSchema = z
  .object({
    id: z.uuid(),
    author: authorSchema,
    body: z.string(),
    language,
    createdAt: time,
    blockId: z.uuid().nullable(),
    quote: quoteSchema.nullable(),
    replies: z.number().int(),
  })
  .meta({ id: 'Comment' });

export const repliesSchema = pageOf(commentSchema).meta({ id: 'Replies' });

const MOST_FIRST_REPLIES = 10;

/** `replies` asks for the first replies of each comment; without it nobody pays for them. */
export const commentsQuery = pageQuery.extend({ replies: z.coerce.number().int().min(0).max(MOST_FIRST_REPLIES).default(0) });
export type CommentsQuery = z.infer<typeof commentsQuery>;

const rootSchema = commentSchema.extend({ firstReplies: repliesSchema.optional() }).meta({ id: 'RootComment' });
export const commentsSchema = pageOf(rootSchema).extend({ count: z.number().int() }).meta({ id: 'Comments' });

const ownCommentSchema = z
  .object({
    id: z.uuid(),
    body: z.string(),
    language,
    status: z.enum(['held', 'removed']),
    createdAt: time,
    parentId: z.uuid().nullable(),
    blockId: z.uuid().nullable(),
    quote: quoteSchema.nullable(),
  })
  .meta({ id: 'OwnComment' });
export type OwnComment = z.infer<typeof ownCommentSchema>;
/** Of the paragraphs that have any. */
export const paragraphCountsSchema = z
  .object({ items: z.array(z.object({ blockId: z.uuid(), comments: z.number().int() })) })
  .meta({ id: 'ParagraphCounts' });

export const ownCommentsSchema = z.object({ items: z.array(ownCommentSchema) }).meta({ id: 'OwnComments' });
