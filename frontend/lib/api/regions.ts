import 'server-only';
import type { Locale } from '../locales';
import { answer, publicApi } from './client';

/** The twenty regions by name in the reader's language, for a choice that needs no script. */
export async function regionOptions(locale: Locale): Promise<{ value: string; label: string }[]> {
  const { items } = await answer(publicApi().GET('/api/places/regions'));
  return items.map(({ kato, name }) => ({ value: kato, label: name[locale] })).sort((a, b) => a.label.localeCompare(b.label, locale));
}
