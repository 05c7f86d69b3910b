import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../components/field';
import { Form } from '../../../../../components/form';
import { Select } from '../../../../../components/select';
import { Submit } from '../../../../../components/submit';
import type { Schema } from '../../../../../lib/api/client';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../../../lib/locales';
import { saveImport } from '../actions';
import { IssueSelect } from '../issue-select';

const SPARE_AUTHORS = 2;
const ROLES = ['lead', 'co-author'] as const;

type Draft = Schema<'ImportDraft'>;
type Props = { locale: Locale; draft: Draft; issues: readonly Schema<'EditorialIssue'>[]; chosen: string | undefined };

/** Mends what was misunderstood, and saves. The names of the fields are the pointers of the api. */
export async function MendForm({ locale, draft, issues, chosen }: Props) {
  const t = await getTranslations('importing');
  const { preview } = draft;
  const authors = [...preview.authors, ...Array.from({ length: SPARE_AUTHORS }, () => ({ name: '', role: 'co-author' as const }))];
  const rows = { id: draft.id, articles: preview.articles.length, authors: authors.length };
  const numbered = issues.find(({ number }) => number === preview.position?.number)?.id;
  return (
    <Form action={saveImport.bind(null, locale, rows)}>
      <IssueSelect
        locale={locale}
        issues={issues}
        label={t('issue')}
        hint={t('issueHint')}
        value={chosen ?? numbered}
        none={t('chooseIssue')}
      />
      {preview.articles.map((article, index) => {
        const title = article.title ?? (rows.articles === 1 ? preview.title : null);
        return (
          <Field
            key={index}
            name={`titles/${index}`}
            label={rows.articles === 1 ? t('onlyTitle') : t('articleTitle', { number: index + 1 })}
            {...(title === null ? { hint: t('titleMissing') } : {})}
            value={title ?? ''}
          />
        );
      })}
      <Field name="date" type="date" label={t('date')} hint={t('dateHint')} value={preview.date ?? ''} />
      <Select
        name="language"
        label={t('language')}
        value={preview.language}
        options={LOCALES.map((language) => ({ value: language, label: LOCALE_NAMES[language].long }))}
      />
      <fieldset className="import-authors">
        <legend>{t('authors')}</legend>
        <p className="hint">{t('authorsHint')}</p>
        {authors.map(({ name, role }, index) => (
          <div key={index}>
            <Field name={`authors/${index}/name`} label={t('author', { number: index + 1 })} value={name} />
            <Select
              name={`authors/${index}/role`}
              label={t('authorRole', { number: index + 1 })}
              value={role}
              options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            />
          </div>
        ))}
      </fieldset>
      <Submit>{t('save')}</Submit>
    </Form>
  );
}
