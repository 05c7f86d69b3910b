import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '../../../components/empty-state';
import { answer, publicApi } from '../../../lib/api/client';
import type { Locale } from '../../../lib/locales';
import { IssueCard } from './issue-card';
import './issue-grid.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reading');
  return { title: t('issues') };
}

export default async function IssuesPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('reading')]);
  const { items } = await answer(publicApi().GET('/api/series', { params: { query: { language: locale } } }));
  return (
    <div className="wrap page stack loose">
      <h1>{t('issues')}</h1>
      {items.length === 0 && <EmptyState title={t('noIssues')}>{t('noIssuesHelp')}</EmptyState>}
      {items.map((series) => (
        <section key={series.slug} className="stack" aria-label={series.title.text}>
          <h2 lang={series.title.language}>{series.title.text}</h2>
          <p className="dek" lang={series.dek.language}>
            {series.dek.text}
          </p>
          <div className="issue-grid">
            {series.issues.map((issue) => (
              <IssueCard key={issue.id} locale={locale} issue={issue} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
