import { disguised, numeralsIn } from '../number-words.js';
import type { Token } from '../tokens.js';
import { oneOf } from '../word-lists.js';

/** One letter a piece of text, so that the shape of an address is a short pattern over them. `first` and `last` are tokens. */
export type Letter = { letter: string; first: number; last: number };

// Folded as tokens are. Endings are given as patterns, because «улице» and «көшесіндегі» are streets too.
const STREET = oneOf(`
  ул улиц\\p{L}{1,3} проспект\\p{L}{0,2} просп пр-т пр-кт пр-кте пер переул\\p{L}{2,4} б-р бульвар\\p{L}{0,2} шоссе тупик\\p{L}{0,2} проезд\\p{L}{0,2} квартал\\p{L}{0,2}
  коше коше\\p{L}{1,9} к-си кош данг?ыл\\p{L}{0,9} данг туйык туйыг\\p{L}{1,7} бульвары\\p{L}{0,6} орам\\p{L}{0,6}
  street str st avenue ave lane ln road rd boulevard blvd drive prospekt prospect ulitsa ulica koshesi koshe koshesinde`);
const QUARTER = oneOf(`
  мкр мкрн мкр-н мкр-не м-н микрорайон\\p{L}{0,2} ыкшамаудан\\p{L}{0,9} молтек microdistrict mkr mikrorayon`);
const HOUSE = oneOf(`
  д дом дома доме дому домом участ\\p{L}{2,3} строени\\p{L} уй уйи уйде уйден уйдин уйинде уйинин уйи?ндеги учаск\\p{L}{1,5} house plot bldg building ui uy uyi`);
const FLAT = oneOf(`кв квартир\\p{L}{1,3} комнат\\p{L}{0,2} комн патер\\p{L}{0,8} пат flat apt apartment fl room pater unit`);
const ENTRANCE = oneOf(
  `подъезд\\p{L}{0,2} под корпус\\p{L}{0,2} корп этаж\\p{L}{0,2} блок кире?берис\\p{L}{0,4} кабат\\p{L}{0,4} entrance floor block`,
);
const JOINING = oneOf(`на по в из at in on of`);
const COUNTED = oneOf(`
  стать\\p{L}{1,2} пункт\\p{L}{0,2} бап\\p{L}{0,4} бабы\\p{L}{0,6} тармак\\p{L}{0,4} тармаг\\p{L}{1,6} article point
  км километр\\p{L}{0,3} м метр\\p{L}{0,3} г год\\p{L}{0,3} лет мес\\p{L}{0,6} день дня дней час\\p{L}{0,3} минут\\p{L}{0,2} раз мест человек семь[яией]{1,2} семей тенге тг млн тыс процент\\p{L}{0,3}
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря квартир фонар\\p{L}{1,3} машин\\p{L}? домов
  бар жок шакырым\\p{L}{0,5} жыл\\p{L}{0,6} ай айда кун\\p{L}{0,3} сагат\\p{L}{0,4} адам отбасы орын\\p{L}{0,4} миллион\\p{L}{0,3} пайыз\\p{L}{0,3} тенге
  кантар\\p{L}{0,4} акпан\\p{L}{0,4} наурыз\\p{L}{0,4} сауир\\p{L}{0,4} мамыр\\p{L}{0,4} маусым\\p{L}{0,4} шилде\\p{L}{0,4} тамыз\\p{L}{0,4} кыркуйек\\p{L}{0,4} казан караша желтоксан\\p{L}{0,4}
  km kilometres m metres years? months? days? hours? minutes? people families million percent houses flats lamps
  january february march april may june july august september october november december`);
// Words that are never the name of a street, so that a name cannot run on into the sentence.
const PLAIN = oneOf(`
  и а но не до от за у к с со для что где это там тут здесь нет есть был была были уже еще без
  мен пен бен бул сол емес деп ушин дейин
  the a an and or to from is are was were has have no not for with`);
const ORDINAL = oneOf('й м я ой ом ая го ший ши шы нши ншы rd th nd st');
const CYRILLIC = /\p{Script=Cyrillic}/u;
const SHORTENED = /[SQHFE]/u;

/**
 * S street, Q quarter, H house, F flat, E entrance, N number, Z postal code, J joining word, u counted thing, W name, w word,
 * p plain word, and the signs , - / as they are. The full stop behind a shortened word is left out.
 */
export function lettersOf(tokens: readonly Token[]): Letter[] {
  const numerals = new Map(numeralsIn(tokens).map((numeral) => [numeral.first, numeral]));
  const letters: Letter[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const numeral = numerals.get(at);
    if (token === undefined) continue;
    if (token.text === '.' && SHORTENED.test(letters.at(-1)?.letter ?? '')) continue;
    if (token.text === '№' && !/[Ww]/u.test(letters.at(-1)?.letter ?? 'W')) continue;
    if (numeral === undefined) letters.push({ letter: letterOf(token, letters.at(-1)?.letter), first: at, last: at });
    else {
      const last = endOfNumber(tokens, numeral.last);
      letters.push({ letter: numeral.digits.length === 6 ? 'Z' : numeral.digits.length > 4 ? 'x' : 'N', first: at, last });
      at = last;
    }
  }
  return letters;
}

/** 9А, 12-м, 3rd: what belongs to the number behind it. */
function endOfNumber(tokens: readonly Token[], last: number): number {
  const [digits, next, after] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  const isStuck = next?.start === digits?.end;
  if (isStuck && next?.kind === 'word' && (next.text.length === 1 || ORDINAL.test(next.text))) return last + 1;
  return isStuck && next?.text === '-' && after?.start === next.end && ORDINAL.test(after.text) ? last + 2 : last;
}

function letterOf({ kind, text, isCapital }: Token, previous: string | undefined): string {
  if (kind === 'sign') return /^[-–—]$/u.test(text) ? '-' : /^[,:;()]$/u.test(text) ? ',' : text === '/' || text === '\\' ? '/' : 'x';
  if (/^[HF]$/u.test(previous ?? '') && text.length === 1 && disguised(text) !== undefined) return 'N';
  if (STREET.test(text)) return 'S';
  if (QUARTER.test(text)) return 'Q';
  if (HOUSE.test(text)) return 'H';
  if (FLAT.test(text)) return 'F';
  if (ENTRANCE.test(text)) return 'E';
  if (JOINING.test(text)) return 'J';
  if (COUNTED.test(text) && !(isCapital && CYRILLIC.test(text))) return 'u'; // «8 Марта» is a street, "12 May" a date
  if (PLAIN.test(text)) return 'p';
  return isCapital ? 'W' : 'w';
}
