import type { Place } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import type { Part } from './part';

/** Where a new comment goes, and which part of which page its author is reading. */
export type CommentTarget = { place: Place; part: Part; threadId: string; parentId: string | null; paragraph: Paragraph | null };

/** What a comment is about, as its author reads it: the language and the revision of the text. */
type Paragraph = { blockId: string; language: Locale; revision: number };

/** Where a comment that is not sent yet is kept. */
export const draftKeyOf = ({ threadId, parentId, paragraph }: CommentTarget): string =>
  [threadId, parentId ?? paragraph?.blockId].filter((part) => part !== undefined).join('.');
