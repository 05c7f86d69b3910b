import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/button';
import { getMe, may, type Permission } from '../../lib/api/session';
import { linkTo } from '../../lib/links';
import type { Locale } from '../../lib/locales';
import { ConfirmationNotice } from './me/confirmation-notice';

type Props = {
  locale: Locale;
  permission: Permission;
  /** Where a person who signs in comes back to. */
  back: string;
  /** `signIn` stands on the button, `why` beside it. */
  words: { signIn: string; why?: string };
  /** The form, for those who may. */
  children: ReactNode;
};

/** An act for those who may do it. Others read what is missing: an account, or a confirmed address. */
export async function WhoMay({ locale, permission, back, words, children }: Props) {
  const me = await getMe();
  if (may(me, permission)) return children;
  if (me.kind === 'citizen' && !me.emailConfirmed) return <ConfirmationNotice locale={locale} email={me.email} />;
  return (
    <p className="row no-print">
      <ButtonLink look="quiet" href={linkTo(locale, { kind: 'sign-in', next: back })}>
        {words.signIn}
      </ButtonLink>
      {words.why !== undefined && <span className="quiet-text small">{words.why}</span>}
    </p>
  );
}
