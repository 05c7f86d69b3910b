import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../components/button';
import { Card } from '../../components/card';
import { Day } from '../../components/day';
import { DoneNotice } from '../../components/done-notice';
import { EmptyState } from '../../components/empty-state';
import { Eyebrow } from '../../components/eyebrow';
import { Tag } from '../../components/tag';
import { answer, api, publicApi, type Schema } from '../../lib/api/client';
import { linkTo } from '../../lib/links';
import type { Locale } from '../../lib/locales';
import { IssueCard } from './issues/issue-card';
import './issues/issue-grid.css';
import { StanceForm } from './opinions/stance-form';
import { ProposalCard } from './proposals/proposal-card';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

/** One statement to answer on the spot. */
async function Say({ locale, slug }: { locale: Locale; slug: string }) {
  const [t, o] = await Promise.all([getTranslations('reading'), getTranslations('opinions')]);
  const issue = await answer(publicApi().GET('/api/issues/{slug}', { params: { path: { slug }, query: { language: locale } } }));
  const next = await answer(
    api().GET('/api/conversations/{id}/next', { params: { path: { id: issue.conversationId }, query: { language: locale } } }),
  );
  return (
    <Card look="sunny">
      <div className="stack">
        <Eyebrow lead={t('home.say')}>
          <span className="num">{o('progress', { answered: next.answered, of: next.of })}</span>
        </Eyebrow>
        {next.statement === null ? (
          <p>{o(next.of === 0 ? 'none' : 'all')}</p>
        ) : (
          <>
            <p className="say" lang={next.statement.text.language}>
              {next.statement.text.text}
            </p>
            <StanceForm locale={locale} statementId={next.statement.id} back={linkTo(locale, { kind: 'home' })} />
            <p className="quiet-text small">{o('kept')}</p>
          </>
        )}
      </div>
    </Card>
  );
}

async function Current({ locale, issue }: { locale: Locale; issue: Schema<'IssueCard'> }) {
  const t = await getTranslations('reading');
  return (
    <div className="stack">
      <Eyebrow lead={t('home.current')}>
        <span>{t('issueOf', { number: issue.number, of: issue.of })}</span>
        {issue.closesAt !== null && (
          <Tag look="open">
            {t('opensUntil')} <Day at={issue.closesAt} as="short" />
          </Tag>
        )}
        {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
      </Eyebrow>
      <h1 lang={issue.title.language}>{issue.title.text}</h1>
      <p className="dek" lang={issue.dek.language}>
        {issue.dek.text}
      </p>
      <p className="row">
        <ButtonLink href={linkTo(locale, { kind: 'issue', slug: issue.slug })}>{t('home.read')}</ButtonLink>
        <span className="muted">{t('minutes', { minutes: issue.readingMinutes })}</span>
      </p>
    </div>
  );
}

export default async function Home({ params, searchParams }: Props) {
  const [{ locale }, { done }, t, site] = await Promise.all([params, searchParams, getTranslations('reading'), getTranslations('site')]);
  const [series, proposals] = await Promise.all([
    answer(publicApi().GET('/api/series', { params: { query: { language: locale } } })),
    answer(publicApi().GET('/api/proposals', { params: { query: { language: locale, sort: 'supported', limit: 3 } } })),
  ]);
  const issues = series.items.flatMap((item) => item.issues);
  const current = issues.findLast(({ isOpen }) => isOpen) ?? issues.at(-1);
  if (current === undefined) {
    return (
      <div className="wrap page stack loose">
        <h1>{site('tagline')}</h1>
        <p className="dek">{site('description')}</p>
        <EmptyState title={t('noIssues')}>{t('noIssuesHelp')}</EmptyState>
      </div>
    );
  }
  return (
    <div className="wrap page stack loose">
      <DoneNotice namespace="opinions" done={done} />
      <div className="with-aside">
        <Current locale={locale} issue={current} />
        {current.isOpen && <Say locale={locale} slug={current.slug} />}
      </div>
      <section className="stack" aria-labelledby="series">
        <h2 id="series">{t('home.series')}</h2>
        <div className="issue-grid">
          {issues.map((issue) => (
            <IssueCard key={issue.id} locale={locale} issue={issue} />
          ))}
        </div>
      </section>
      {proposals.items.length > 0 && (
        <section className="stack" aria-labelledby="proposals">
          <h2 id="proposals">{t('home.proposals')}</h2>
          <div className="grid3">
            {proposals.items.map((proposal) => (
              <ProposalCard key={proposal.id} locale={locale} proposal={proposal} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
