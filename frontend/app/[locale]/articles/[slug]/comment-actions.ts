'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import { linkTo, withDone } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { partLink } from './part';

/** Where a new comment goes, and which page of the discussion its author is reading. */
export type CommentTarget = { slug: string; threadId: string; parentId: string | null; blockId: string | null; after: string | undefined };

export async function postComment(locale: Locale, target: CommentTarget, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { slug, threadId, parentId, blockId, after } = target;
    const posted = await api().POST('/api/threads/{id}/comments', {
      params: { path: { id: threadId } },
      body: { body: text(data, 'body'), parentId, blockId, requestId: text(data, 'requestId'), language: locale },
    });
    redirect(partLink(linkTo(locale, { kind: 'article', slug }), { after }, `comment-${posted.data?.id ?? ''}`));
  });
}

export async function withdrawComment(
  locale: Locale,
  { slug, id }: { slug: string; id: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/submissions/{id}', { params: { path: { id } } });
    redirect(`${withDone(linkTo(locale, { kind: 'article', slug }), 'withdrawn')}#discussion`);
  });
}
