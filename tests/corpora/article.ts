export type Language = 'kk' | 'ru' | 'en';

/** An article to edit, with what an editor might type into it. */
export type Article = {
  language: Language;
  paragraphs: readonly string[];
  /** Sentences that stand nowhere in the article. */
  sentences: readonly string[];
  /** Paragraphs on another matter. */
  others: readonly string[];
  /** By the number of a paragraph: words much like it that state something else. */
  alike: Readonly<Record<number, string>>;
  /** Words of the article and others that mean the same. */
  synonyms: readonly (readonly [string, string])[];
  /** Words of the article and others that say the contrary. */
  negations: readonly (readonly [string, string])[];
};

export const MONTHS: Record<Language, readonly string[]> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
