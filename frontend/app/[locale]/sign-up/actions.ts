'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { takeSession } from '../../../lib/api/session';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, safeReturn, withDone } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function signUp(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { response } = await api().POST('/api/accounts', {
      body: {
        handle: text(data, 'handle'),
        email: text(data, 'email'),
        password: text(data, 'password'),
        language: locale,
        place: text(data, 'place') || null,
      },
    });
    await takeSession(response);
    redirect(withDone(safeReturn(text(data, 'next'), linkTo(locale, { kind: 'me' })), 'signed-up'));
  });
}
