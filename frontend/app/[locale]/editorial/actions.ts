'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, withDone } from '../../../lib/links';
import { LOCALES, type Locale } from '../../../lib/locales';

const desk = (locale: Locale): string => linkTo(locale, { kind: 'editorial' });

/** Almaty has no summer time: its clock is five hours ahead all year. */
const timeOf = (local: string): string | null => (local === '' ? null : `${local}:00+05:00`);

/** What stands in the fields of one kind, by language; an empty one is left as it is. */
const inLanguages = (data: FormData, kind: string): Partial<Record<Locale, string>> =>
  Object.fromEntries<string>(
    LOCALES.map((language): [string, string] => [language, text(data, `${kind}-${language}`)]).filter(([, value]) => value !== ''),
  );

export async function createIssue(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { data: made } = await api().POST('/api/editorial/issues', {
      body: {
        number: Number(text(data, 'number')),
        slug: text(data, 'slug'),
        titles: inLanguages(data, 'title'),
        deks: inLanguages(data, 'dek'),
      },
    });
    redirect(withDone(`${desk(locale)}/issues/${made?.id ?? ''}`, 'created'));
  });
}

export async function changeIssue(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PATCH('/api/editorial/issues/{id}', {
      params: { path: { id } },
      body: { titles: inLanguages(data, 'title'), deks: inLanguages(data, 'dek'), closesAt: timeOf(text(data, 'closesAt')) },
    });
    redirect(withDone(`${desk(locale)}/issues/${id}`, 'saved'));
  });
}

export async function beginArticle(locale: Locale, issueId: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { data: made } = await api().POST('/api/editorial/articles', {
      body: { issueId, language: locale, title: text(data, 'title'), dek: text(data, 'dek') },
    });
    redirect(withDone(`${desk(locale)}/articles/${made?.id ?? ''}?language=${locale}`, 'created'));
  });
}

type Publication = { what: 'issues' | 'articles'; id: string; publish: boolean; back: string };

export async function setPublication(
  locale: Locale,
  { what, id, publish, back }: Publication,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    const params = { path: { id } };
    const route = what === 'issues' ? '/api/editorial/issues/{id}/publication' : '/api/editorial/articles/{id}/publication';
    await (publish ? api().PUT(route, { params }) : api().DELETE(route, { params }));
    redirect(withDone(back, publish ? 'published' : 'unpublished'));
  });
}
