import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../components/bar';
import { ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { answer, api, publicApi, type Schema } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('opinions');
  return { title: t('whereTitle') };
}

async function Statement({ statement }: { statement: Schema<'Statement'> }) {
  const t = await getTranslations('opinions');
  const { counts } = statement;
  const all = counts === null ? 0 : counts.agree + counts.disagree + counts.pass;
  const share = (part: number): number => (all === 0 ? 0 : part / all);
  return (
    <div className="card stack tight">
      <p className="prose" lang={statement.text.language}>
        {statement.text.text}
      </p>
      {counts === null ? (
        <p className="quiet-text small">{t('afterAnswer')}</p>
      ) : (
        <>
          <Bar label={t('agree')} share={share(counts.agree)} figure={String(counts.agree)} look="agree" />
          <Bar label={t('disagree')} share={share(counts.disagree)} figure={String(counts.disagree)} look="disagree" />
          <Bar label={t('pass')} share={share(counts.pass)} figure={String(counts.pass)} look="pass" />
          <p className="quiet-text small num">
            {t('guests', { count: counts.guests.agree + counts.guests.disagree + counts.guests.pass })}
          </p>
        </>
      )}
    </div>
  );
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
      {items.length === 0 && <EmptyState title={t('none')} />}
      {items.map((statement) => (
        <Statement key={statement.id} statement={statement} />
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

export default async function OpinionsPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('opinions')]);
  const { items } = await answer(publicApi().GET('/api/series', { params: { query: { language: locale } } }));
  const issues = items.flatMap((series) => series.issues).reverse();
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('whereTitle')}</h1>
      <p className="dek">{t('whereWhat')}</p>
      {issues.length === 0 && <EmptyState title={t('none')} />}
      {issues.map(({ slug }) => (
        <IssueStatements key={slug} locale={locale} slug={slug} />
      ))}
    </div>
  );
}
