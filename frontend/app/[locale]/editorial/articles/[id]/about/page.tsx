import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../../components/field';
import { Form } from '../../../../../../components/form';
import { Select } from '../../../../../../components/select';
import { Submit } from '../../../../../../components/submit';
import { answer, api } from '../../../../../../lib/api/client';
import { linkTo } from '../../../../../../lib/links';
import { isLocale, type Locale } from '../../../../../../lib/locales';
import { DeskPage, deskMetadata } from '../../../desk-page';
import { requireEditor } from '../../../require-editor';
import { saveAbout } from '../actions';
import { Opened } from '../opened';
import { aboutPart, MOST_AUTHORS } from '../parts';

const EMPTY_ROWS = 2;

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = deskMetadata;

/** Who wrote the article, when, and how long it takes to read. */
export default async function AboutPage({ params, searchParams }: Props) {
  const [{ locale, id }, query, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const article = await answer(api().GET('/api/editorial/articles/{id}', { params: { path: { id } } }));
  const language = isLocale(query.language) ? query.language : article.originalLanguage;
  const part = aboutPart(article);
  const rows = Array.from({ length: Math.min(article.authors.length + EMPTY_ROWS, MOST_AUTHORS) }, (_, row) => article.authors[row]);
  const places = rows.map((_, place) => ({ value: String(place + 1), label: String(place + 1) }));
  return (
    <DeskPage
      back={{ href: linkTo(locale, { kind: 'desk-article', id, language }), label: article.editions[language]?.title ?? t('article') }}
      title={t('about.title')}
    >
      <Form action={saveAbout.bind(null, locale, { articleId: id, language })}>
        <Opened version={article.version} part={part} />
        <div className="stack tight">
          <h2>{t('about.authors')}</h2>
          <p className="quiet-text small">{t('about.authorsHint')}</p>
        </div>
        {rows.map((author, row) => (
          <fieldset key={row} className="card stack tight">
            <legend className="sr-only">{t('about.author', { number: row + 1 })}</legend>
            <Field name={`authors/${row}/name`} label={t('about.name', { number: row + 1 })} value={author?.name ?? ''} />
            <Select
              name={`authors/${row}/role`}
              label={t('about.role')}
              value={author?.role ?? 'lead'}
              options={(['lead', 'co-author'] as const).map((role) => ({ value: role, label: t(`about.roles.${role}`) }))}
            />
            <Select name={`authors/${row}/place`} label={t('about.place')} value={String(row + 1)} options={places} />
          </fieldset>
        ))}
        <Field
          name="readingMinutes"
          label={t('about.minutes')}
          hint={t('about.minutesHint', { minutes: article.readingMinutes })}
          value={part.readingMinutes}
        />
        <Field name="dated" type="date" label={t('about.dated')} hint={t('about.datedHint')} value={part.dated} />
        <Submit>{t('save')}</Submit>
      </Form>
    </DeskPage>
  );
}
