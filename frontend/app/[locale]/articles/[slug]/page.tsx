import type { Metadata } from 'next';
import { Link } from '../../../../components/link';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { IssueEyebrow } from '../../issues/issue-eyebrow';
import { ArticleView } from './article-view';
import { readArticle } from './read-article';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<Record<string, string | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const article = await readArticle(locale, slug);
  return { title: article.title.text, description: article.dek.text };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  const article = await readArticle(locale, slug);
  const { issue } = article;
  return (
    <div className="wrap page stack">
      <IssueEyebrow
        issue={{ ...issue, demo: article.demo }}
        lead={
          <Link href={linkTo(locale, { kind: 'issue', slug: issue.slug })} lang={issue.title.language}>
            {issue.title.text}
          </Link>
        }
      />
      <ArticleView locale={locale} article={article} query={query} title="h1" />
    </div>
  );
}
