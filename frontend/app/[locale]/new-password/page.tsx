import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Field } from '../../../components/field';
import { Form } from '../../../components/form';
import { Link } from '../../../components/link';
import { Notice } from '../../../components/notice';
import { Submit } from '../../../components/submit';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { choosePassword } from './actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('newPassword.title') };
}

export default async function NewPasswordPage({ params, searchParams }: Props) {
  const [{ locale }, { token }, t] = await Promise.all([params, searchParams, getTranslations('account')]);
  return (
    <div className="wrap narrow page stack loose">
      <h1>{t('newPassword.title')}</h1>
      {typeof token === 'string' ? (
        <Form action={choosePassword.bind(null, locale)}>
          <input type="hidden" name="token" value={token} />
          <Field
            name="password"
            type="password"
            label={t('newPassword.label')}
            hint={t('passwordHint')}
            autoComplete="new-password"
            required
          />
          <Submit size="wide">{t('newPassword.submit')}</Submit>
        </Form>
      ) : (
        <Notice look="stop" title={t('linkIncomplete')} />
      )}
      <p>
        <Link href={linkTo(locale, { kind: 'forgotten-password' })}>{t('newPassword.another')}</Link>
      </p>
    </div>
  );
}
