import { z } from 'zod';
import { authorSchema } from '../accounts/author.schema.js';
import { pageOf } from '../platform/page.js';
import { LANGUAGES } from '../text/language.js';

const language = z.enum(LANGUAGES);
const time = z.iso.datetime({ offset: true });

export const newComment = z.object({ body: z.string(), parentId: z.uuid().nullable().default(null), requestId: z.uuid(), language });
export type NewComment = z.infer<typeof newComment>;

const commentSchema = z
  .object({
    id: z.uuid(),
    author: authorSchema,
    body: z.string(),
    language,
    createdAt: time,
    replies: z.number().int(),
    staff: z.boolean(),
  })
  .meta({ id: 'Comment' });

export const commentsSchema = pageOf(commentSchema).extend({ count: z.number().int() }).meta({ id: 'Comments' });
export const repliesSchema = pageOf(commentSchema).meta({ id: 'Replies' });

const ownCommentSchema = z
  .object({ id: z.uuid(), body: z.string(), status: z.enum(['held', 'removed']), createdAt: time, parentId: z.uuid().nullable() })
  .meta({ id: 'OwnComment' });
export type OwnComment = z.infer<typeof ownCommentSchema>;
export const ownCommentsSchema = z.object({ items: z.array(ownCommentSchema) }).meta({ id: 'OwnComments' });
