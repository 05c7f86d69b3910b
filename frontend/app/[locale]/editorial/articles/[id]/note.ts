import { text } from '../../../../../lib/form-state';
import { LOCALES } from '../../../../../lib/locales';

export const NOTE_LIMIT = 500;

/** The correction note of a form, in the languages that were filled in; nothing when none was. */
export function noteOf(data: FormData) {
  const written = LOCALES.map((language) => [language, text(data, `note/${language}`).trim()] as const).filter(([, note]) => note !== '');
  return written.length === 0 ? {} : { note: Object.fromEntries(written) };
}
