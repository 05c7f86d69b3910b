export const LOCALES = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'kk';
export const LOCALE_COOKIE = 'kenes-locale';

/** What each language calls itself: short for the switch, long for screen readers and forms. */
export const LOCALE_NAMES: Readonly<Record<Locale, { short: string; long: string }>> = {
  kk: { short: 'Қаз', long: 'Қазақша' },
  ru: { short: 'Рус', long: 'Русский' },
  en: { short: 'Eng', long: 'English' },
};

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The language of a path such as /ru/proposals, or undefined. */
export function localeOfPath(pathname: string): Locale | undefined {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : undefined;
}
