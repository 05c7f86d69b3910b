import { answer, api, type Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { ArticleBody } from './article-body';
import { ArticleFacts } from './article-facts';
import { Corrections } from './corrections';
import { Discussion } from './discussion';
import { Neighbours } from './neighbours';
import { Share } from './share';
import { readParagraphs } from './talk';
import './article.css';

type Props = {
  locale: Locale;
  article: Schema<'Article'>;
  query: Record<string, string | undefined>;
  /** The title is h1 on the article's own page and h2 inside its issue. */
  title: 'h1' | 'h2';
};

/** Title, summary and facts, as readers see them. */
export function ArticleHead({ locale, article, title: Title }: Omit<Props, 'query'>) {
  return (
    <header className="article-head stack">
      <Title lang={article.title.language}>{article.title.text}</Title>
      {article.dek.text !== '' && (
        <p className="dek" lang={article.dek.language}>
          {article.dek.text}
        </p>
      )}
      <ArticleFacts locale={locale} article={article} />
      <Corrections locale={locale} article={article} />
    </header>
  );
}

/** An article with its polls and its discussion, on its own page or in place in its issue. */
export async function ArticleView({ locale, article, query, title }: Props) {
  const [polls, talk] = await Promise.all([
    answer(api().GET('/api/articles/{id}/polls', { params: { path: { id: article.id }, query: { language: locale } } })),
    readParagraphs(article),
  ]);
  return (
    <>
      <ArticleHead locale={locale} article={article} title={title} />
      <div className="article-columns">
        <article className="stack loose" aria-label={article.title.text}>
          <ArticleBody
            locale={locale}
            article={article}
            polls={polls.items}
            voted={query['voted']}
            heading={title === 'h1' ? 'h2' : 'h3'}
            talk={talk}
          />
          <Share locale={locale} slug={article.slug} title={article.title.text} />
          <Neighbours locale={locale} article={article} />
        </article>
        <Discussion locale={locale} article={article} query={query} />
      </div>
    </>
  );
}
