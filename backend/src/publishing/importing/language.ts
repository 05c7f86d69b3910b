import { languageOf, type Language } from '../../text/language.js';

const LETTER = /\p{L}/gu;
const KAZAKH_LATIN = /[öüūğñşıäç]/giu;
// Kazakh typed on a keyboard without its own letters.
const KAZAKH_WITHOUT_LETTERS =
  /(?<!\p{L})(?:жане|ушин|бир|казак|халык|акша|кайда|калай|керек|болды|туралы|бойынша|емес|менен|бюджети|окрутин|шыгарылым)(?!\p{L})/giu;
const RUSSIAN_WORDS = /(?<!\p{L})(?:и|в|не|на|что|как|это|для|они|из|за)(?!\p{L})/giu;
const MIN_LETTERS = 80;
const MIN_SHARE = 0.8;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function languageOfBlock(text: string): Language {
  const language = languageOf(text, 'en');
  if (language === 'ru' && count(text, KAZAKH_WITHOUT_LETTERS) > count(text, RUSSIAN_WORDS)) return 'kk';
  return language;
}

/** The language that most of the text is in; unsure when the text is short or a fifth of it is in another. */
export function readLanguage(blocks: readonly string[]): { language: Language; confidence: 'sure' | 'unsure' } {
  const letters: Record<Language, number> = { kk: 0, ru: 0, en: 0 };
  for (const block of blocks) letters[languageOfBlock(block)] += count(block, LETTER);
  const total = letters.kk + letters.ru + letters.en;
  const [language] = (['kk', 'ru', 'en'] as const).toSorted((one, other) => letters[other] - letters[one]);
  const text = blocks.join(' ');
  const other = language === 'en' && count(text, KAZAKH_LATIN) / Math.max(1, total) > 0.03;
  const sure = total >= MIN_LETTERS && letters[language ?? 'en'] / total >= MIN_SHARE && !other;
  return { language: language ?? 'en', confidence: sure ? 'sure' : 'unsure' };
}
