import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Field } from '../../../components/field';
import { Form } from '../../../components/form';
import { Link } from '../../../components/link';
import { Select } from '../../../components/select';
import { Submit } from '../../../components/submit';
import { regionOptions } from '../../../lib/api/regions';
import { getMe } from '../../../lib/api/session';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { signUp } from './actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('signUp.title') };
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const [{ locale }, { next }, me, t] = await Promise.all([params, searchParams, getMe(), getTranslations('account')]);
  if (me.kind === 'citizen') redirect(linkTo(locale, { kind: 'me' }));
  const regions = await regionOptions(locale);
  return (
    <div className="wrap narrow page stack loose">
      <div className="stack tight">
        <h1>{t('signUp.title')}</h1>
        <p className="quiet-text">{t('signUp.why')}</p>
      </div>
      <Form action={signUp.bind(null, locale)}>
        {typeof next === 'string' && <input type="hidden" name="next" value={next} />}
        <Field name="handle" label={t('handle')} hint={t('handleHint')} autoComplete="nickname" required />
        <Field name="email" type="email" label={t('email')} hint={t('emailHint')} autoComplete="email" required />
        <Field name="password" type="password" label={t('password')} hint={t('passwordHint')} autoComplete="new-password" required />
        <Select name="place" label={t('place')} hint={t('placeHint')} options={regions} none={t('noPlace')} />
        <Submit size="wide">{t('signUp.submit')}</Submit>
      </Form>
      <p>
        {t('signUp.haveAccount')} <Link href={linkTo(locale, { kind: 'sign-in', next })}>{t('signIn.title')}</Link>
      </p>
    </div>
  );
}
