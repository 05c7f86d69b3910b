import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { Card } from '../../../components/card';
import { DoneNotice } from '../../../components/done-notice';
import { EmptyState } from '../../../components/empty-state';
import { Eyebrow } from '../../../components/eyebrow';
import { Field } from '../../../components/field';
import { Form } from '../../../components/form';
import { Link } from '../../../components/link';
import { Submit } from '../../../components/submit';
import { Tag } from '../../../components/tag';
import { answer, api, type Schema } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import { LOCALES, type Locale } from '../../../lib/locales';
import { createIssue, setPublication } from './actions';
import { requireEditor } from './require-editor';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editorial');
  return { title: t('title') };
}

async function Issue({ locale, issue }: { locale: Locale; issue: Schema<'EditorialIssue'> }) {
  const t = await getTranslations('editorial');
  const isPublic = issue.status === 'published';
  const target = { what: 'issues', id: issue.id, publish: !isPublic, back: linkTo(locale, { kind: 'editorial' }) } as const;
  return (
    <Card>
      <div className="stack tight">
        <Eyebrow lead={t('issueNumber', { number: issue.number })}>
          <Tag look={isPublic ? 'open' : undefined}>{t(`status.${issue.status}`)}</Tag>
          {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
        </Eyebrow>
        <h2>
          <Link href={`${linkTo(locale, { kind: 'editorial' })}/issues/${issue.id}`}>
            {issue.titles[locale] ?? issue.titles.kk ?? issue.titles.ru ?? issue.titles.en}
          </Link>
        </h2>
        <ul>
          {issue.articles.map((article) => (
            <li key={article.id}>
              <Link href={`${linkTo(locale, { kind: 'editorial' })}/articles/${article.id}`}>
                <span lang={article.title.language}>{article.title.text}</span>
              </Link>{' '}
              <span className="quiet-text small">{t(`status.${article.status}`)}</span>
            </li>
          ))}
        </ul>
        {issue.articles.length === 0 && <p className="quiet-text">{t('noArticles')}</p>}
        <Form action={setPublication.bind(null, locale, target)} tight>
          <Submit look={isPublic ? 'plain' : undefined} size="small">
            {t(isPublic ? 'unpublish' : 'publish')}
          </Submit>
        </Form>
      </div>
    </Card>
  );
}

export default async function EditorialPage({ params, searchParams }: Props) {
  const [{ locale }, { done }, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const { items } = await answer(api().GET('/api/editorial/issues'));
  return (
    <div className="wrap reading page stack loose">
      <div className="row apart">
        <h1>{t('title')}</h1>
        <ButtonLink href={`${linkTo(locale, { kind: 'editorial' })}/import`}>{t('import')}</ButtonLink>
      </div>
      <DoneNotice namespace="editorial" done={done} />
      {items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      {items.map((issue) => (
        <Issue key={issue.id} locale={locale} issue={issue} />
      ))}
      <section className="stack" aria-labelledby="new-issue">
        <h2 id="new-issue">{t('newIssue')}</h2>
        <Form action={createIssue.bind(null, locale)}>
          <Field name="number" label={t('number')} type="number" value={String((items[0]?.number ?? 0) + 1)} required />
          <Field name="slug" label={t('slug')} hint={t('slugHint')} required />
          {LOCALES.map((language) => (
            <Field key={language} name={`title-${language}`} label={t('titleIn', { language })} />
          ))}
          {LOCALES.map((language) => (
            <Field key={language} name={`dek-${language}`} label={t('dekIn', { language })} />
          ))}
          <Submit>{t('create')}</Submit>
        </Form>
      </section>
    </div>
  );
}
