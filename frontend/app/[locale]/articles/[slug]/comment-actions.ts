'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import { linkTo, type Place, withDone, withUndo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { type CommentTarget, draftKeyOf } from './comment-target';
import { discardDraft, saveDraft } from './draft-actions';
import { partLink } from './part';

/** The words of the paragraph that the author answers; none when the field is empty. */
function quoteOf({ paragraph }: CommentTarget, data: FormData) {
  const exact = text(data, 'quote/exact').trim();
  if (paragraph === null || exact === '') return null;
  const { language, revision } = paragraph;
  return { exact, prefix: text(data, 'quote/prefix'), suffix: text(data, 'quote/suffix'), language, revision };
}

/** The form has several buttons: "do" says which. */
export async function postComment(locale: Locale, target: CommentTarget, _: FormState, data: FormData): Promise<FormState> {
  if (text(data, 'do') === 'draft') return saveDraft(locale, draftKeyOf(target), data);
  if (text(data, 'do') === 'discard') return discardDraft(locale, draftKeyOf(target), data);
  return attempt(locale, data, async () => {
    const { place, part, threadId, parentId, paragraph } = target;
    const posted = await api().POST('/api/threads/{id}/comments', {
      params: { path: { id: threadId } },
      body: {
        body: text(data, 'body'),
        parentId,
        blockId: paragraph?.blockId ?? null,
        quote: quoteOf(target, data),
        requestId: text(data, 'requestId'),
        language: locale,
        draft: draftKeyOf(target),
      },
    });
    redirect(partLink(linkTo(locale, place), { ...part, reply: undefined, about: undefined }, `comment-${posted.data?.id ?? ''}`));
  });
}

export async function withdrawComment(
  locale: Locale,
  { place, id }: { place: Place; id: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().DELETE('/api/submissions/{id}', { params: { path: { id } } });
    redirect(`${withUndo(withDone(linkTo(locale, place), 'withdrawn'), id)}#discussion`);
  });
}
