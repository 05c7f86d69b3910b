'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { takeSession } from '../../../lib/api/session';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { withDone } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

const VALUES = { '1': 1, '-1': -1, '0': 0 } as const;
const isValue = (value: string): value is keyof typeof VALUES => value in VALUES;

export async function takeStance(
  locale: Locale,
  target: { statementId: string; back: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    const given = text(data, 'value');
    const value = isValue(given) ? VALUES[given] : 0;
    const { response } = await api().PUT('/api/statements/{id}/stance', {
      params: { path: { id: target.statementId }, query: { language: locale } },
      body: { value },
    });
    await takeSession(response);
    redirect(withDone(target.back, 'answered'));
  });
}

export async function withdrawStance(
  locale: Locale,
  target: { statementId: string; back: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/statements/{id}/stance', { params: { path: { id: target.statementId }, query: { language: locale } } });
    redirect(withDone(target.back, 'taken-back'));
  });
}
