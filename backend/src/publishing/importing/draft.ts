import type { PhrasingContent } from 'mdast';

export type DraftKind = 'heading' | 'paragraph' | 'quote' | 'list' | 'numbered' | 'figure' | 'note' | 'rule';

/** A block in the middle form that every format is turned into. */
export type Draft = {
  kind: DraftKind;
  /** One entry for each line: items of a list, paragraphs of a quote, lines that a paragraph was broken into. */
  lines: PhrasingContent[][];
  /** Footnote label of a note, text alternative of a figure. */
  label?: string;
  /** Of a heading: 1 is the highest. */
  depth?: number;
  /** The author set this paragraph as the summary under the title. */
  dek?: boolean;
};

/** What may be left out of a file. */
export const DROPPED = [
  'script',
  'style',
  'tracking-pixel',
  'image',
  'preheader',
  'hidden-text',
  'unsubscribe-footer',
  'view-in-browser',
  'tracking-parameters',
  'mail-headers',
  'attachment',
  'signature',
  'dateline',
  'unsafe-link',
  'embedded',
  'form',
  'empty',
] as const;
export type Dropped = { what: (typeof DROPPED)[number]; detail: string };

/** What an editor should look at again. */
export const WARNINGS = [
  'no-title',
  'title-from-subject',
  'no-date',
  'ambiguous-date',
  'date-without-day',
  'date-without-year',
  'no-authors',
  'language-unsure',
  'note-missing',
  'note-unreferenced',
  'table-flattened',
  'old-encoding',
  'repaired-encoding',
  'damaged-characters',
] as const;
export type Warning = (typeof WARNINGS)[number];

/** What was read beside the text: mail headers, front matter, the head of a page. */
export type Hints = {
  title?: string;
  dek?: string;
  date?: string;
  authors?: string;
  reading?: string;
  position?: string;
  /** A title to use only when the text itself has none. */
  subject?: string;
  sentDate?: string;
};

export type Source = { drafts: Draft[]; hints: Hints; dropped: Dropped[]; warnings: Warning[] };

const DETAIL_LENGTH = 120;

/** Shortens what is shown of a dropped thing, so that an embedded picture does not fill the preview. */
export function detailOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > DETAIL_LENGTH ? `${line.slice(0, DETAIL_LENGTH - 1)}…` : line;
}
