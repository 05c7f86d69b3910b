import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DoneNotice } from '../../../../components/done-notice';
import { Field } from '../../../../components/field';
import { Form } from '../../../../components/form';
import { Link } from '../../../../components/link';
import { Submit } from '../../../../components/submit';
import { TextArea } from '../../../../components/text-area';
import { answer, api } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { requireEditor } from '../require-editor';
import { upload } from './actions';
import { IssueSelect } from './issue-select';

const PASTE_LIMIT = 500_000;

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ issue?: string; done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing');
  return { title: t('title') };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const [{ locale }, { issue, done }, t] = await Promise.all([params, searchParams, getTranslations('importing')]);
  await requireEditor(locale);
  const issues = await answer(api().GET('/api/editorial/issues'));
  return (
    <div className="wrap narrow page stack loose">
      <p>
        <Link href={linkTo(locale, { kind: 'editorial' })}>← {t('toDesk')}</Link>
      </p>
      <h1>{t('title')}</h1>
      <DoneNotice namespace="importing" done={done} />
      <p>{t('what')}</p>
      <Form action={upload.bind(null, locale)}>
        <Field name="file" type="file" label={t('file')} hint={t('fileHint')} />
        <TextArea name="paste" label={t('paste')} hint={t('pasteHint')} limit={PASTE_LIMIT} rows={6} />
        <IssueSelect
          locale={locale}
          issues={issues.items}
          label={t('issueLater')}
          hint={t('issueLaterHint')}
          value={issue}
          none={t('issueByNewsletter')}
        />
        <Submit pending={t('reading')}>{t('read')}</Submit>
      </Form>
    </div>
  );
}
