import type { Metadata } from 'next';
import type { Locale } from '../../../../lib/locales';
import { ArticleEyebrow } from './article-eyebrow';
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
  return (
    <div className="wrap page stack">
      <ArticleEyebrow locale={locale} article={article} />
      <ArticleView locale={locale} article={article} query={query} title="h1" />
    </div>
  );
}
