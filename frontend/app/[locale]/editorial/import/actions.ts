'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { ProblemError } from '../../../../lib/api/problem';
import { attempt } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import { linkTo, withDone } from '../../../../lib/links';
import { isLocale, type Locale } from '../../../../lib/locales';

const desk = (locale: Locale): string => linkTo(locale, { kind: 'editorial' });

/** The file that was chosen, or the pasted text as one. */
function fileOf(data: FormData): File | undefined {
  const given = data.get('file');
  // A field without a file sends an empty one, under a name that differs with and without JavaScript.
  if (given instanceof File && (given.size > 0 || /\.\w+$/u.test(given.name))) return given;
  const pasted = text(data, 'paste');
  return pasted.trim() === '' ? undefined : new File([pasted], 'pasted.txt', { type: 'text/plain' });
}

export async function upload(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const file = fileOf(data);
    const body = new FormData();
    if (file) body.set('file', file, file.name);
    const { data: draft } = await api().POST('/api/editorial/imports', {
      body: body as never,
      bodySerializer: (form) => form as unknown as FormData,
    });
    const issue = text(data, 'issueId');
    redirect(`${desk(locale)}/import/${draft?.id ?? ''}${issue === '' ? '' : `?issue=${encodeURIComponent(issue)}`}`);
  });
}

type Draft = { id: string; articles: number; authors: number };

export async function saveImport(locale: Locale, { id, ...rows }: Draft, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const language = text(data, 'language');
    const saved = await orGone(locale, id, () =>
      api().POST('/api/editorial/imports/{id}/articles', {
        params: { path: { id } },
        body: {
          issueId: text(data, 'issueId'),
          titles: Array.from({ length: rows.articles }, (_item, index) => text(data, `titles/${index}`)),
          date: text(data, 'date') || null,
          authors: Array.from({ length: rows.authors }, (_item, index) => authorOf(data, index)),
          ...(isLocale(language) ? { language } : {}),
        },
      }),
    );
    const [first, ...others] = saved.data?.articles ?? [];
    const to = others.length === 0 ? `articles/${first?.id ?? ''}` : `issues/${text(data, 'issueId')}`;
    redirect(withDone(`${desk(locale)}/${to}`, 'imported'));
  });
}

const authorOf = (data: FormData, index: number): { name: string; role: 'lead' | 'co-author' } => ({
  name: text(data, `authors/${index}/name`),
  role: text(data, `authors/${index}/role`) === 'lead' ? 'lead' : 'co-author',
});

export async function discardImport(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await orGone(locale, id, () => api().DELETE('/api/editorial/imports/{id}', { params: { path: { id } } }));
    redirect(withDone(`${desk(locale)}/import`, 'discarded'));
  });
}

/** The page of a draft that is gone says why it may be. */
async function orGone<Answer>(locale: Locale, id: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) redirect(`${desk(locale)}/import/${id}`);
    throw error;
  }
}
