import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../../components/bar';
import { ButtonLink } from '../../../../components/button';
import { Card } from '../../../../components/card';
import { Count } from '../../../../components/count';
import { answer, api, type Schema } from '../../../../lib/api/client';
import { may, requireCitizen } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { Comments, Proposals, Regions, Statements } from './tables';

type Insights = Schema<'Insights'>;
type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insights');
  return { title: t('title') };
}

async function Polls({ polls }: { polls: Insights['polls'] }) {
  const t = await getTranslations('insights');
  return polls.map((poll) => (
    <Card key={poll.id}>
      <div className="stack tight">
        <h3 lang={poll.question.language}>{poll.question.text}</h3>
        <p className="quiet-text small num">{t('voters', { count: poll.voters })}</p>
        {poll.options.every(({ votes }) => votes === null) && <p className="quiet-text">{t('tooFew')}</p>}
        {poll.options.map(({ label, votes, percent, margin }) =>
          votes === null || percent === null ? null : (
            <Bar
              key={label.text}
              label={<span lang={label.language}>{label.text}</span>}
              share={percent / 100}
              figure={t('figure', { percent, votes })}
              {...(margin === null ? {} : { margin: [margin.low / 100, margin.high / 100] as const })}
            />
          ),
        )}
      </div>
    </Card>
  ));
}

export default async function IssueInsightsPage({ params }: Props) {
  const [{ locale, slug }, t] = await Promise.all([params, getTranslations('insights')]);
  const here = `${linkTo(locale, { kind: 'insights' })}/${slug}`;
  if (!may(await requireCitizen(locale, here), 'read-insights')) notFound();
  const insights = await answer(api().GET('/api/insights/issues/{slug}', { params: { path: { slug }, query: { language: locale } } }));
  const { totals } = insights;
  const figures = {
    participants: totals.participants,
    guests: insights.guests,
    ballots: totals.ballots,
    comments: totals.comments,
    proposals: totals.proposals,
  };
  return (
    <div className="wrap page stack loose">
      <div className="row apart">
        <div className="stack tight">
          <p className="quiet-text" lang={insights.issue.title.language}>
            {insights.issue.title.text}
          </p>
          <h1>{t('title')}</h1>
        </div>
        <ButtonLink look="plain" href={`/api/insights/issues/${slug}/data.csv?language=${locale}`}>
          {t('download')}
        </ButtonLink>
      </div>
      <ul className="grid3 num">
        {Object.entries(figures).map(([name, value]) => (
          <li key={name} className="card">
            <b>
              <Count value={value} />
            </b>{' '}
            {t(`kpi.${name}`)}
          </li>
        ))}
      </ul>
      <section className="stack" aria-labelledby="polls">
        <h2 id="polls">{t('polls')}</h2>
        {insights.polls.length === 0 && <p>{t('none')}</p>}
        <Polls polls={insights.polls} />
      </section>
      <Statements statements={insights.statements} />
      <Proposals locale={locale} proposals={insights.proposals} />
      <Comments comments={insights.comments} />
      <Regions locale={locale} regions={insights.regions} unknown={insights.regionUnknown} />
    </div>
  );
}
