import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Eyebrow } from '../../../../components/eyebrow';
import { Day } from '../../../../components/day';
import { Link } from '../../../../components/link';
import { Tag } from '../../../../components/tag';
import { answer, api, publicApi, type Schema } from '../../../../lib/api/client';
import { readByVersion } from '../../../../lib/api/by-version';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { ArticleBody } from './article-body';
import { Discussion } from './discussion';
import { articleVersion } from './talk';
import './article.css';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<Record<string, string | undefined>> };

async function readArticle(locale: Locale, slug: string): Promise<Schema<'Article'>> {
  const version = await articleVersion(slug);
  return readByVersion(`article ${slug} ${locale}`, version.article, () =>
    answer(publicApi().GET('/api/articles/{slug}', { params: { path: { slug }, query: { language: locale } } })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const article = await readArticle(locale, slug);
  return { title: article.title.text, description: article.dek.text };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const [{ locale, slug }, query, t] = await Promise.all([params, searchParams, getTranslations('reading')]);
  const article = await readArticle(locale, slug);
  const polls = await answer(api().GET('/api/articles/{id}/polls', { params: { path: { id: article.id }, query: { language: locale } } }));
  const { issue } = article;
  return (
    <div className="wrap page">
      <header className="article-head stack">
        <Eyebrow lead={<Link href={linkTo(locale, { kind: 'issue', slug: issue.slug })}>{issue.title.text}</Link>}>
          <span>{t('issueOf', { number: issue.number, of: issue.of })}</span>
          <Day at={article.publishedAt} />
          <Tag look={issue.isOpen ? 'open' : undefined}>{t(issue.isOpen ? 'open' : 'closed')}</Tag>
          {article.demo && <Tag look="sun">{t('demo')}</Tag>}
        </Eyebrow>
        <h1 lang={article.title.language}>{article.title.text}</h1>
        {article.dek.text !== '' && (
          <p className="dek" lang={article.dek.language}>
            {article.dek.text}
          </p>
        )}
        <p className="quiet-text">
          {article.authors.map(({ name }) => name).join(', ')} · {t('minutes', { minutes: article.readingMinutes })}
        </p>
        {article.bodyLanguage !== locale && <p className="notice">{t('notTranslated', { language: article.bodyLanguage })}</p>}
      </header>
      <div className="article-columns">
        <div>
          <ArticleBody locale={locale} article={article} polls={polls.items} voted={query['voted']} />
          <nav className="row apart" aria-label={t('neighbours')}>
            {article.previous ? (
              <Link href={linkTo(locale, { kind: 'article', slug: article.previous.slug })}>← {article.previous.title.text}</Link>
            ) : (
              <span />
            )}
            {article.next && <Link href={linkTo(locale, { kind: 'article', slug: article.next.slug })}>{article.next.title.text} →</Link>}
          </nav>
        </div>
        <Discussion locale={locale} article={article} query={query} />
      </div>
    </div>
  );
}
