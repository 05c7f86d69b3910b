import { getTranslations } from 'next-intl/server';
import { Eyebrow } from '../../../../../../components/eyebrow';
import { Link } from '../../../../../../components/link';
import { Notice } from '../../../../../../components/notice';
import { answer, api } from '../../../../../../lib/api/client';
import { linkTo } from '../../../../../../lib/links';
import type { Locale } from '../../../../../../lib/locales';
import { ArticleBody } from '../../../../articles/[slug]/article-body';
import { deskMetadata } from '../../../desk-page';
import { requireEditor } from '../../../require-editor';
import '../../../../articles/[slug]/article.css';

export const generateMetadata = deskMetadata;

/** The article as readers of this language would see it now, without its polls and its discussion. */
export default async function ArticlePreviewPage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [{ locale, id }, t, words] = await Promise.all([params, getTranslations('reading'), getTranslations('editorial.preview')]);
  await requireEditor(locale);
  const article = await answer(
    api().GET('/api/editorial/articles/{id}/preview', { params: { path: { id }, query: { language: locale } } }),
  );
  return (
    <div className="wrap page stack loose">
      <Notice look="waiting" title={words('title')}>
        {words('article')} <Link href={linkTo(locale, { kind: 'desk-article', id })}>{words('back')}</Link>
      </Notice>
      <header className="article-head stack">
        <Eyebrow lead={<span lang={article.issue.title.language}>{article.issue.title.text}</span>}>
          <span>{t('issueOf', { number: article.issue.number, of: Math.max(article.issue.of, article.issue.number) })}</span>
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
      <ArticleBody locale={locale} article={article} polls={[]} />
    </div>
  );
}
