'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, withDone } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function choosePassword(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().POST('/api/passwords', { body: { token: text(data, 'token'), password: text(data, 'password') } });
    redirect(withDone(linkTo(locale, { kind: 'sign-in' }), 'password-changed'));
  });
}
