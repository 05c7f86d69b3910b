'use server';

import { getTranslations } from 'next-intl/server';
import { api } from '../../../lib/api/client';
import { attempt, done } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import type { Locale } from '../../../lib/locales';

export async function askReset(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().POST('/api/password-resets', { body: { email: text(data, 'email') } });
    const t = await getTranslations({ locale, namespace: 'account' });
    return done(t('forgotten.sent'));
  });
}
