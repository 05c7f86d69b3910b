import '../globals.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { fontClasses } from '../../fonts/fonts';
import { getMeOrVisitor } from '../../lib/api/session';
import { isLocale } from '../../lib/locales';
import { settings } from '../../server/settings';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

// Every page is made for its request: the nonce of its scripts is new each time. What is slow to read is kept below (lib/api/by-version.ts).
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return {
    metadataBase: settings().publicUrl,
    title: { default: `${t('brand')} · ${t('tagline')}`, template: `%s · ${t('brand')}` },
    description: t('description'),
  };
}

export default async function LocaleLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [me, t] = await Promise.all([getMeOrVisitor(), getTranslations('site')]);
  return (
    <html lang={locale} className={fontClasses}>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <SiteHeader locale={locale} me={me} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}
