'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../lib/api/client';
import { attempt } from '../../../../lib/form-answers';
import { type FormState, text } from '../../../../lib/form-state';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';

/** The poll says by itself that the vote is kept: `voted` names it, and the place survives. */
export async function vote(locale: Locale, poll: { slug: string; pollId: string }, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().PUT('/api/polls/{id}/vote', {
      params: { path: { id: poll.pollId }, query: { language: locale } },
      body: { optionId: text(data, `option-${poll.pollId}`) },
    });
    redirect(`${linkTo(locale, { kind: 'article', slug: poll.slug })}?voted=${poll.pollId}#poll-${poll.pollId}`);
  });
}
