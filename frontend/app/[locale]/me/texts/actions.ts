'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { api } from '../../../../lib/api/client';
import { attempt, done } from '../../../../lib/form-answers';
import type { FormState } from '../../../../lib/form-state';
import type { Locale } from '../../../../lib/locales';

export async function withdrawText(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/submissions/{id}', { params: { path: { id } } });
    refresh();
    const t = await getTranslations({ locale, namespace: 'texts' });
    return done(t('withdrawn'));
  });
}
