'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { api } from '../../../../lib/api/client';
import { attempt, done } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import { linkTo, withDone } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

export async function vote(locale: Locale, poll: { slug: string; pollId: string }, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const path = { id: poll.pollId };
    await api().PUT('/api/polls/{id}/vote', {
      params: { path, query: { language: locale } },
      body: { optionId: text(data, `option-${poll.pollId}`) },
    });
    redirect(`${withDone(linkTo(locale, { kind: 'article', slug: poll.slug }), 'voted')}#poll-${poll.pollId}`);
  });
}

export async function postComment(
  locale: Locale,
  target: { threadId: string; parentId: string | null },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().POST('/api/threads/{id}/comments', {
      params: { path: { id: target.threadId } },
      body: { body: text(data, 'body'), parentId: target.parentId, requestId: text(data, 'requestId'), language: locale },
    });
    refresh();
    const t = await getTranslations({ locale, namespace: 'discussion' });
    return done(t('sent'));
  });
}

export async function withdrawComment(locale: Locale, id: string, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/submissions/{id}', { params: { path: { id } } });
    refresh();
    const t = await getTranslations({ locale, namespace: 'discussion' });
    return done(t('withdrawn'));
  });
}
