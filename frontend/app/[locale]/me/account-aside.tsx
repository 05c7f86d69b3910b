import { getTranslations } from 'next-intl/server';
import { Card } from '../../../components/card';
import { Form } from '../../../components/form';
import { Link } from '../../../components/link';
import { Submit } from '../../../components/submit';
import type { Me } from '../../../lib/api/session';
import { linkTo } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { signOut, signOutEverywhere } from './actions';

/** Signing out, what is stored, and the way to close the account. */
export async function AccountAside({ locale, me }: { locale: Locale; me: Me }) {
  const t = await getTranslations('account');
  return (
    <aside className="stack" aria-label={t('me.account')}>
      <Card>
        <div className="stack tight">
          <h2>{t('me.texts')}</h2>
          <p className="quiet-text">{t('me.textsWhat')}</p>
          <Link href={linkTo(locale, { kind: 'texts' })}>{t('me.seeTexts')}</Link>
        </div>
      </Card>
      <Card>
        <div className="stack tight">
          <h2>{t('me.sessions')}</h2>
          <p className="quiet-text">{t('me.sessionsCount', { count: me.sessions })}</p>
          <Form action={signOut.bind(null, locale)} tight>
            <Submit look="plain" size="wide">
              {t('me.signOut')}
            </Submit>
          </Form>
          <Form action={signOutEverywhere.bind(null, locale)} tight>
            <Submit look="quiet" size="wide">
              {t('me.signOutEverywhere')}
            </Submit>
          </Form>
        </div>
      </Card>
      <Card>
        <div className="stack tight">
          <h2>{t('stored.title')}</h2>
          <p className="quiet-text">{t('stored.what')}</p>
          <Link href={linkTo(locale, { kind: 'stored' })}>{t('me.seeStored')}</Link>
          <Link href={linkTo(locale, { kind: 'close-account' })}>{t('close.title')}</Link>
        </div>
      </Card>
    </aside>
  );
}
