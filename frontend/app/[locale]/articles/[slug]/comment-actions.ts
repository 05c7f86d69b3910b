'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import { linkTo, type Place, withDone } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { type Part, partLink } from './part';

/** Where a new comment goes, and which part of which page its author is reading. */
export type CommentTarget = { place: Place; part: Part; threadId: string; parentId: string | null; paragraph: Paragraph | null };

/** What a comment is about, as its author reads it: the language and the revision of the text. */
type Paragraph = { blockId: string; language: Locale; revision: number };

/** The words of the paragraph that the author answers; none when the field is empty. */
function quoteOf(paragraph: Paragraph | null, data: FormData) {
  const exact = text(data, 'quote/exact').trim();
  if (paragraph === null || exact === '') return null;
  const { language, revision } = paragraph;
  return { exact, prefix: text(data, 'quote/prefix'), suffix: text(data, 'quote/suffix'), language, revision };
}

export async function postComment(locale: Locale, target: CommentTarget, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { place, part, threadId, parentId, paragraph } = target;
    const posted = await api().POST('/api/threads/{id}/comments', {
      params: { path: { id: threadId } },
      body: {
        body: text(data, 'body'),
        parentId,
        blockId: paragraph?.blockId ?? null,
        quote: quoteOf(paragraph, data),
        requestId: text(data, 'requestId'),
        language: locale,
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
    redirect(`${withDone(linkTo(locale, place), 'withdrawn')}#discussion`);
  });
}
