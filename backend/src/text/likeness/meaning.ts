import { foldForSearch } from '../fold.js';
import { numeralsIn, type Numeral } from '../number-words.js';
import { tokensOf, type Token } from '../tokens.js';
import { oneOf, startingWith } from '../word-lists.js';
import { conceptOf } from './concepts.js';
import { rolesIn, type Roles } from './roles.js';
import { skeletonOf } from './skeleton.js';
import type { Word } from './word-likeness.js';

/** What decides whether two texts say the same. */
export type Meaning = {
  words: Word[];
  numbers: string[];
  negations: number;
  side: 'for' | 'against' | undefined;
  isQuestion: boolean;
  /** The word it asks with: who, why. */
  asks: string | undefined;
  roles: Roles;
};

/** Words that carry no meaning of their own here, with greetings, modal verbs and "in my opinion". */
const EMPTY = new Set(
  `
  и а но да же ли бы б в во на по за из с со к ко у о об от до для при про через над под между около возле рядом у как что чтобы это этот эта эти этого то тот та те так такое такой
  я мы ты вы он она оно они мне нам вам ему еи им его ее их мои моя мое наш наша наше наши нас вас свои себя кто-то все всё весь вся уже еще тоже также только лишь очень самыи тут там здесь
  есть быть был была было были будет будут если когда-то раз поэтому потому который которая которые которои которую тем чем ну вот и точка мнение считаю думаю кажется
  должен должна должно должны надо нужно нужен нужна нужны нужнее лучше необходимо следует пора пусть прошу просим просят пожалуиста обязан обязана обязаны здравствуите добрыи день заранее
  год года году часов часа час вечера номер один одна одно одну очередную очереднои
  мен сен ол биз сиз олар менин сенин онын биздин сиздин мынадаи ои оиым осы бул сол мына сондыктан сондаи ушин деп деген дейди диип жане мен пен бен да де та те гана ак ау ма ме ба бе па пе
  керек керегирек кажет тиис болу болады болды болсын болып еди екен екен гои тур турып отыр жатыр жур бер берип бериниз берсин бериниздерши отинемин алдын ала салеметсиз салеметсиздер саламатсыз
  туралы бойынша дейин кеиин берi бери енди аса ете оте тым ойлаимын оиымша сол тагы бир сайын саин ишинде жанында жанындагы касында касындагы манында маган бизге кылып
  a an the and or but so if to of in on at by for from with near as that this these those it its is are was were be been being am do does did has have had having
  i we you he she they me us him her them my our your his their there here whom which than too very just also only more one another any some all every each
  must should shall might can could would will let need needs needed please hello hi thanks advance opinion my anybody asks ask asking think believe full stop better
  year years till until pm p m am evening o clock`
    .trim()
    .split(/\s+/u)
    .map(foldForSearch),
);
// «керек», typed "kerek".
const EMPTY_IN_LATIN = new Set(Array.from(EMPTY, skeletonOf));
const NEGATIVE = oneOf(
  'не нет хватит жетер нельзя невозможно жок емес not no never cannot nobody nothing none neither dont doesnt isnt cant wont didnt arent',
);
// сенбеймін, болмайды, көшірмей, берілмейінше, келмеген: the negation is inside the verb.
const NEGATIVE_VERB = /^(.{2,})[мбп][ае](?:и(?:ди|мин|миз|син|сиз|тин|нше)?|ди|дим|дик|ган|ген|син|у)$/u;
const FOR = startingWith('поддерж соглас$ согласен согласна одобр колда support agree$ favour favor');
const AGAINST = startingWith('против возраж несоглас карсы oppose against disagree object$');
const ASKS = oneOf(
  'почему зачем когда кто где куда какои какая сколько доколе неге каида кашан ким кимнин канша калаи why when who where how what',
);
const SAME_QUESTION = new Map([
  ['зачем', 'почему'],
  ['куда', 'где'],
]);
// "Could you please build…?" is a wish, not a question.
const REQUESTS = startingWith('пожалуиста прошу просим нельзя$ можно$ отин please could would');
const MONTHS: readonly RegExp[] = [
  'январ кантар january',
  'феврал акпан february',
  'март наурыз march',
  'апрел сауир april',
  'мая$ маи$ мамыр may$',
  'июн маусым june',
  'июл шилде july',
  'август тамыз august',
  'сентябр кыркуиек september',
  'октябр казан$ october',
  'ноябр караша november',
  'декабр желтоксан december',
].map(startingWith);
// "Not enough" says that something is lacking; it denies nothing.
const ENOUGH = startingWith('хвата хвати достаточно enough');
const LACKING = startingWith('жетиспе');
const TIMES: readonly (readonly [RegExp, number])[] = [
  [startingWith('тыс мын$ thousand'), 1e3],
  [startingWith('млн миллион million mln$'), 1e6],
  [startingWith('млрд миллиард billion bln$'), 1e9],
];
const MONEY = startingWith('тенге тг$ тнг$ tenge kzt$');
const SHORTENED = new Map([
  ['рн', 'раион'],
  ['рна', 'раион'],
  ['рне', 'раион'],
  ['кси', 'кошеси'],
  ['ул', 'улица'],
  ['д', 'дом'],
  ['st', 'street'],
]);

