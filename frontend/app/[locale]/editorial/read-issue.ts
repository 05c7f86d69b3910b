import { notFound } from 'next/navigation';
import { answer, api, type Schema } from '../../../lib/api/client';
import type { Locale } from '../../../lib/locales';

export type EditorialIssue = Schema<'EditorialIssue'>;

/** The issue as the desk has it; the page "not found" otherwise. */
export async function readIssue(id: string): Promise<EditorialIssue> {
  const { items } = await answer(api().GET('/api/editorial/issues'));
  const issue = items.find((candidate) => candidate.id === id);
  if (!issue) notFound();
  return issue;
}

type Titled = { titles: Partial<Record<Locale, string>> };

/** A title in the reader's language, or in the first that has one. */
export function titleOf({ titles }: Titled, locale: Locale): { text: string; language: Locale } {
  const language = [locale, 'kk' as const, 'ru' as const, 'en' as const].find((one) => titles[one] !== undefined) ?? locale;
  return { text: titles[language] ?? '', language };
}
