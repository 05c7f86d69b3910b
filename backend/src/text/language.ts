export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KAZAKH_ONLY = /[әғқңөұүһі]/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const RUSSIAN_ONLY = /[ёщъэ]/giu;
// Frequent Kazakh words that can be written without a Kazakh-only letter.
const KAZAKH_WORDS = /(?<!\p{L})(мен|бар|жок|бул|ол|деп|емес|бойынша|керек|болады|ауыл|сайлау|дауыс)(?!\p{L})/giu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language most of the text is written in, by its letters; an empty text takes the fallback. */
export function languageOf(text: string, fallback: Language): Language {
  const cyrillic = count(text, CYRILLIC);
  const latin = count(text, LATIN);
  if (cyrillic + latin === 0) return fallback;
  if (latin > cyrillic) return 'en';
  const kazakh = count(text, KAZAKH_ONLY) + 2 * count(text, KAZAKH_WORDS);
  const russian = count(text, RUSSIAN_ONLY);
  // Kazakh text has a letter of its own in about every seventh place; one such letter in a Russian text is a name.
  return kazakh > russian && kazakh / cyrillic > 0.03 ? 'kk' : 'ru';
}
