import { getTranslations } from 'next-intl/server';
import { answer, api } from '../../../../../../lib/api/client';
import { linkTo } from '../../../../../../lib/links';
import type { Locale } from '../../../../../../lib/locales';
import { DeleteDraft } from '../../../delete-draft';
import { DeskPage, deskMetadata } from '../../../desk-page';
import { requireEditor } from '../../../require-editor';

export const generateMetadata = deskMetadata;

export default async function DeleteArticlePage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [{ locale, id }, t] = await Promise.all([params, getTranslations('editorial')]);
  await requireEditor(locale);
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id } } }));
  const stay = linkTo(locale, { kind: 'desk-article', id });
  const title = article.editions[article.originalLanguage]?.title;
  return (
    <DeskPage back={{ href: stay, label: t('article') }} title={title} lang={article.originalLanguage}>
      <DeleteDraft
        locale={locale}
        what="articles"
        id={id}
        back={linkTo(locale, { kind: 'desk-issue', id: article.issue.id })}
        stay={stay}
      />
    </DeskPage>
  );
}
