import type { Locale } from './locales';

type DeskIssuePage = 'edit' | 'new-article' | 'delete' | 'preview';
type DeskArticlePage = 'edition' | 'about' | 'delete' | 'preview' | `blocks/${string}`;

/** Every place of the portal that something links to. */
export type Place =
  | { kind: 'home' | 'issues' | 'proposals' | 'opinions' | 'how-we-moderate' | 'open-data' | 'licences' }
  | { kind: 'series' | 'issue' | 'take-part' | 'article' | 'article-history'; slug: string }
  | { kind: 'desk-issue'; id: string; page?: DeskIssuePage }
  | { kind: 'desk-article'; id: string; page?: DeskArticlePage; language?: string }
  | { kind: 'proposal' | 'comment' | 'edit-text'; id: string }
  | { kind: 'text-history'; id: string; version?: number }
  | { kind: 'new-proposal'; issue?: string }
  | { kind: 'sign-in'; next?: string }
  | { kind: 'sign-up'; next?: string }
  | { kind: 'forgotten-password' | 'new-password' | 'me' | 'stored' | 'texts' | 'close-account' | 'inbox' }
  | { kind: 'moderation' | 'editorial' | 'insights' | 'administration' };

const query = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `?${new URLSearchParams({ [name]: value }).toString()}`;

const under = (page: string | undefined): string => (page === undefined ? '' : `/${page}`);

function pathOf(place: Place): string {
  if (place.kind === 'home') return '';
  if (place.kind === 'series') return `/series/${place.slug}`;
  if (place.kind === 'issue') return `/issues/${place.slug}`;
  if (place.kind === 'take-part') return `/issues/${place.slug}/take-part`;
  if (place.kind === 'article') return `/articles/${place.slug}`;
  if (place.kind === 'article-history') return `/articles/${place.slug}/history`;
  if (place.kind === 'desk-issue') return `/editorial/issues/${place.id}${under(place.page)}`;
  if (place.kind === 'desk-article') return `/editorial/articles/${place.id}${under(place.page)}${query('language', place.language)}`;
  if (place.kind === 'comment') return `/comments/${place.id}`;
  if (place.kind === 'proposal') return `/proposals/${place.id}`;
  if (place.kind === 'edit-text') return `/me/texts/${place.id}`;
  if (place.kind === 'text-history') return `/comments/${place.id}/history${query('version', place.version?.toString())}`;
  if (place.kind === 'new-proposal') return `/proposals/new${query('issue', place.issue)}`;
  if (place.kind === 'sign-in' || place.kind === 'sign-up') return `/${place.kind}${query('next', place.next)}`;
  if (place.kind === 'stored' || place.kind === 'texts' || place.kind === 'close-account') return `/me/${place.kind}`;
  return `/${place.kind}`;
}

/** The one place that turns what is meant into a URL. */
export const linkTo = (locale: Locale, place: Place): string => `/${locale}${pathOf(place)}`;

function withQuery(href: string, name: string, value: string): string {
  const [page = '', place] = href.split('#', 2);
  return `${page}${page.includes('?') ? '&' : '?'}${name}=${value}${place === undefined ? '' : `#${place}`}`;
}

/** Adds which notice the next page shows (components/done-notice.tsx). */
export const withDone = (href: string, done: string): string => withQuery(href, 'done', done);

/** Adds which withdrawn text the next page offers to bring back (app/[locale]/undo-withdrawal.tsx). */
export const withUndo = (href: string, id: string): string => withQuery(href, 'undo', id);

/** The same page in another language. */
export const inLocale = (locale: Locale, pathname: string, search: string): string =>
  `/${locale}${pathname.replace(/^\/[^/]*/u, '')}${search === '' ? '' : `?${search}`}`;

/** Where to go after signing in: a page of this portal, never another site. */
export function safeReturn(next: unknown, fallback: string): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return fallback;
  const base = 'http://portal';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
