import type { Locale } from './locales';

export const TIME_ZONE = 'Asia/Almaty';

/** The formats of a language: English as it is written outside America. */
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

const dayParts = (locale: Locale, date: Date, month: 'long' | 'short'): Map<string, string> =>
  new Map(
    new Intl.DateTimeFormat(tagOf(locale), { day: 'numeric', month, year: 'numeric', timeZone: TIME_ZONE })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );

/** 24 қараша 2026 ж. · 24 ноября 2026 г. · 24 November 2026 */
export function formatDay(locale: Locale, date: Date, month: 'long' | 'short' = 'long'): string {
  const parts = dayParts(locale, date, month);
  const day = `${parts.get('day')}\u00A0${parts.get('month')} ${parts.get('year')}`;
  return { kk: `${day}\u00A0ж.`, ru: `${day}\u00A0г.`, en: day }[locale];
}

/** 24 қараша · 24 ноября · 24 November, for days of this year. */
export const formatShortDay = (locale: Locale, date: Date): string => {
  const parts = dayParts(locale, date, 'long');
  return `${parts.get('day')}\u00A0${parts.get('month')}`;
};

export const formatTime = (locale: Locale, date: Date): string =>
  new Intl.DateTimeFormat(tagOf(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: TIME_ZONE }).format(date);

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 hours ago"; the day itself after a week. */
export function formatAgo(locale: Locale, date: Date, now: Date): string {
  const passedMs = now.getTime() - date.getTime();
  if (passedMs > 7 * 86_400_000) return formatDay(locale, date);
  const [unit, ms] = STEPS.find(([, step]) => passedMs >= step) ?? (['minute', 60_000] as const);
  return new Intl.RelativeTimeFormat(tagOf(locale), { numeric: 'auto' }).format(-Math.floor(passedMs / ms), unit);
}
