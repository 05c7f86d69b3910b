'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { getMe } from '../../../lib/api/session';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, withDone } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function confirmEmail(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().POST('/api/email-confirmations', { body: { token: text(data, 'token') } });
    const me = await getMe();
    redirect(withDone(linkTo(locale, { kind: me.kind === 'citizen' ? 'me' : 'sign-in' }), 'email-confirmed'));
  });
}
