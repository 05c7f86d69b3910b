import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../../components/field';
import { Form } from '../../../../../components/form';
import { Submit } from '../../../../../components/submit';
import { answer, api } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { createIssue } from '../../actions';
import { DeskPage, deskMetadata } from '../../desk-page';
import { requireEditor } from '../../require-editor';
import { Words } from '../../words';

export const generateMetadata = deskMetadata;

export default async function NewIssuePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('editorial')]);
  await requireEditor(locale);
  const { items } = await answer(api().GET('/api/editorial/issues'));
  return (
    <DeskPage back={{ href: linkTo(locale, { kind: 'editorial' }), label: t('title') }} title={t('newIssue')}>
      <Form action={createIssue.bind(null, locale)}>
        <Field name="number" label={t('number')} type="number" value={String((items[0]?.number ?? 0) + 1)} required />
        <Field name="slug" label={t('slug')} hint={t('slugHint')} required />
        <p className="quiet-text">{t('wordsHelp')}</p>
        <Words />
        <Field name="closesAt" type="datetime-local" label={t('closesAt')} hint={t('closesAtHint')} />
        <Submit>{t('create')}</Submit>
      </Form>
    </DeskPage>
  );
}
