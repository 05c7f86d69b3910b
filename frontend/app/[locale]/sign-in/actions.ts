'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { takeSession } from '../../../lib/api/session';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, safeReturn } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function signIn(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { response } = await api().POST('/api/sessions', { body: { email: text(data, 'email'), password: text(data, 'password') } });
    await takeSession(response);
    redirect(safeReturn(text(data, 'next'), linkTo(locale, { kind: 'me' })));
  });
}
