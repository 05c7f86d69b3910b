'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import type { FormState } from '../../../../lib/form-state';
import { linkTo, withDone } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

export async function withdrawText(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/submissions/{id}', { params: { path: { id } } });
    redirect(withDone(linkTo(locale, { kind: 'texts' }), 'withdrawn'));
  });
}
