import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale } from '../lib/locales.ts';

const COOKIE = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]{2})(?:;|$)`, 'u');

export function localeOfCookie(cookie: string | undefined): Locale | undefined {
  const value = COOKIE.exec(cookie ?? '')?.[1];
  return isLocale(value) ? value : undefined;
}

/** The best language of Accept-Language by its weights. @see RFC 9110, 12.5.4 */
function localeOfHeader(accepted: string | undefined): Locale | undefined {
  const wishes = (accepted ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/u.exec(parameter)?.[1]).find((found) => found !== undefined);
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const known = wishes.filter(({ language, weight }) => isLocale(language) && weight > 0).sort((a, b) => b.weight - a.weight);
  return known[0]?.language as Locale | undefined;
}

/** The language last read, else the browser's, else Kazakh. */
export const preferredLocale = (headers: { cookie?: string | undefined; 'accept-language'?: string | undefined }): Locale =>
  localeOfCookie(headers.cookie) ?? localeOfHeader(headers['accept-language']) ?? DEFAULT_LOCALE;
