import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../components/button';
import { Link } from '../../../../components/link';
import { getMe } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

type Props = { locale: Locale; back: string; signIn: string; why: string };

/** For who may not act yet: signing in, and `back` to this place; or confirming the address. */
export async function NotYet({ locale, back, signIn, why }: Props) {
  const [t, me] = await Promise.all([getTranslations('joining'), getMe()]);
  if (me.kind === 'citizen' && !me.emailConfirmed) {
    return (
      <div className="notice waiting stack tight">
        <b>{t('confirm')}</b>
        <p className="small">{t('confirmNext', { email: me.email ?? '' })}</p>
        <p className="small">
          <Link href={linkTo(locale, { kind: 'me' })}>{t('confirmLink')}</Link>
        </p>
      </div>
    );
  }
  return (
    <p className="row">
      <ButtonLink look="quiet" href={linkTo(locale, { kind: 'sign-in', next: back })}>
        {signIn}
      </ButtonLink>
      <span className="quiet-text small">{why}</span>
    </p>
  );
}
