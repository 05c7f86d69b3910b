import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoneNotice } from '../../../../../components/done-notice';
import { Field } from '../../../../../components/field';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Submit } from '../../../../../components/submit';
import { answer, api } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import { LOCALES, type Locale } from '../../../../../lib/locales';
import { beginArticle, changeIssue } from '../../actions';
import { requireEditor } from '../../require-editor';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editorial');
  return { title: t('title') };
}

const ALMATY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'short' });
const localTime = (at: string | null): string => (at === null ? '' : ALMATY.format(new Date(at)).replace(' ', 'T'));

export default async function EditorialIssuePage({ params, searchParams }: Props) {
  const [{ locale, id }, { done }, t] = await Promise.all([params, searchParams, getTranslations('editorial')]);
  await requireEditor(locale);
  const { items } = await answer(api().GET('/api/editorial/issues'));
  const issue = items.find((candidate) => candidate.id === id);
  if (!issue) notFound();
  return (
    <div className="wrap reading page stack loose">
      <p>
        <Link href={linkTo(locale, { kind: 'editorial' })}>← {t('title')}</Link>
      </p>
      <h1>{t('issueNumber', { number: issue.number })}</h1>
      <DoneNotice namespace="editorial" done={done} />
      <Form action={changeIssue.bind(null, locale, id)}>
        {LOCALES.map((language) => (
          <Field key={language} name={`title-${language}`} label={t('titleIn', { language })} value={issue.titles[language] ?? ''} />
        ))}
        {LOCALES.map((language) => (
          <Field key={language} name={`dek-${language}`} label={t('dekIn', { language })} value={issue.deks[language] ?? ''} />
        ))}
        <Field name="closesAt" type="datetime-local" label={t('closesAt')} hint={t('closesAtHint')} value={localTime(issue.closesAt)} />
        <Submit>{t('save')}</Submit>
      </Form>
      <section className="stack" aria-labelledby="new-article">
        <h2 id="new-article">{t('newArticle')}</h2>
        <Form action={beginArticle.bind(null, locale, id)}>
          <Field name="title" label={t('titleIn', { language: locale })} required />
          <Field name="dek" label={t('dekIn', { language: locale })} />
          <Submit>{t('create')}</Submit>
        </Form>
      </section>
    </div>
  );
}
