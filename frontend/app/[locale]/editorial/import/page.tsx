import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Field } from '../../../../components/field';
import { Form } from '../../../../components/form';
import { Submit } from '../../../../components/submit';
import type { Locale } from '../../../../lib/locales';
import { requireEditor } from '../require-editor';
import { upload } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing');
  return { title: t('title') };
}

export default async function ImportPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('importing')]);
  await requireEditor(locale);
  return (
    <div className="wrap narrow page stack loose">
      <h1>{t('title')}</h1>
      <p>{t('what')}</p>
      <Form action={upload.bind(null, locale)}>
        <Field name="file" type="file" label={t('file')} hint={t('fileHint')} required />
        <Submit pending={t('reading')}>{t('read')}</Submit>
      </Form>
    </div>
  );
}
