'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../lib/api/client';
import { attempt } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, withDone } from '../../../lib/links';
import { isLocale, type Locale } from '../../../lib/locales';
import { inLanguages, timeOf, wholeOf } from './fields';

const desk = (locale: Locale): string => linkTo(locale, { kind: 'editorial' });

export async function createIssue(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { data: made } = await api().POST('/api/editorial/issues', {
      body: {
        number: wholeOf(text(data, 'number')),
        slug: text(data, 'slug'),
        titles: inLanguages(data, 'titles', undefined),
        deks: inLanguages(data, 'deks', undefined),
        closesAt: timeOf(text(data, 'closesAt')),
      },
    });
    redirect(withDone(linkTo(locale, { kind: 'desk-issue', id: made?.id ?? '' }), 'created'));
  });
}

export async function changeIssue(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PATCH('/api/editorial/issues/{id}', {
      params: { path: { id } },
      body: {
        titles: inLanguages(data, 'titles', null),
        deks: inLanguages(data, 'deks', ''),
        closesAt: timeOf(text(data, 'closesAt')),
      },
    });
    redirect(withDone(linkTo(locale, { kind: 'desk-issue', id }), 'saved'));
  });
}

export async function changeSeries(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PATCH('/api/editorial/series/{id}', {
      params: { path: { id } },
      body: { titles: inLanguages(data, 'titles', null), deks: inLanguages(data, 'deks', '') },
    });
    redirect(withDone(desk(locale), 'series'));
  });
}

export async function beginArticle(locale: Locale, issueId: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const chosen = text(data, 'language');
    const { data: made } = await api().POST('/api/editorial/articles', {
      body: { issueId, language: isLocale(chosen) ? chosen : locale, title: text(data, 'title'), dek: text(data, 'dek') },
    });
    redirect(withDone(linkTo(locale, { kind: 'desk-article', id: made?.id ?? '' }), 'created'));
  });
}

/** The button says which place in the issue the article goes to. */
export async function moveArticle(
  locale: Locale,
  { articleId, issueId }: { articleId: string; issueId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PATCH('/api/editorial/articles/{id}', {
      params: { path: { id: articleId } },
      body: { position: Number(text(data, 'position')) },
    });
    redirect(withDone(linkTo(locale, { kind: 'desk-issue', id: issueId }), 'moved'));
  });
}

type Target = { what: 'issues' | 'articles'; id: string; back: string };

export async function setPublication(
  locale: Locale,
  { what, id, publish, back }: Target & { publish: boolean },
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

export async function deleteDraft(locale: Locale, { what, id, back }: Target, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const route = what === 'issues' ? '/api/editorial/issues/{id}' : '/api/editorial/articles/{id}';
    await api().DELETE(route, { params: { path: { id } } });
    redirect(withDone(back, 'draft-deleted'));
  });
}
