import { getTranslations } from 'next-intl/server';
import { Day } from '../../../../components/day';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import { LOCALE_NAMES, type Locale } from '../../../../lib/locales';

/** Who wrote the text, when, how long it takes, and the languages it can be read in. */
export async function ArticleFacts({ locale, article }: { locale: Locale; article: Schema<'Article'> }) {
  const t = await getTranslations('reading');
  const others = article.languages.filter((language) => language !== locale);
  return (
    <>
      <ul className="plain facts quiet-text">
        {article.authors.map(({ name, role }) => (
          <li key={name}>
            <b translate="no">{name}</b>, {t(`roles.${role}`)}
          </li>
        ))}
        <li>
          {t('published')} <Day at={article.publishedAt} />
        </li>
        {article.dated !== null && (
          <li>
            {t('dated')} <Day at={article.dated} />
          </li>
        )}
        <li>{t(`time.${article.readingTime}`, { minutes: article.readingMinutes })}</li>
        {article.translated && <li>{t('translatedFrom', { language: article.originalLanguage })}</li>}
        {others.length > 0 && (
          <li className="no-print">
            {t('alsoIn')}{' '}
            {others.map((language, index) => (
              <span key={language}>
                {index > 0 && ', '}
                <a href={linkTo(language, { kind: 'article', slug: article.slug })} lang={language} hrefLang={language}>
                  {LOCALE_NAMES[language].long}
                </a>
              </span>
            ))}
          </li>
        )}
      </ul>
      {article.bodyLanguage !== locale && <p className="notice">{t('notTranslated', { language: article.bodyLanguage })}</p>}
    </>
  );
}
