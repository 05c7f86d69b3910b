import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../components/button';
import { Card } from '../../../components/card';
import { DoneNotice } from '../../../components/done-notice';
import { EmptyState } from '../../../components/empty-state';
import { Eyebrow } from '../../../components/eyebrow';
import { Link } from '../../../components/link';
import { Tag } from '../../../components/tag';
import { answer, api } from '../../../lib/api/client';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { deskMetadata } from './desk-page';
import { type EditorialIssue, titleOf } from './read-issue';
import { requireEditor } from './require-editor';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export const generateMetadata = deskMetadata;

async function Issue({ locale, issue }: { locale: Locale; issue: EditorialIssue }) {
  const t = await getTranslations('editorial');
  const title = titleOf(issue, locale);
  return (
    <Card>
      <div className="stack tight">
        <Eyebrow lead={t('issueNumber', { number: issue.number })}>
          <Tag look={issue.status === 'published' ? 'open' : undefined}>{t(`status.${issue.status}`)}</Tag>
          {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
        </Eyebrow>
        <h2 lang={title.language}>
          <Link href={linkTo(locale, { kind: 'desk-issue', id: issue.id })}>{title.text}</Link>
        </h2>
        <ul>
          {issue.articles.map((article) => (
            <li key={article.id}>
              <Link href={linkTo(locale, { kind: 'desk-article', id: article.id })}>
                <span lang={article.title.language}>{article.title.text}</span>
              </Link>{' '}
              <span className="quiet-text small">{t(`status.${article.status}`)}</span>
            </li>
          ))}
        </ul>
        {issue.articles.length === 0 && <p className="quiet-text">{t('noArticles')}</p>}
      </div>
    </Card>
  );
}

export default async function EditorialPage({ params, searchParams }: Props) {
  const [{ locale }, { done }, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const { items } = await answer(api().GET('/api/editorial/issues'));
  const here = linkTo(locale, { kind: 'editorial' });
  return (
    <div className="wrap reading page stack loose">
      <h1>{t('title')}</h1>
      <DoneNotice namespace="editorial" done={done} />
      <div className="row">
        <ButtonLink href={`${here}/issues/new`}>{t('newIssue')}</ButtonLink>
        <ButtonLink look="quiet" href={`${here}/import`}>
          {t('import')}
        </ButtonLink>
        <ButtonLink look="plain" href={`${here}/series`}>
          {t('series.title')}
        </ButtonLink>
      </div>
      {items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      {items.map((issue) => (
        <Issue key={issue.id} locale={locale} issue={issue} />
      ))}
    </div>
  );
}
