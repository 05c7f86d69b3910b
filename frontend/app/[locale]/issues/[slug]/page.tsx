import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../components/button';
import { Card } from '../../../../components/card';
import { Count } from '../../../../components/count';
import { Day } from '../../../../components/day';
import { EmptyState } from '../../../../components/empty-state';
import { Eyebrow } from '../../../../components/eyebrow';
import { Link } from '../../../../components/link';
import { Tag } from '../../../../components/tag';
import { answer, publicApi } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

const readIssue = (locale: Locale, slug: string) =>
  answer(publicApi().GET('/api/issues/{slug}', { params: { path: { slug }, query: { language: locale } } }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const issue = await readIssue(locale, slug);
  return { title: issue.title.text, description: issue.dek.text };
}

export default async function IssuePage({ params }: Props) {
  const [{ locale, slug }, t] = await Promise.all([params, getTranslations('reading')]);
  const issue = await readIssue(locale, slug);
  const [only, ...others] = issue.articles;
  if (only && others.length === 0) redirect(linkTo(locale, { kind: 'article', slug: only.slug }));
  const [numbers, proposals] = await Promise.all([
    answer(publicApi().GET('/api/issues/{slug}/participation', { params: { path: { slug } } })),
    answer(publicApi().GET('/api/proposals', { params: { query: { issue: slug, sort: 'supported', limit: 3, language: locale } } })),
  ]);
  const facts = [
    ['ballots', numbers.ballots],
    ['comments', numbers.comments],
    ['proposals', numbers.proposals],
  ] as const;
  return (
    <div className="wrap page stack loose">
      <div className="with-aside">
        <header className="stack">
          <Eyebrow lead={issue.series.title.text}>
            <span>{t('issueOf', { number: issue.number, of: issue.of })}</span>
            <Day at={issue.publishedAt} />
            <Tag look={issue.isOpen ? 'open' : undefined}>{t(issue.isOpen ? 'open' : 'closed')}</Tag>
            {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
          </Eyebrow>
          <h1 lang={issue.title.language}>{issue.title.text}</h1>
          <p className="dek" lang={issue.dek.language}>
            {issue.dek.text}
          </p>
        </header>
        <aside className="stack tight" aria-label={t('participation')}>
          <p>
            <b className="num">
              <Count value={numbers.participants} />
            </b>{' '}
            {t('participants', { count: numbers.participants })}
          </p>
          <ul className="num">
            {facts.map(([name, value]) => (
              <li key={name}>
                {t(`facts.${name}`)}: <Count value={value} />
              </li>
            ))}
            <li>{t('regionsHeard', { heard: numbers.regionsHeard, regions: numbers.regions })}</li>
          </ul>
          {issue.isOpen && <ButtonLink href={linkTo(locale, { kind: 'take-part', slug })}>{t('takePart')}</ButtonLink>}
        </aside>
      </div>
      <section className="stack" aria-labelledby="articles">
        <h2 id="articles">{t('articlesTitle')}</h2>
        {issue.articles.length === 0 && <EmptyState title={t('noArticles')} />}
        {issue.articles.map((article) => (
          <Card key={article.id}>
            <div className="stack tight">
              <h3 lang={article.title.language}>
                <Link href={linkTo(locale, { kind: 'article', slug: article.slug })}>{article.title.text}</Link>
              </h3>
              <p lang={article.dek.language}>{article.dek.text}</p>
              <p className="quiet-text small">
                {article.authors.map(({ name }) => name).join(', ')} · {t('minutes', { minutes: article.readingMinutes })}
              </p>
            </div>
          </Card>
        ))}
      </section>
      <section className="stack" aria-labelledby="proposals">
        <h2 id="proposals">{t('proposalsTitle')}</h2>
        {proposals.items.length === 0 && <EmptyState title={t('noProposals')}>{t('noProposalsHelp')}</EmptyState>}
        <div className="grid3">
          {proposals.items.map((proposal) => (
            <Card key={proposal.id}>
              <div className="stack tight">
                <h3 lang={proposal.language}>
                  <Link href={linkTo(locale, { kind: 'proposal', id: proposal.id })}>{proposal.title}</Link>
                </h3>
                <p className="quiet-text small num">{t('supporters', { count: proposal.supporters })}</p>
              </div>
            </Card>
          ))}
        </div>
        {issue.isOpen && (
          <p>
            <ButtonLink look="quiet" href={linkTo(locale, { kind: 'new-proposal', issue: slug })}>
              {t('propose')}
            </ButtonLink>
          </p>
        )}
      </section>
    </div>
  );
}
