import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../components/button';
import { linkTo } from '../../lib/links';
import type { Locale } from '../../lib/locales';

export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('errors')]);
  return (
    <div className="wrap narrow page stack">
      <h1>{t('notFound')}</h1>
      <p className="dek">{t('notFoundNext')}</p>
      <div>
        <ButtonLink href={linkTo(locale as Locale, { kind: 'home' })}>{t('home')}</ButtonLink>
      </div>
    </div>
  );
}
