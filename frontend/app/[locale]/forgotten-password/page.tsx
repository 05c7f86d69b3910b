import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Field } from '../../../components/field';
import { Form } from '../../../components/form';
import { Submit } from '../../../components/submit';
import type { Locale } from '../../../lib/locales';
import { askReset } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('forgotten.title') };
}

export default async function ForgottenPasswordPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('account')]);
  return (
    <div className="wrap narrow page stack loose">
      <div className="stack tight">
        <h1>{t('forgotten.title')}</h1>
        <p className="quiet-text">{t('forgotten.what')}</p>
      </div>
      <Form action={askReset.bind(null, locale)}>
        <Field name="email" type="email" label={t('email')} autoComplete="email" required />
        <Submit size="wide">{t('forgotten.submit')}</Submit>
      </Form>
    </div>
  );
}
