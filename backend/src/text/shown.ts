import { z } from 'zod';
import { LANGUAGES } from './language.js';

/** A text in the language that was really given. */
export const shownSchema = z.object({ text: z.string(), language: z.enum(LANGUAGES) }).meta({ id: 'Shown' });

export const languageQuery = z.object({ language: z.enum(LANGUAGES).default('kk') });

/**
 * SQL for one Shown out of `editions`, a query of (language, text): the language asked for, then the original, kk, ru, en.
 * null when there is no edition at all.
 */
export const shown = (editions: string, asked: string, original = 'null'): string =>
  `(select json_build_object('text', e.text, 'language', e.language) from (${editions}) e
    order by array_position(array[${asked}, ${original}, 'kk', 'ru', 'en']::text[], e.language) limit 1)`;
