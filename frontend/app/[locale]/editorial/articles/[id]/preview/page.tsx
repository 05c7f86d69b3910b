import { getTranslations } from 'next-intl/server';
import { Eyebrow } from '../../../../../../components/eyebrow';
import { Link } from '../../../../../../components/link';
import { Notice } from '../../../../../../components/notice';
import { answer, api } from '../../../../../../lib/api/client';
import { linkTo } from '../../../../../../lib/links';
import type { Locale } from '../../../../../../lib/locales';
import { ArticleBody } from '../../../../articles/[slug]/article-body';
import { ArticleHead } from '../../../../articles/[slug]/article-view';
import { deskMetadata } from '../../../desk-page';
import { requireEditor } from '../../../require-editor';

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
      <Eyebrow lead={<span lang={article.issue.title.language}>{article.issue.title.text}</span>}>
        <span>{t('issueOf', { number: article.issue.number, of: article.issue.of })}</span>
      </Eyebrow>
      <ArticleHead locale={locale} article={article} title="h1" />
      <ArticleBody locale={locale} article={article} polls={[]} voted={undefined} heading="h2" talk={new Map()} />
    </div>
  );
}
