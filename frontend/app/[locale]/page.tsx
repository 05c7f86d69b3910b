import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../components/button';
import { linkTo } from '../../lib/links';
import type { Locale } from '../../lib/locales';

export default async function Home({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const t = await getTranslations('site');
  return (
    <div className="wrap page stack loose">
      <h1>{t('tagline')}</h1>
      <p className="dek">{t('description')}</p>
      <div className="row">
        <ButtonLink href={linkTo(locale, { kind: 'issues' })}>{t('nav.issues')}</ButtonLink>
        <ButtonLink look="quiet" href={linkTo(locale, { kind: 'proposals' })}>
          {t('nav.proposals')}
        </ButtonLink>
      </div>
    </div>
  );
}
