'use server';

import { redirect } from 'next/navigation';
import { api } from '../../../../../lib/api/client';
import { attempt } from '../../../../../lib/form-answers';
import { type FormState, text } from '../../../../../lib/form-state';
import { withDone } from '../../../../../lib/links';
import { LOCALES, type Locale } from '../../../../../lib/locales';

type Texts = Partial<Record<Locale, string>>;

/** One answer a line; a line left empty in one language leaves that answer without it, and moves no other. */
function optionsOf(data: FormData): Texts[] {
  const lines = LOCALES.map((language) => [language, text(data, `options-${language}`).split('\n')] as const);
  const count = Math.max(...lines.map(([, answers]) => answers.length));
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries<string>(
      lines.map(([language, answers]): [string, string] => [language, answers[index]?.trim() ?? '']).filter(([, answer]) => answer !== ''),
    ),
  ).filter((answer) => Object.keys(answer).length > 0);
}

/** Almaty has no summer time; an empty field is for the api to refuse. */
const timeOf = (local: string): string => (local === '' ? '' : `${local}:00+05:00`);

export async function placePoll(
  locale: Locale,
  { articleId, back }: { articleId: string; back: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return attempt(locale, data, async () => {
    const question: Texts = Object.fromEntries<string>(
      LOCALES.map((language): [string, string] => [language, text(data, `question-${language}`)]).filter(([, value]) => value !== ''),
    );
    await api().POST('/api/editorial/polls', {
      body: {
        articleId,
        blockId: text(data, 'blockId') || null,
        question,
        options: optionsOf(data),
        closesAt: timeOf(text(data, 'closesAt')),
      },
    });
    redirect(withDone(back, 'poll-placed'));
  });
}
