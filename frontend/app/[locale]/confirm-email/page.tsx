import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Form } from '../../../components/form';
import { Notice } from '../../../components/notice';
import { Submit } from '../../../components/submit';
import type { Locale } from '../../../lib/locales';
import { confirmEmail } from './actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('confirm.title') };
}

/** Opening the link does nothing yet: programs that scan mail open links too. */
export default async function ConfirmEmailPage({ params, searchParams }: Props) {
  const [{ locale }, { token }, t] = await Promise.all([params, searchParams, getTranslations('account')]);
  return (
    <div className="wrap narrow page stack loose">
      <div className="stack tight">
        <h1>{t('confirm.title')}</h1>
        <p className="quiet-text">{t('confirm.what')}</p>
      </div>
      {typeof token === 'string' ? (
        <Form action={confirmEmail.bind(null, locale)}>
          <input type="hidden" name="token" value={token} />
          <Submit size="wide">{t('confirm.submit')}</Submit>
        </Form>
      ) : (
        <Notice look="stop" title={t('linkIncomplete')} />
      )}
    </div>
  );
}
