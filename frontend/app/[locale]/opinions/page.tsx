import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { DoneNotice } from '../../../components/done-notice';
import { EmptyState } from '../../../components/empty-state';
import { answer, api, publicApi } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { StatementCard } from './statement-card';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('opinions');
  return { title: t('whereTitle') };
}

async function IssueStatements({ locale, slug }: { locale: Locale; slug: string }) {
  const t = await getTranslations('opinions');
  const issue = await answer(publicApi().GET('/api/issues/{slug}', { params: { path: { slug }, query: { language: locale } } }));
  const { items } = await answer(
    api().GET('/api/conversations/{id}/statements', {
      params: { path: { id: issue.conversationId }, query: { language: locale, limit: 50 } },
    }),
  );
  return (
    <section className="stack" aria-labelledby={`issue-${issue.number}`}>
      <h2 id={`issue-${issue.number}`} lang={issue.title.language}>
        {issue.title.text}
      </h2>
      {!issue.isOpen && <p className="quiet-text">{t('closedWhat')}</p>}
      {items.length === 0 && <EmptyState title={t('none')} />}
      {items.map((statement) => (
        <StatementCard
          key={statement.id}
          locale={locale}
          statement={statement}
          isOpen={issue.isOpen}
          back={linkTo(locale, { kind: 'opinions' })}
        />
      ))}
      {issue.isOpen && (
        <p>
          <ButtonLink look="quiet" href={linkTo(locale, { kind: 'take-part', slug })}>
            {t('takePart')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

export default async function OpinionsPage({ params, searchParams }: Props) {
  const [{ locale }, { done }, t] = await Promise.all([params, searchParams, getTranslations('opinions')]);
  const { items } = await answer(publicApi().GET('/api/series', { params: { query: { language: locale } } }));
  const issues = items.flatMap((series) => series.issues).reverse();
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('whereTitle')}</h1>
      <p className="dek">{t('whereWhat')}</p>
      <DoneNotice namespace="opinions" done={done} />
      <p className="quiet-text small">{t('kept')}</p>
      {issues.length === 0 && <EmptyState title={t('none')} />}
      {issues.map(({ slug }) => (
        <IssueStatements key={slug} locale={locale} slug={slug} />
      ))}
    </div>
  );
}
