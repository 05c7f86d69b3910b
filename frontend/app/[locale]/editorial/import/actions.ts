'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import { linkTo, withDone } from '../../../../lib/links';
import { isLocale, type Locale } from '../../../../lib/locales';

const desk = (locale: Locale): string => linkTo(locale, { kind: 'editorial' });

export async function upload(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const given = data.get('file');
    const body = new FormData();
    if (given instanceof File) body.set('file', given, given.name);
    const { data: draft } = await api().POST('/api/editorial/imports', {
      body: body as never,
      bodySerializer: (form) => form as unknown as FormData,
    });
    redirect(`${desk(locale)}/import/${draft?.id ?? ''}`);
  });
}

export async function saveImport(
  locale: Locale,
  { id, articles }: { id: string; articles: number },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    const language = text(data, 'language');
    const titles = Array.from({ length: articles }, (_item, index) => text(data, `${index}`) || null);
    await api().POST('/api/editorial/imports/{id}/articles', {
      params: { path: { id } },
      body: { issueId: text(data, 'issueId'), titles, ...(isLocale(language) ? { language } : {}) },
    });
    redirect(withDone(desk(locale), 'imported'));
  });
}
