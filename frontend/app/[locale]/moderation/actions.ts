'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { api } from '../../../lib/api/client';
import { nameOfProblem, ProblemError } from '../../../lib/api/problem';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { withDone } from '../../../lib/links';
import type { Locale } from '../../../lib/locales';
import { CLAUSES } from './clauses';
import { at } from './queue-links';

type Decision = { id: string; revision: number; language: Locale; next: string };

const clauseIn = (data: FormData) => CLAUSES.find((known) => known === text(data, 'clause'));

/** What another did meanwhile: the page shows the present state, and what was typed stays in the form. */
function showPresentState(error: unknown, next: string): void {
  if (!(error instanceof ProblemError)) return;
  const name = nameOfProblem(error.problem);
  if (name === 'not-found') redirect(at(withDone(next, 'vanished')));
  if (name === 'stale-revision' || name === 'already-there') refresh();
}

async function send(outcome: 'publish' | 'remove', { id, revision, next }: Decision, data: FormData): Promise<never> {
  const clause = clauseIn(data);
  const note = text(data, 'note');
  const body = { outcome, revision, note, ...(clause === undefined ? {} : { clause }) };
  await api()
    .POST('/api/submissions/{id}/decisions', { params: { path: { id } }, body })
    .catch((error: unknown) => {
      showPresentState(error, next);
      throw error;
    });
  redirect(at(withDone(next, outcome === 'publish' ? 'published' : 'removed')));
}

export async function publish(locale: Locale, decision: Decision, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, () => send('publish', decision, data));
}

/** Removes the text, or, by the second button, puts the template of the chosen rule below what was typed. */
export async function removeOrSuggest(locale: Locale, decision: Decision, _: FormState, data: FormData): Promise<FormState> {
  if (text(data, 'do') !== 'suggest') return attempt(locale, data, () => send('remove', decision, data));
  const clause = clauseIn(data);
  const typed = text(data, 'note');
  const requestId = text(data, 'requestId');
  if (clause === undefined) {
    const t = await getTranslations({ locale, namespace: 'problems' });
    const fault = { code: 'required', params: {}, text: t('fields.clause.required') };
    return { ok: false, message: t('types.invalid-input'), errors: { '/clause': fault }, values: { note: typed }, requestId };
  }
  const t = await getTranslations({ locale: decision.language, namespace: 'moderation' });
  const note = [typed, t(`template.${clause}`)].filter((part) => part.trim() !== '').join('\n');
  return { errors: {}, values: { clause, note }, requestId };
}
