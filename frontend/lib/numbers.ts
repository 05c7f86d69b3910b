import type { Locale } from './locales';

const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** 1,284 · 1 284 */
export const formatNumber = (locale: Locale, value: number): string => new Intl.NumberFormat(tagOf(locale)).format(value);
