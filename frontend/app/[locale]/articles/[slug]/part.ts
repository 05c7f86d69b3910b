import type { Locale } from '../../../../lib/locales';
import { linkTo, type Place } from '../../../../lib/links';

/** The orders of a discussion, the first by default. Another order needs its words in discussion.json: sort and next. */
export const SORTS = ['newest', 'oldest', 'unanswered'] as const;
export type Sort = (typeof SORTS)[number];

const NAMES = ['sort', 'after', 'open', 'from', 'before', 'reply', 'about'] as const;

/**
 * Which part of a discussion is shown, in the address, so that each step works without JavaScript: its order, the page `after` a
 * cursor, all replies of the comment that is `open` (later ones `from` a cursor, earlier ones `before` one), the comment to
 * `reply` to, and the paragraph a new comment is `about`.
 */
export type Part = Partial<Record<(typeof NAMES)[number], string | undefined>>;

export type Query = Record<string, string | string[] | undefined>;

export function partOf(query: Query): Part {
  const part: Part = {};
  for (const name of NAMES) {
    const value = query[name];
    if (typeof value === 'string' && value !== '') part[name] = value;
  }
  return part;
}

export const sortOf = ({ sort }: Part): Sort => SORTS.find((known) => known === sort) ?? SORTS[0];

/** The page `here` with this part of its discussion, at the place named. */
export function partLink(here: string, part: Part, anchor: string): string {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = part[name];
    if (value !== undefined) query.set(name, value);
  }
  return `${here}${query.size === 0 ? '' : `?${query.toString()}`}#${anchor}`;
}

/** The page of one comment, at that comment. */
export const commentLink = (locale: Locale, id: string): string =>
  partLink(linkTo(locale, { kind: 'comment', id } satisfies Place), {}, `comment-${id}`);