/** Reads what a text says, in one of the three languages; Kazakh may be typed in Latin letters. */
export function meaningOf(text: string): Meaning {
  const tokens = tokensOf(text);
  const numerals = numeralsIn(tokens);
  const taken = new Set(numerals.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)));
  const words = tokens.map((_, at) => (taken.has(at) ? undefined : wordAt(tokens, at)));
  const said = tokens.filter(({ kind }) => kind === 'word').map((token) => token.text);
  const asks = said.slice(0, 2).find((word) => ASKS.test(word));
  return {
    words: words.filter((word) => word !== undefined),
    numbers: numerals.map((numeral) => valueOf(tokens, numeral)),
    negations: tokens.filter((token, at) => isNegative(tokens, token, at)).length,
    side: said.some((word) => AGAINST.test(word)) ? 'against' : said.some((word) => FOR.test(word)) ? 'for' : undefined,
    isQuestion: asks !== undefined || (text.includes('?') && !said.some((word) => REQUESTS.test(word))),
    asks: asks === undefined ? undefined : (SAME_QUESTION.get(asks) ?? asks),
    roles: rolesIn(tokens, words),
  };
}

const isEmpty = (word: string): boolean => EMPTY.has(word) || (/^[a-z]/u.test(word) && EMPTY_IN_LATIN.has(skeletonOf(word)));

function wordAt(tokens: readonly Token[], at: number): Word | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || isEmpty(token.text) || isDenial(token.text) || MONEY.test(token.text)) return undefined;
  if (TIMES.some(([pattern]) => pattern.test(token.text))) return undefined;
  const [previous, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const isShortened = next?.text === '.' && after !== undefined && !after.isCapital;
  const bare =
    ENOUGH.test(token.text) && [previous, tokens[at - 2]].some((word) => isDenial(word?.text ?? ''))
      ? 'мало'
      : token.text.replace(/-/gu, '');
  if (bare.length < 2 && !isShortened) return undefined;
  const isInside = previous !== undefined && /^[\p{L},\d]/u.test(previous.text);
  const key = skeletonOf(SHORTENED.get(bare) ?? bare);
  // The negation is counted, so that the verb without it stays the same word.
  const own = LACKING.test(key) ? key : key.replace(NEGATIVE_VERB, '$1');
  return { key: own, concept: conceptOf(own), isShortened, isName: token.isCapital && isInside };
}

/** Also «жоқ» and «емес» in Latin letters. */
const isDenial = (word: string): boolean => NEGATIVE.test(word) || /^(?:zhoq|zhok|joq|jok|emes)$/u.test(word);

function isNegative(tokens: readonly Token[], { kind, text }: Token, at: number): boolean {
  if (kind !== 'word' || LACKING.test(text)) return false;
  const [previous, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (ENOUGH.test(text) && isDenial(previous?.text ?? '')) return false;
  if (isDenial(text)) return !ENOUGH.test(next?.text ?? '') && !ENOUGH.test(after?.text ?? '');
  if (text === 't') return previous?.kind === 'sign' && /n$/u.test(tokens[at - 2]?.text ?? '');
  return /\p{Script=Cyrillic}/u.test(text) && NEGATIVE_VERB.test(skeletonOf(text));
}

/** 20 млн is 20000000; 19:00 is 7, as people say it; a day carries its month. */
function valueOf(tokens: readonly Token[], { digits, first, last }: Numeral): string {
  const [previous, next, after] = [tokens[first - 1], tokens[last + 1], tokens[last + 2]];
  const month = [next, previous].map((token) => MONTHS.findIndex((name) => name.test(token?.text ?? ''))).find((index) => index >= 0);
  if (month !== undefined) return `${digits}.${String(month + 1)}`;
  const times = TIMES.find(([pattern]) => pattern.test(next?.text ?? ''))?.[1] ?? 1;
  const value = Number(digits);
  const isClock = next?.text === ':' && after?.kind === 'digits';
  return String(isClock && value > 12 && value < 24 ? value - 12 : value * times);
}
