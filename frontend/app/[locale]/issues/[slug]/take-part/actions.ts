'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { api } from '../../../../../lib/api/client';
import { attempt, done } from '../../../../../lib/form-answers';
import { type FormState, text } from '../../../../../lib/form-state';
import type { Locale } from '../../../../../lib/locales';

export async function offerStatement(locale: Locale, conversationId: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().POST('/api/conversations/{id}/statements', {
      params: { path: { id: conversationId } },
      body: { body: text(data, 'body'), requestId: text(data, 'requestId'), language: locale },
    });
    refresh();
    const t = await getTranslations({ locale, namespace: 'opinions' });
    return done(t('offered'));
  });
}
