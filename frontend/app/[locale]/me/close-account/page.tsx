import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../components/button';
import { Choices } from '../../../../components/choices';
import { Field } from '../../../../components/field';
import { Form } from '../../../../components/form';
import { Submit } from '../../../../components/submit';
import { requireCitizen } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { closeAccount } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('close.title') };
}

export default async function CloseAccountPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, t] = await Promise.all([params, getTranslations('account')]);
  await requireCitizen(locale, linkTo(locale, { kind: 'close-account' }));
  const choices = [
    { value: 'keep', label: t('close.keep'), hint: t('close.keepHint') },
    { value: 'remove', label: t('close.remove'), hint: t('close.removeHint') },
  ];
  return (
    <div className="wrap narrow page stack loose">
      <div className="stack tight">
        <h1>{t('close.title')}</h1>
        <p className="quiet-text">{t('close.what')}</p>
      </div>
      <Form action={closeAccount.bind(null, locale)}>
        <Choices name="texts" legend={t('close.texts')} value="keep" choices={choices} />
        <Field
          name="password"
          type="password"
          label={t('password')}
          hint={t('close.passwordHint')}
          autoComplete="current-password"
          required
        />
        <div className="row">
          <Submit look="stop">{t('close.submit')}</Submit>
          <ButtonLink look="plain" href={linkTo(locale, { kind: 'me' })}>
            {t('close.back')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
