import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '../../../../../components/empty-state';
import { Field } from '../../../../../components/field';
import { Form } from '../../../../../components/form';
import { Select } from '../../../../../components/select';
import { Submit } from '../../../../../components/submit';
import { answer, api, type Schema } from '../../../../../lib/api/client';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../../../lib/locales';
import { requireEditor } from '../../require-editor';
import { saveImport } from '../actions';

type Preview = Schema<'ImportPreview'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing');
  return { title: t('title') };
}

async function Understood({ preview }: { preview: Preview }) {
  const t = await getTranslations('importing');
  const facts = [
    ['language', LOCALE_NAMES[preview.language].long],
    ['date', preview.date ?? t('none')],
    ['authors', preview.authors.map(({ name, role }) => `${name} (${t(`role.${role}`)})`).join(', ') || t('none')],
    ['readingTime', t(`minutes.${preview.readingTime}`, { minutes: preview.readingMinutes })],
    ['footnotes', String(preview.footnotes)],
  ] as const;
  return (
    <dl className="stack tight">
      {facts.map(([name, value]) => (
        <div key={name} className="row">
          <dt>
            <b>{t(name)}</b>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

async function Dropped({ preview }: { preview: Preview }) {
  const t = await getTranslations('importing');
  if (preview.dropped.length === 0) return null;
  return (
    <details>
      <summary>{t('dropped', { count: preview.dropped.length })}</summary>
      <ul>
        {preview.dropped.map(({ what, detail }, index) => (
          <li key={index}>
            {what} {detail}
          </li>
        ))}
      </ul>
    </details>
  );
}

export default async function ImportDraftPage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [{ locale, id }, t] = await Promise.all([params, getTranslations('importing')]);
  await requireEditor(locale);
  const [draft, issues] = await Promise.all([
    answer(api().GET('/api/editorial/imports/{id}', { params: { path: { id } } })),
    answer(api().GET('/api/editorial/issues')),
  ]);
  const { preview } = draft;
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('understood')}</h1>
      <p className="quiet-text">{draft.filename}</p>
      <Understood preview={preview} />
      <Dropped preview={preview} />
      {issues.items.length === 0 ? (
        <EmptyState title={t('noIssue')} />
      ) : (
        <Form action={saveImport.bind(null, locale, { id, articles: preview.articles.length })}>
          <Select
            name="issueId"
            label={t('issue')}
            options={issues.items.map((issue) => ({
              value: issue.id,
              label: `${issue.number}. ${issue.titles[locale] ?? issue.titles.kk ?? issue.titles.ru ?? issue.titles.en ?? ''}`,
            }))}
          />
          <Select
            name="language"
            label={t('language')}
            value={preview.language}
            options={LOCALES.map((language) => ({ value: language, label: LOCALE_NAMES[language].long }))}
          />
          {preview.articles.map((article, index) => (
            <Field
              key={index}
              name={String(index)}
              label={t('articleTitle', { number: index + 1 })}
              value={article.title ?? (preview.articles.length === 1 ? (preview.title ?? '') : '')}
            />
          ))}
          <Submit>{t('save')}</Submit>
        </Form>
      )}
      {preview.articles.map((article, index) => (
        <section key={index} className="prose" lang={preview.language} aria-label={t('articleTitle', { number: index + 1 })}>
          {article.title !== null && <h2>{article.title}</h2>}
          {article.blocks.map((block, position) => (
            <p key={position}>
              {block.kind !== 'paragraph' && <span className="small muted">[{t(`kind.${block.kind}`)}] </span>}
              {block.text}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
