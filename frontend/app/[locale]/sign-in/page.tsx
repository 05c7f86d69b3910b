import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoneNotice } from '../../../components/done-notice';
import { Field } from '../../../components/field';
import { Form } from '../../../components/form';
import { Link } from '../../../components/link';
import { Submit } from '../../../components/submit';
import { getMe } from '../../../lib/api/session';
import { linkTo, safeReturn } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { signIn } from './actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string; done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('signIn.title') };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const [{ locale }, { next, done }, me, t] = await Promise.all([params, searchParams, getMe(), getTranslations('account')]);
  if (me.kind === 'citizen') redirect(safeReturn(next, linkTo(locale, { kind: 'me' })));
  return (
    <div className="wrap narrow page stack loose">
      <h1>{t('signIn.title')}</h1>
      <DoneNotice namespace="account" done={done} />
      <Form action={signIn.bind(null, locale)}>
        {typeof next === 'string' && <input type="hidden" name="next" value={next} />}
        <Field name="email" type="email" label={t('email')} autoComplete="email" required />
        <Field name="password" type="password" label={t('password')} autoComplete="current-password" required />
        <Submit size="wide">{t('signIn.submit')}</Submit>
      </Form>
      <p>
        <Link href={linkTo(locale, { kind: 'forgotten-password' })}>{t('forgotten.title')}</Link>
      </p>
      <p>
        {t('signIn.noAccount')} <Link href={linkTo(locale, { kind: 'sign-up', next })}>{t('signUp.title')}</Link>
      </p>
    </div>
  );
}
