import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../../components/button';
import { DoneNotice } from '../../../../../components/done-notice';
import { EmptyState } from '../../../../../components/empty-state';
import { Eyebrow } from '../../../../../components/eyebrow';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Submit } from '../../../../../components/submit';
import { Tag } from '../../../../../components/tag';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { setPublication } from '../../actions';
import { Checklist } from '../../checklist';
import { DeskPage, deskMetadata } from '../../desk-page';
import { readIssue, titleOf } from '../../read-issue';
import { requireEditor } from '../../require-editor';
import { IssueArticles } from './issue-articles';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string }> };

export const generateMetadata = deskMetadata;

export default async function EditorialIssuePage({ params, searchParams }: Props) {
  const [{ locale, id }, { done }, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const issue = await readIssue(id);
  const title = titleOf(issue, locale);
  const isPublic = issue.status === 'published';
  const page = (name: 'edit' | 'new-article' | 'delete' | 'preview') => linkTo(locale, { kind: 'desk-issue', id, page: name });
  const target = { what: 'issues', id, publish: !isPublic, back: linkTo(locale, { kind: 'desk-issue', id }) } as const;
  return (
    <DeskPage back={{ href: linkTo(locale, { kind: 'editorial' }), label: t('title') }} title={title.text} lang={title.language}>
      <Eyebrow lead={t('issueNumber', { number: issue.number })}>
        <Tag look={isPublic ? 'open' : undefined}>{t(`status.${issue.status}`)}</Tag>
        {issue.demo && <Tag look="sun">{t('demo')}</Tag>}
      </Eyebrow>
      <DoneNotice namespace="editorial" done={done === 'saved' ? `saved-${isPublic ? 'public' : 'draft'}` : done} />
      <div className="row">
        <ButtonLink look="quiet" href={page('edit')}>
          {t('editIssue')}
        </ButtonLink>
        <ButtonLink look="plain" href={page('preview')}>
          {t('preview.link')}
        </ButtonLink>
        {isPublic && <Link href={linkTo(locale, { kind: 'issue', slug: issue.slug })}>{t('see')}</Link>}
      </div>
      <section className="stack" aria-labelledby="articles">
        <h2 id="articles">{t('order.title')}</h2>
        {issue.articles.length === 0 ? <EmptyState title={t('noArticles')} /> : <IssueArticles locale={locale} issue={issue} />}
        <div className="row">
          <ButtonLink look="quiet" href={page('new-article')}>
            {t('newArticle')}
          </ButtonLink>
          <ButtonLink look="plain" href={`${linkTo(locale, { kind: 'editorial' })}/import?issue=${id}`}>
            {t('importHere')}
          </ButtonLink>
        </div>
      </section>
      <Checklist issue={issue} />
      <Form action={setPublication.bind(null, locale, target)} tight>
        <Submit look={isPublic ? 'plain' : undefined}>{t(isPublic ? 'unpublish' : 'publish')}</Submit>
      </Form>
      {issue.publishedAt === null && (
        <p>
          <Link href={page('delete')}>{t('draft.link.issues')}</Link>
        </p>
      )}
    </DeskPage>
  );
}
