import { getLocale } from 'next-intl/server';
import type { Locale } from '../lib/locales';
import { formatNumber } from '../lib/numbers';

/** A number as the reader's language writes it, in figures of equal width. */
export const Count = async ({ value }: { value: number }) => (
  <span className="num">{formatNumber((await getLocale()) as Locale, value)}</span>
);
