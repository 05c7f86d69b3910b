'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { withDone } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';

const CLAUSES = ['insult', 'personal-data', 'violence', 'off-topic', 'advertising'] as const;

type Decision = { id: string; revision: number; back: string; outcome: 'publish' | 'remove' };

export async function decide(locale: Locale, decision: Decision, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { id, revision, back, outcome } = decision;
    const clause = CLAUSES.find((known) => known === text(data, 'clause'));
    await api().POST('/api/submissions/{id}/decisions', {
      params: { path: { id } },
      body: { outcome, revision, note: text(data, 'note'), ...(clause === undefined ? {} : { clause }) },
    });
    redirect(withDone(back, outcome === 'publish' ? 'published' : 'removed'));
  });
}
