import { getTranslations } from 'next-intl/server';
import { Form } from '../../../components/form';
import { Submit } from '../../../components/submit';
import type { Locale } from '../../../lib/locales';
import { sendConfirmationAgain } from './actions';

/** Until the address is confirmed a person reads only; says how to go on. */
export async function ConfirmationNotice({ locale, email }: { locale: Locale; email: string | null }) {
  const t = await getTranslations('account');
  return (
    <div className="notice waiting stack tight no-print">
      <b>{t('me.unconfirmed')}</b>
      <p className="small">{t('me.unconfirmedNext', { email: email ?? '' })}</p>
      <Form action={sendConfirmationAgain.bind(null, locale)} tight>
        <div>
          <Submit look="plain" size="small">
            {t('me.sendAgain')}
          </Submit>
        </div>
      </Form>
    </div>
  );
}
