import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../../components/field';
import { Form } from '../../../../../../components/form';
import { Submit } from '../../../../../../components/submit';
import { TextArea } from '../../../../../../components/text-area';
import { answer, api } from '../../../../../../lib/api/client';
import { linkTo } from '../../../../../../lib/links';
import { isLocale, type Locale } from '../../../../../../lib/locales';
import { DeskPage, deskMetadata } from '../../../desk-page';
import { requireEditor } from '../../../require-editor';
import { saveEdition } from '../actions';
import { NoteFields } from '../note-fields';
import { Opened } from '../opened';
import { editionPart } from '../parts';

const DEK_LIMIT = 500;
const QUESTION_LIMIT = 200;

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = deskMetadata;

export default async function EditionPage({ params, searchParams }: Props) {
  const [{ locale, id }, query, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id } } }));
  const { originalLanguage } = article;
  const language = isLocale(query.language) ? query.language : originalLanguage;
  const part = editionPart(article, language);
  const original = language === originalLanguage ? undefined : article.editions[originalLanguage];
  return (
    <DeskPage
      back={{ href: linkTo(locale, { kind: 'desk-article', id, language }), label: t('editionIn', { language }) }}
      title={t('edition.change')}
    >
      {original !== undefined && (
        <section aria-label={t('original.text')}>
          <p className="small muted">{t('original.text')}</p>
          <blockquote lang={originalLanguage}>
            <b>{original.title}</b>
            <p>{original.dek}</p>
            {original.question !== '' && <p>{original.question}</p>}
          </blockquote>
        </section>
      )}
      <Form action={saveEdition.bind(null, locale, { articleId: id, language })}>
        <Opened version={article.version} part={part} />
        <Field name="title" label={t('titleIn', { language })} value={part.title} lang={language} required />
        <TextArea name="dek" label={t('dekIn', { language })} value={part.dek} limit={DEK_LIMIT} rows={3} lang={language} />
        <TextArea
          name="question"
          label={t('questionIn', { language })}
          hint={t('questionHint')}
          value={part.question}
          limit={QUESTION_LIMIT}
          rows={2}
          lang={language}
        />
        <NoteFields isPublic={article.status === 'published'} />
        <Submit>{t('save')}</Submit>
      </Form>
    </DeskPage>
  );
}
