import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../components/card';
import { EmptyState } from '../../../../components/empty-state';
import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import { LOCALE_NAMES, type Locale } from '../../../../lib/locales';

type Listed = Schema<'ArticleCard'>;

async function ArticleCard({ locale, article }: { locale: Locale; article: Listed }) {
  const t = await getTranslations('reading');
  return (
    <Card>
      <div className="stack tight">
        <h3 lang={article.title.language}>
          <Link href={linkTo(locale, { kind: 'article', slug: article.slug })}>{article.title.text}</Link>
        </h3>
        {article.dek.text !== '' && <p lang={article.dek.language}>{article.dek.text}</p>}
        <ul className="plain facts quiet-text small">
          {article.authors.length > 0 && <li translate="no">{article.authors.map(({ name }) => name).join(', ')}</li>}
          <li>{t(`time.${article.readingTime}`, { minutes: article.readingMinutes })}</li>
          {!article.languages.includes(locale) && (
            <li>
              {t('onlyIn')}{' '}
              {article.languages.map((language, index) => (
                <span key={language} lang={language}>
                  {index > 0 && ', '}
                  {LOCALE_NAMES[language].long}
                </span>
              ))}
            </li>
          )}
        </ul>
      </div>
    </Card>
  );
}

/** The articles of an issue that has several, or none yet. */
export async function ArticleList({ locale, articles }: { locale: Locale; articles: Listed[] }) {
  const t = await getTranslations('reading');
  return (
    <section className="stack" aria-labelledby="articles">
      <h2 id="articles">{t('articlesTitle')}</h2>
      {articles.length === 0 && (
        <EmptyState title={t('noArticles')}>
          <p>{t('noArticlesHelp')}</p>
        </EmptyState>
      )}
      {articles.map((article) => (
        <ArticleCard key={article.id} locale={locale} article={article} />
      ))}
    </section>
  );
}
