'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../../lib/api/client';
import { attempt } from '../../../../../lib/form-answers';
import { type FormState, text } from '../../../../../lib/form-state';
import { linkTo, withDone } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { wholeOf } from '../../fields';
import { authorsOf, inTypedRows } from './authors';
import { noteOf } from './note';
import { aboutPart, editionPart } from './parts';
import { saveOver } from './stale';

export type Edit = { articleId: string; language: Locale };

const backTo = (locale: Locale, { articleId, language }: Edit): string => linkTo(locale, { kind: 'desk-article', id: articleId, language });

export async function saveEdition(locale: Locale, edit: Edit, _: FormState, data: FormData): Promise<FormState> {
  const { articleId, language } = edit;
  return attempt(locale, data, async () => {
    const refused = await saveOver({
      ...{ locale, articleId, data },
      part: (article) => editionPart(article, language),
      save: (version) =>
        api().PUT('/api/editorial/articles/{id}/editions/{language}', {
          params: { path: { id: articleId, language } },
          body: { version, title: text(data, 'title'), dek: text(data, 'dek'), question: text(data, 'question'), ...noteOf(data) },
        }),
    });
    return refused ?? redirect(withDone(backTo(locale, edit), 'saved'));
  });
}

/** Authors, date and reading time. */
export async function saveAbout(locale: Locale, edit: Edit, _: FormState, data: FormData): Promise<FormState> {
  const { articleId } = edit;
  const minutes = text(data, 'readingMinutes').trim();
  const rows = authorsOf(data);
  const state = await attempt(locale, data, async () => {
    const refused = await saveOver({
      ...{ locale, articleId, data },
      part: aboutPart,
      save: (version) =>
        api().PATCH('/api/editorial/articles/{id}', {
          params: { path: { id: articleId } },
          body: {
            version,
            readingMinutes: minutes === '' ? null : wholeOf(minutes),
            dated: text(data, 'dated') || null,
            authors: rows.map(({ name, role }) => ({ name, role })),
          },
        }),
    });
    return refused ?? redirect(withDone(backTo(locale, edit), 'saved'));
  });
  return inTypedRows(state, rows);
}
