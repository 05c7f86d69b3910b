import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoneNotice } from '../../../../../../../components/done-notice';
import { Form } from '../../../../../../../components/form';
import { Submit } from '../../../../../../../components/submit';
import { answer, api } from '../../../../../../../lib/api/client';
import { linkTo } from '../../../../../../../lib/links';
import { isLocale, type Locale } from '../../../../../../../lib/locales';
import { DeskPage, deskMetadata } from '../../../../desk-page';
import { requireEditor } from '../../../../require-editor';
import { changeBlock, removeBlock } from '../../block-actions';
import { BlockFields } from '../../block-fields';
import { NoteFields } from '../../note-fields';
import { Opened } from '../../opened';
import { blockPart } from '../../parts';

type Props = {
  params: Promise<{ locale: Locale; id: string; block: string }>;
  searchParams: Promise<{ language?: string; done?: string }>;
};

export const generateMetadata = deskMetadata;

export default async function BlockPage({ params, searchParams }: Props) {
  const [{ locale, id, block: blockId }, query, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id } } }));
  const at = article.blocks.findIndex((candidate) => candidate.id === blockId);
  const [block, next] = [article.blocks[at], article.blocks[at + 1]];
  if (!block) notFound();
  const language = isLocale(query.language) ? query.language : article.originalLanguage;
  const original = language === article.originalLanguage ? undefined : block.texts[article.originalLanguage];
  const part = blockPart(block, language);
  const edit = { articleId: id, blockId, language };
  return (
    <DeskPage
      back={{ href: linkTo(locale, { kind: 'desk-article', id, language }), label: t('editionIn', { language }) }}
      title={t('block.of', { number: at + 1, all: article.blocks.length })}
    >
      <DoneNotice namespace="editorial" done={query.done} />
      {original !== undefined && (
        <section aria-label={t('original.text')}>
          <p className="small muted">{t('original.text')}</p>
          <blockquote className="letter" lang={article.originalLanguage}>
            {original}
          </blockquote>
        </section>
      )}
      {/* Another block or language is another form: nothing typed in one may show in the other. */}
      <Form key={`${blockId} ${language}`} action={changeBlock.bind(null, locale, edit)}>
        <Opened version={article.version} part={part} />
        <BlockFields language={language} {...part} />
        <NoteFields isPublic={article.status === 'published'} />
        <div className="row">
          <Submit>{t('save')}</Submit>
          {next && (
            <Submit look="quiet" name="next" value={next.id}>
              {t('block.saveNext')}
            </Submit>
          )}
        </div>
      </Form>
      <details>
        <summary>{t('delete')}</summary>
        <div className="stack tight mt-2">
          <p className="small">{t('deleteAsk')}</p>
          <Form action={removeBlock.bind(null, locale, edit)} tight>
            <Submit look="stop" size="small">
              {t('deleteYes')}
            </Submit>
          </Form>
        </div>
      </details>
    </DeskPage>
  );
}
