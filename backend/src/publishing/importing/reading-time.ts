import type { Language } from '../../text/language.js';
import type { Found } from './dates.js';

// Our choice, on the careful side: no measured figure for Kazakh is known to us, and Kazakh and Russian words are
// longer than English ones, so fewer of them are read in a minute.
const WORDS_A_MINUTE: Record<Language, number> = { en: 200, ru: 180, kk: 170 };

const LABEL =
  '(?:(?:approx(?:imate|\\.)?|estimated|about)\\s+)?read(?:ing)?[\\s-]*time|time to read|' +
  '(?:примерное\\s+|приблизительное\\s+)?время (?:на )?(?:чтения|чтение|прочтения)|читать|на чтение|' +
  '(?:шамамен\\s+)?оқу(?:ға)?(?:\\s+кететін)?\\s+уақыты|оқуға|оқу ұзақтығы';
const COUNT = '(\\d{1,3})(?:\\s*[-–—]\\s*(\\d{1,3}))?';
const MINUTES = '(?:minutes?|mins?\\.?|минут[аыу]?|мин\\.?)';
const TAIL = '(?:\\s*-?\\s*(?:(?:to )?read(?:ing)?(?: time)?|на чтение|чтения|чтение|оқу(?:ға)?(?: кетеді)?|оқылады|кетеді)(?!\\p{L}))?';
const ABOUT = '(?:[~≈]\\s?|(?:about|approx\\.?|approximately|around|около|примерно|шамамен)\\s+)?';

const LABELLED = new RegExp(`(?<!\\p{L})(?:${LABEL})\\s*[:–—=-]?\\s*${ABOUT}${COUNT}\\s*-?${MINUTES}${TAIL}`, 'iu');
const BARE = new RegExp(`(?<![\\p{L}\\d])${ABOUT}${COUNT}\\s*-?${MINUTES}${TAIL}`, 'iu');

/** A stated reading time in minutes; of a span, the longer. `bare` marks one without a word that says what it is. */
export function findReadingTime(text: string): (Found<number> & { bare: boolean }) | null {
  const labelled = LABELLED.exec(text);
  const match = labelled ?? BARE.exec(text);
  if (!match) return null;
  const value = Number(match[2] ?? match[1]);
  // «9 minLead author» is glued, «9 mint leaves» is another word.
  if (value < 1 || /^\p{Ll}/u.test(text.slice(match.index + match[0].length))) return null;
  const bare = !labelled && !/read|чтени|оқ/iu.test(match[0]);
  return { value, start: match.index, end: match.index + match[0].length, bare };
}

/** Minutes for an attentive reader, at least one. */
export function estimateMinutes(text: string, language: Language): number {
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE[language]));
}
