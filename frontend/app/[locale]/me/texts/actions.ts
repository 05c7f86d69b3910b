'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import type { FormState } from '../../../../lib/form-state';
import { linkTo, safeReturn, withDone, withUndo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

export async function withdrawText(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/submissions/{id}', { params: { path: { id } } });
    redirect(withUndo(withDone(linkTo(locale, { kind: 'texts' }), 'withdrawn'), id));
  });
}

type Withdrawn = { id: string; back: string };

export async function undoWithdrawal(locale: Locale, { id, back }: Withdrawn, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/submissions/{id}/withdrawal', { params: { path: { id } } });
    redirect(withDone(safeReturn(back, linkTo(locale, { kind: 'texts' })), 'restored'));
  });
}
