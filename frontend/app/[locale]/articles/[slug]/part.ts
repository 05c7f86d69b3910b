const NAMES = ['after', 'open', 'from', 'reply', 'about'] as const;

/**
 * Which part of a discussion is shown, in the address, so that each step works without JavaScript: older comments `after` a
 * page, all replies of the comment that is `open` (further ones `from` a page), the comment to `reply` to, and the paragraph
 * a new comment is `about`.
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

/** The page `here` with this part of its discussion, at the place named. */
export function partLink(here: string, part: Part, anchor: string): string {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = part[name];
    if (value !== undefined) query.set(name, value);
  }
  return `${here}${query.size === 0 ? '' : `?${query.toString()}`}#${anchor}`;
}
