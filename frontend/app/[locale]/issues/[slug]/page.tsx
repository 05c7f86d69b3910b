import type { Metadata } from 'next';
import { Day } from '../../../../components/day';
import { answer, publicApi } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { ArticleView } from '../../articles/[slug]/article-view';
import { readArticle } from '../../articles/[slug]/read-article';
import { IssueEyebrow } from '../issue-eyebrow';
import { ArticleList } from './article-list';
import './issue.css';
import { IssueProposals } from './issue-proposals';
import { Participation } from './participation';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<Record<string, string | undefined>> };

const readIssue = (locale: Locale, slug: string) =>
  answer(publicApi().GET('/api/issues/{slug}', { params: { path: { slug }, query: { language: locale } } }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const issue = await readIssue(locale, slug);
  return { title: issue.title.text, description: issue.dek.text };
}

/** An issue with one article shows it in place; an issue with several lists them. */
export default async function IssuePage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  const issue = await readIssue(locale, slug);
  const [first, ...others] = issue.articles;
  const only = first && others.length === 0 ? await readArticle(locale, first.slug) : null;
  return (
    <div className="wrap page stack loose">
      <div className="masthead">
        <header className="stack">
          <IssueEyebrow issue={issue} lead={<span lang={issue.series.title.language}>{issue.series.title.text}</span>}>
            <Day at={issue.publishedAt} />
          </IssueEyebrow>
          <h1 lang={issue.title.language}>{issue.title.text}</h1>
          {issue.dek.text !== '' && (
            <p className="dek" lang={issue.dek.language}>
              {issue.dek.text}
            </p>
          )}
        </header>
        <Participation locale={locale} issue={issue} />
      </div>
      {only === null ? (
        <ArticleList locale={locale} articles={issue.articles} />
      ) : (
        <div>
          <ArticleView locale={locale} article={only} query={query} title="h2" />
        </div>
      )}
      <IssueProposals locale={locale} issue={issue} />
    </div>
  );
}
