import { getTranslations } from 'next-intl/server';
import { Form } from '../../../../../../../components/form';
import { Submit } from '../../../../../../../components/submit';
import { answer, api } from '../../../../../../../lib/api/client';
import { linkTo } from '../../../../../../../lib/links';
import type { Locale } from '../../../../../../../lib/locales';
import { DeskPage, deskMetadata } from '../../../../desk-page';
import { requireEditor } from '../../../../require-editor';
import { addBlock } from '../../block-actions';
import { BlockFields } from '../../block-fields';
import { NoteFields } from '../../note-fields';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ after?: string }> };

export const generateMetadata = deskMetadata;

/** A block is written in the language of the original first; translations follow it. */
export default async function NewBlockPage({ params, searchParams }: Props) {
  const [{ locale, id }, { after }, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id } } }));
  const language = article.originalLanguage;
  const before = article.blocks.find((block) => block.id === after);
  return (
    <DeskPage
      back={{ href: linkTo(locale, { kind: 'desk-article', id, language }), label: article.editions[language]?.title ?? t('article') }}
      title={t('block.new')}
    >
      {before?.texts[language] !== undefined && (
        <section aria-label={t('block.after')}>
          <p className="small muted">{t('block.after')}</p>
          <blockquote className="letter quiet-text" lang={language}>
            {before.texts[language]}
          </blockquote>
        </section>
      )}
      <Form action={addBlock.bind(null, locale, { articleId: id, language, afterId: before?.id ?? null })}>
        <BlockFields language={language} />
        <NoteFields isPublic={article.status === 'published'} />
        <Submit>{t('add')}</Submit>
      </Form>
    </DeskPage>
  );
}
