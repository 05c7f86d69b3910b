import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Count } from '../../../../components/count';
import { Day } from '../../../../components/day';
import { Eyebrow } from '../../../../components/eyebrow';
import { Link } from '../../../../components/link';
import { Tag } from '../../../../components/tag';
import { answer, api, type Schema } from '../../../../lib/api/client';
import { may, requireCitizen } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import '../insights.css';
import { Polls } from './polls';
import { Statements } from './statements';
import { Comments, Proposals, Regions } from './tables';

type Insights = Schema<'Insights'>;
type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insights');
  return { title: t('title') };
}

async function Head({ locale, insights }: { locale: Locale; insights: Insights }) {
  const t = await getTranslations('insights');
  const { issue } = insights;
  return (
    <div className="row apart">
      <div className="stack tight">
        <Eyebrow lead={t('issueNumber', { number: issue.number })}>
          <Link href={linkTo(locale, { kind: 'issue', slug: issue.slug })}>
            <span lang={issue.title.language}>{issue.title.text}</span>
          </Link>
          <Tag look={issue.isOpen ? 'open' : undefined}>{t(issue.isOpen ? 'open' : 'closed')}</Tag>
          {issue.publishedAt !== null && (
            <span>
              {t('since')} <Day at={issue.publishedAt} />
            </span>
          )}
          {issue.closesAt !== null && (
            <span>
              {t(issue.isOpen ? 'until' : 'ended')} <Day at={issue.closesAt} />
            </span>
          )}
          {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
        </Eyebrow>
        <h1>{t('title')}</h1>
        <p className="quiet-text small num">
          {t('asOf')}: <Day at={insights.asOf} as="time" />
        </p>
      </div>
      <div className="stack tight no-print">
        <p>
          <a className="btn plain" href={`/api/insights/issues/${issue.slug}/data.csv?language=${locale}`}>
            {t('download')}
          </a>
        </p>
      </div>
    </div>
  );
}

async function KeyFigures({ insights: { totals, guests } }: { insights: Insights }) {
  const t = await getTranslations('insights');
  const figures = {
    participants: totals.participants,
    guests,
    ballots: totals.ballots,
    comments: totals.comments,
    proposals: totals.proposals,
  };
  return (
    <ul className="key-figures num">
      {Object.entries(figures).map(([name, count]) => (
        <li key={name}>
          <b>
            <Count value={count} />
          </b>
          {t(`kpi.${name}`, { count })}
        </li>
      ))}
    </ul>
  );
}

export default async function IssueInsightsPage({ params }: Props) {
  const [{ locale, slug }, t] = await Promise.all([params, getTranslations('insights')]);
  const here = `${linkTo(locale, { kind: 'insights' })}/${slug}`;
  if (!may(await requireCitizen(locale, here), 'read-insights')) notFound();
  const insights = await answer(api().GET('/api/insights/issues/{slug}', { params: { path: { slug }, query: { language: locale } } }));
  return (
    <div className="wrap page stack loose">
      <Head locale={locale} insights={insights} />
      {insights.issue.demo && <p className="notice waiting">{t('demoWhat')}</p>}
      <KeyFigures insights={insights} />
      <p className="quiet-text small no-print">{t('downloadWhat')}</p>
      <Polls locale={locale} polls={insights.polls} />
      <Statements locale={locale} statements={insights.statements} />
      <div className="boards">
        <Proposals locale={locale} proposals={insights.proposals} />
        <Comments comments={insights.comments} />
        <Regions locale={locale} insights={insights} />
      </div>
    </div>
  );
}
