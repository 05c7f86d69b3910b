import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../../../components/card';
import { EmptyState } from '../../../../../../components/empty-state';
import { Eyebrow } from '../../../../../../components/eyebrow';
import { Link } from '../../../../../../components/link';
import { Notice } from '../../../../../../components/notice';
import { answer, api } from '../../../../../../lib/api/client';
import { linkTo } from '../../../../../../lib/links';
import type { Locale } from '../../../../../../lib/locales';
import { deskMetadata } from '../../../desk-page';
import { requireEditor } from '../../../require-editor';

export const generateMetadata = deskMetadata;

/** The issue with what readers would find in it now. */
export default async function IssuePreviewPage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [{ locale, id }, t, words] = await Promise.all([params, getTranslations('reading'), getTranslations('editorial.preview')]);
  await requireEditor(locale);
  const issue = await answer(api().GET('/api/editorial/issues/{id}/preview', { params: { path: { id }, query: { language: locale } } }));
  return (
    <div className="wrap page stack loose">
      <Notice look="waiting" title={words('title')}>
        {words('issue')} <Link href={linkTo(locale, { kind: 'desk-issue', id })}>{words('back')}</Link>
      </Notice>
      <header className="stack">
        <Eyebrow lead={<span lang={issue.series.title.language}>{issue.series.title.text}</span>}>
          <span>{t('issueOf', { number: issue.number, of: issue.of })}</span>
        </Eyebrow>
        <h1 lang={issue.title.language}>{issue.title.text}</h1>
        <p className="dek" lang={issue.dek.language}>
          {issue.dek.text}
        </p>
      </header>
      <section className="stack" aria-labelledby="articles">
        <h2 id="articles">{t('articlesTitle')}</h2>
        {issue.articles.length === 0 && <EmptyState title={t('noArticles')} />}
        {issue.articles.map((article) => (
          <Card key={article.id}>
            <div className="stack tight">
              <h3 lang={article.title.language}>
                <Link href={linkTo(locale, { kind: 'desk-article', id: article.id, page: 'preview' })}>{article.title.text}</Link>
              </h3>
              <p lang={article.dek.language}>{article.dek.text}</p>
              <p className="quiet-text small">
                {article.authors.map(({ name }) => name).join(', ')} · {t('minutes', { minutes: article.readingMinutes })}
              </p>
            </div>
          </Card>
        ))}
      </section>
    </div>
  );
}
