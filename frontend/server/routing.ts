import type { IncomingMessage } from 'node:http';
import { localeOfPath } from '../lib/locales.ts';
import { preferredLocale } from './preferred-locale.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const SAFE = new Set(['GET', 'HEAD']);

/** What stands at the root without a language: files of public/ and of app/. */
const ROOT_FILES = new Set(['/icon.svg', '/robots.txt', '/plain.css']);

const needsLocale = (pathname: string): boolean =>
  localeOfPath(pathname) === undefined && !pathname.startsWith('/_next/') && !ROOT_FILES.has(pathname);

/** Where a reader should go instead, or undefined. */
export function redirection(request: IncomingMessage, url: URL, publicUrl: URL): string | undefined {
  if (!SAFE.has(request.method ?? '')) return undefined;
  if (url.pathname === '/favicon.ico') return '/icon.svg';
  // Typed as 127.0.0.1 where the portal calls itself localhost: cookies and forms belong to one name. Next's own
  // requests to itself after a form come that way too and are no documents.
  const isDocument = request.headers['sec-fetch-dest'] === 'document';
  const isOtherName =
    isDocument &&
    url.host !== publicUrl.host &&
    LOOPBACK.has(url.hostname) &&
    LOOPBACK.has(publicUrl.hostname) &&
    url.port === publicUrl.port;
  const origin = isOtherName ? publicUrl.origin : '';
  if (needsLocale(url.pathname)) {
    const rest = url.pathname === '/' ? '' : url.pathname.replace(/^\/+/u, '/');
    return `${origin}/${preferredLocale(request.headers)}${rest}${url.search}`;
  }
  return origin === '' ? undefined : `${origin}${url.pathname}${url.search}`;
}

/** A form of another site must not act for the person: its Origin is not ours. Our own forms always name theirs. */
export function comesFromElsewhere(request: IncomingMessage, publicUrl: URL): boolean {
  if (SAFE.has(request.method ?? '')) return false;
  const { origin } = request.headers;
  return origin === undefined ? request.headers['sec-fetch-site'] !== 'same-origin' : origin !== publicUrl.origin;
}
