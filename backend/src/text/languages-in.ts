import { foldForSearch } from './fold.js';
import { languageOf, type Language } from './language.js';

export type LanguageShare = { language: Language; share: number };

/** From this share on, a second language makes a text mixed: below it stands a name, a term or a greeting. */
const MIXED = 0.2;
/** Shares below this are names and terms of the other language. */
const NOISE = 0.1;

const WORD = /\p{L}+/gu;
const CLAUSE = /[.!?…;:,()\n]+/u;
const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
const RUSSIAN_LETTER = /[ёщъэ]/iu;
const RUSSIAN_ENDING = /(?:ого|его|ому|ему|ыми|ими|ться|тся|ешь|ите|ают|яют|ует|ств\p{L}{1,2}|ость|ости|ение|ения|ый|ий|ая|ое|ые)$/iu;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(foldForSearch));
const KAZAKH =
  set(`мен бар бул ол деп емес бойынша керек болады болды бол ауыл сайлау дауыс жаксы жаман жана кала адам халык жол жолды су баласы бала балалар осы сол бір
  еки уш барлык ал де те гана ма ме ба бе жатыр жок алмайды жасау берейик сонда баска`);
const RUSSIAN =
  set(`и в на не что это как по с к у о из за от до для при но а же ли бы он она они мы вы я наш наша нам нас вам его ее их был была было были есть нет надо нужно
  можно только уже еще очень все так там тут тоже или если когда где кто чтобы потому этот эта эти тот который которые год года дороги дорога воды вода школы школа`);
const KAZAKH_LATIN = set(
  `kerek zhoq joq emes bul zhane jane ushin turaly bolady boldy zhol jol koshe mektep auyl qala su bar bizdin qashan nege zhaqsy jaqsy rahmet sizder`,
);
const ENGLISH = set(
  `the a an of to in is are was it this that for on with and or not we you they he she be have has no do must should can`,
);

/** The languages a text is written in and the share of its letters in each, most first; empty when it has no letter. */
export function languagesIn(text: string): LanguageShare[] {
  const letters: Record<Language, number> = { kk: 0, ru: 0, en: 0 };
  const whole = languageOf(text, 'kk');
  for (const clause of text.split(CLAUSE)) countInto(letters, clause, whole);
  const all = letters.kk + letters.ru + letters.en;
  if (all === 0) return [];
  const shares = Object.entries(letters).map(([language, count]) => ({ language: language as Language, share: count / all }));
  const kept = shares.filter(({ share }) => share >= NOISE);
  const sum = kept.reduce((total, { share }) => total + share, 0);
  return kept.map(({ language, share }) => ({ language, share: share / sum })).sort((one, other) => other.share - one.share);
}

/** One language, or "mixed" when a second one holds a fifth of the text; the fallback when it has no letter. */
export function writtenIn(text: string, fallback: Language): Language | 'mixed' {
  const { language, mixed } = toldLanguage(text, fallback);
  return mixed ? 'mixed' : language;
}

export type Told = { language: Language; mixed: boolean };

/** The language that holds most of the text, and whether another holds a good part of it. */
export function toldLanguage(text: string, fallback: Language): Told {
  const [first, second] = languagesIn(text);
  return { language: first?.language ?? fallback, mixed: second !== undefined && second.share >= MIXED };
}

/** A word that does not tell its language takes that of its neighbours if they agree, else that of most told words of the clause. */
function countInto(letters: Record<Language, number>, clause: string, whole: Language): void {
  const words = clause.match(WORD) ?? [];
  const folded = words.map(foldForSearch);
  const isKazakhLatin = folded.some((word) => KAZAKH_LATIN.has(word)) && !folded.some((word) => ENGLISH.has(word));
  const told = words.map((word, index) => toldBy(word, folded[index] ?? word, isKazakhLatin));
  const main = mostIn(told) ?? (whole === 'en' ? languageOf(clause, whole) : whole);
  const following = [...told];
  for (let index = told.length - 2; index >= 0; index--) following[index] ??= following[index + 1];
  let before: Language | undefined;
  for (const [index, word] of words.entries()) {
    before = told[index] ?? before;
    letters[told[index] ?? (before === following[index] ? (before ?? main) : main)] += word.length;
  }
}

/** A tie is nobody's: a Latin name among Cyrillic words that do not tell theirs. */
function mostIn(told: readonly (Language | undefined)[]): Language | undefined {
  const cyrillic = (['kk', 'ru'] as const).map((language) => ({ language, count: told.filter((one) => one === language).length }));
  const [first, second] = cyrillic.sort((one, other) => other.count - one.count);
  if (first === undefined || first.count === 0) return told.every((language) => language === 'en') ? told[0] : undefined;
  return first.count > (second?.count ?? 0) ? first.language : undefined;
}

function toldBy(word: string, folded: string, isKazakhLatin: boolean): Language | undefined {
  if (/^\p{Script=Latin}/u.test(word)) return isKazakhLatin ? 'kk' : 'en';
  if (KAZAKH_LETTER.test(word) || KAZAKH.has(folded)) return 'kk';
  return RUSSIAN_LETTER.test(word) || RUSSIAN.has(folded) || RUSSIAN_ENDING.test(word) ? 'ru' : undefined;
}
