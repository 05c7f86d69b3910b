import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getRequestConfig } from 'next-intl/server';
import { locale as rootLocale } from 'next/root-params';
import { TIME_ZONE } from '../lib/dates';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../lib/locales';
import { settings } from '../server/settings';

type Messages = Record<string, Record<string, string>>;
const kept = new Map<Locale, Messages>();

/** One file of messages/LOCALE is one namespace: site.json is "site". A new file is found by itself. */
function messagesOf(locale: Locale): Messages {
  const folder = join(process.cwd(), 'messages', locale);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(folder, name), 'utf8')) as Messages[string]]),
  );
}

export default getRequestConfig(async ({ locale: asked }) => {
  // Server actions name their locale; everywhere else it is the first part of the path.
  const wanted = asked ?? (await rootLocale());
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  const messages = kept.get(locale) ?? messagesOf(locale);
  if (settings().isProduction) kept.set(locale, messages);
  return { locale, messages, timeZone: TIME_ZONE };
});
