'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import type { Locale } from '../../../../lib/locales';

/** Keeps what is typed on the server; it stays in the form. */
export async function saveDraft(locale: Locale, key: string, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const body = text(data, 'body');
    await api().PUT('/api/drafts/{key}', { params: { path: { key } }, body: { body, title: null } });
    refresh();
    const t = await getTranslations({ locale, namespace: 'writing' });
    return {
      ok: true,
      message: `${t('draft.saved')} ${t('draft.savedNext')}`,
      errors: {},
      values: { body },
      requestId: text(data, 'requestId'),
    };
  });
}

export async function discardDraft(locale: Locale, key: string, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/drafts/{key}', { params: { path: { key } } });
    refresh();
    const t = await getTranslations({ locale, namespace: 'writing' });
    return { ok: true, message: t('draft.discarded'), errors: {}, values: { body: '' }, requestId: text(data, 'requestId') };
  });
}
