import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export const KINDS = ['comment', 'statement', 'proposal'] as const;
export type Kind = (typeof KINDS)[number];

/** Where in the queue somebody reads: one kind or all, which page, which text, or the first one after another. */
export type Spot = { kind?: Kind | undefined; page?: string | undefined; text?: string | undefined; after?: string | undefined };

const NAMES = { kind: 'kind', page: 'page', text: 'case', after: 'after' } as const;

export function deskLink(locale: Locale, spot: Spot): string {
  const query = new URLSearchParams();
  for (const name of ['kind', 'page', 'text', 'after'] as const) {
    const value = spot[name];
    if (value !== undefined) query.set(NAMES[name], value);
  }
  const here = linkTo(locale, { kind: 'moderation' });
  return query.size === 0 ? here : `${here}?${query.toString()}`;
}

/** At the text itself: on a phone the queue stands above it. */
export const at = (href: string): string => `${href}#case`;
