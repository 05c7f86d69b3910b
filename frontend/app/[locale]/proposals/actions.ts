'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, withDone } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

export async function changeSupport(
  locale: Locale,
  { id, to }: { id: string; to: boolean },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    const params = { path: { id }, query: { language: locale } };
    await (to ? api().PUT('/api/proposals/{id}/support', { params }) : api().DELETE('/api/proposals/{id}/support', { params }));
    redirect(withDone(linkTo(locale, { kind: 'proposal', id }), to ? 'supported' : 'withdrawn'));
  });
}

export async function propose(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().POST('/api/issues/{id}/proposals', {
      params: { path: { id: text(data, 'issue') } },
      body: {
        title: text(data, 'title'),
        body: text(data, 'body'),
        place: text(data, 'place') || null,
        requestId: text(data, 'requestId'),
        language: locale,
      },
    });
    redirect(withDone(linkTo(locale, { kind: 'texts' }), 'proposed'));
  });
}
