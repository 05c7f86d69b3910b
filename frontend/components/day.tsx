import { getLocale } from 'next-intl/server';
import { formatAgo, formatDay, formatShortDay, formatTime } from '../lib/dates';
import type { Locale } from '../lib/locales';

type Shape = 'day' | 'short' | 'time' | 'ago';

const shown: Readonly<Record<Shape, (locale: Locale, date: Date) => string>> = {
  day: formatDay,
  short: formatShortDay,
  time: (locale, date) => `${formatDay(locale, date)}, ${formatTime(locale, date)}`,
  ago: (locale, date) => formatAgo(locale, date, new Date()),
};

/** A moment in the reader's language and Kazakhstan's time: its day, a short day, with its time, or how long ago. */
export async function Day({ at, as = 'day' }: { at: string; as?: Shape }) {
  const locale = await getLocale();
  const date = new Date(at);
  return (
    <time dateTime={at} title={as === 'ago' ? shown.time(locale as Locale, date) : undefined}>
      {shown[as](locale as Locale, date)}
    </time>
  );
}
