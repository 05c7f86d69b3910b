import { getTranslations } from 'next-intl/server';
import { Link } from '../../components/link';
import { linkTo } from '../../lib/links';
import type { Locale } from '../../lib/locales';

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations('site');
  return (
    <footer className="bottom">
      <div className="wrap">
        <span>
          {t('footer.removals')} <Link href={linkTo(locale, { kind: 'how-we-moderate' })}>{t('footer.howWeModerate')}</Link>
        </span>
        <Link href={linkTo(locale, { kind: 'stored' })}>{t('footer.stored')}</Link>
        <span>{t.rich('footer.licence', { en: (name) => <span lang="en">{name}</span> })}</span>
      </div>
    </footer>
  );
}
