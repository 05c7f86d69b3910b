'use server';

import { redirect } from 'next/navigation';
import { api, type Schema } from '../../../../../lib/api/client';
import { attempt } from '../../../../../lib/form-answers';
import { type FormState, text } from '../../../../../lib/form-state';
import { linkTo, withDone } from '../../../../../lib/links';
import { LOCALES, type Locale } from '../../../../../lib/locales';

type Edited = { id: string; revision: number; wasPublic: boolean };

const languageIn = (data: FormData) => [...LOCALES, 'mixed' as const].find((known) => known === text(data, 'language'));

function doneWith({ revision, wasPublic }: Edited, revised: Schema<'Revised'> | undefined): string {
  if (revised?.revision === revision) return 'corrected';
  return wasPublic ? 'revised' : 'revised-free';
}

export async function saveChange(locale: Locale, edited: Edited, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const language = languageIn(data);
    const { data: revised } = await api().PATCH('/api/submissions/{id}', {
      params: { path: { id: edited.id } },
      body: {
        revision: edited.revision,
        body: text(data, 'body'),
        requestId: text(data, 'requestId'),
        ...(data.has('title') ? { title: text(data, 'title') } : {}),
        ...(language === undefined ? {} : { language }),
      },
    });
    redirect(withDone(linkTo(locale, { kind: 'texts' }), doneWith(edited, revised)));
  });
}
