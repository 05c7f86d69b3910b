import type { Locale } from './locales';

const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** 1,284 · 1 284 */
export const formatNumber = (locale: Locale, value: number): string => new Intl.NumberFormat(tagOf(locale)).format(value);

/** A share of one as whole per cent: 0.46 is 46%. */
export const formatPercent = (locale: Locale, share: number): string =>
  new Intl.NumberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share);
