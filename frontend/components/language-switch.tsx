'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { inLocale } from '../lib/links';
import { LOCALE_NAMES, LOCALES, type Locale } from '../lib/locales';

/** The same page in the other languages: whole loads, so that the page's language changes for screen readers too. */
export function LanguageSwitch({ current, label }: { current: Locale; label: string }) {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  return (
    <nav className="languages" aria-label={label}>
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={inLocale(locale, pathname, search)}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? 'true' : undefined}
        >
          <span aria-hidden="true">{LOCALE_NAMES[locale].short}</span>
          <span className="sr-only">{LOCALE_NAMES[locale].long}</span>
        </a>
      ))}
    </nav>
  );
}
