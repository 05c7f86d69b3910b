import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '../../../components/empty-state';
import { Link } from '../../../components/link';
import { answer, publicApi } from '../../../lib/api/client';
import { may, requireCitizen } from '../../../lib/api/session';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insights');
  return { title: t('title') };
}

export default async function InsightsPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('insights')]);
  const here = linkTo(locale, { kind: 'insights' });
  if (!may(await requireCitizen(locale, here), 'read-insights')) notFound();
  const { items } = await answer(publicApi().GET('/api/series', { params: { query: { language: locale } } }));
  const issues = items.flatMap((series) => series.issues);
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('title')}</h1>
      <p>{t('choose')}</p>
      {issues.length === 0 && <EmptyState title={t('empty')} />}
      <ul className="stack tight">
        {issues.map(({ id, slug, number, title }) => (
          <li key={id}>
            <Link href={`${here}/${slug}`}>
              {t('issueNumber', { number })}: <span lang={title.language}>{title.text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
