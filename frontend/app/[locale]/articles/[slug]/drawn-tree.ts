import type { Schema } from '../../../../lib/api/client';

export type Comment = Schema<'Comment'>;
export type Replies = Schema<'Replies'>;
/** One whose text can be read. */
export type Readable = Comment & { [Field in 'author' | 'body' | 'language' | 'createdAt']: NonNullable<Comment[Field]> };

/** Levels drawn on one page, the comment at the top included. */
export const LEVELS = 4;

export const isReadable = (comment: Comment): comment is Readable => comment.gone === null;

/** The replies drawn under a comment at this level; below the last one the thread goes on elsewhere. */
export const repliesAt = ({ firstReplies }: Comment, level: number): Replies | undefined => (level < LEVELS ? firstReplies : undefined);

/** The same comments, one of which shows these replies instead of its first ones. */
export function withReplies(comments: readonly Comment[], id: string | undefined, replies: Replies | null): Comment[] {
  if (id === undefined || replies === null) return [...comments];
  return comments.map((comment) => {
    if (comment.id === id) return { ...comment, firstReplies: replies };
    const { firstReplies } = comment;
    return firstReplies === undefined
      ? comment
      : { ...comment, firstReplies: { ...firstReplies, items: withReplies(firstReplies.items, id, replies) } };
  });
}

/** The ids of all comments drawn. */
export const idsDrawn = (comments: readonly Comment[], level = 1): string[] =>
  comments.flatMap((comment) => [comment.id, ...idsDrawn(repliesAt(comment, level)?.items ?? [], level + 1)]);
