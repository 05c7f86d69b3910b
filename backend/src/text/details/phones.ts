import { numeralsIn, type Numeral } from '../number-words.js';
import type { Token } from '../tokens.js';
import { oneOf, startingWith } from '../word-lists.js';
import { ownerOf } from './owner.js';

type Part = { digits: string; isSpoken: boolean; isPlus: boolean; first: number; last: number };
type Found = { first: number; last: number };

// A number has at most 15 digits (ITU-T E.164), so a part is looked at by at most so many beginnings.
const MOST_DIGITS = 15;
const HOME_CODES = '7(?:0\\d|1\\d|2\\d|47|5[01]|6\\d|7\\d)';
const WITH_PREFIX = new RegExp(`^[78](?:${HOME_CODES}|9\\d{2})\\d{7}$`, 'u');
const WITHOUT_PREFIX = new RegExp(`^${HOME_CODES}\\d{7}$`, 'u');
const FROM_ABROAD = /^00(?:7\d{10}|[1-9]\d{10,12})$/u;
const WITH_PLUS = /^(?:7\d{10}|[1-689]\d{10,12})$/u;
const LAND_LINE = /^(?:[78]|007)?7[12]\d{8}$/u;
const FREE_OF_CHARGE = /^[78]80[0-9]/u;

const BETWEEN = /^[-.,()[\]/_*·•~|–—+:]$/u;
const PLUS = oneOf('\\+ плюс plus косу');
const ZEROS = /^[оo]{1,3}$/u;
const SAID_ZEROS = oneOf('нуля нулей ноля нолей нолдер zeros zeroes');
const TWICE: Readonly<Record<string, number>> = { дважды: 2, двойнои: 2, double: 2, трижды: 3, тройнои: 3, triple: 3 };

const CALLS = `тел телефон звон позвон перезвон созвон набер набира вотсап ватсап вацап whatsapp сотов сотка уялы хабарлас конырау сог
  phone call ring$ dial landline mobile`;
const CALL = startingWith(CALLS);
const CUE = startingWith(`${CALLS} номер номир контакт байланыс пиши жазы number contact reach text$`);
const NOT_A_CALL =
  startingWith(`код като аоож закон заны?$ приказ буйры договор шарт счет шот бин$ бсн$ иин$ жсн$ кадастр координат акт$ акта$
  order$ law$ code contract$ cadastral account$ invoice kz$`);
const NUMBER_SIGN = /^[№#]$/u;
const COUNTED =
  startingWith(`тенге тг$ тнг$ руб доллар евро млн млрд тыс мын$ миллион миллиард км$ кг$ кв$ м$ шт$ процент пайыз человек адам
  tenge kzt usd million thousand people percent % ₸`);
const SHORT = /^(?:[23]-2-2|1-2-2|3-3|2-2-1)$/u;

/** Telephone numbers of people: written, spelled out or disguised. Those of institutions and hot lines are left alone. */
export function phonesIn(tokens: readonly Token[]): Found[] {
  return runsOf(tokens, partsOf(tokens))
    .flatMap((run) => inRun(tokens, run))
    .filter((found) => isOfPerson(tokens, found));
}

function partsOf(tokens: readonly Token[]): Part[] {
  const byFirst = new Map(numeralsIn(tokens).map((numeral) => [numeral.first, numeral]));
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const part = partAt(tokens, at, byFirst);
    if (part === undefined) continue;
    parts.push(part);
    at = part.last;
  }
  return parts;
}

function partAt(tokens: readonly Token[], at: number, byFirst: ReadonlyMap<number, Numeral>): Part | undefined {
  const text = tokens[at]?.text ?? '';
  const numeral = byFirst.get(at);
  const zeros = numeral !== undefined && numeral.digits.length === 1 && SAID_ZEROS.test(tokens[numeral.last + 1]?.text ?? '');
  if (zeros) return { digits: '0'.repeat(Number(numeral.digits)), isSpoken: true, isPlus: false, first: at, last: numeral.last + 1 };
  if (numeral !== undefined) return { ...numeral, isPlus: false };
  if (PLUS.test(text)) return { digits: '', isSpoken: text !== '+', isPlus: true, first: at, last: at };
  if (ZEROS.test(text)) return { digits: '0'.repeat(text.length), isSpoken: false, isPlus: false, first: at, last: at };
  const next = byFirst.get(at + 1);
  const times = TWICE[text];
  if (times === undefined || next?.digits.length !== 1) return undefined;
  return { digits: next.digits.repeat(times), isSpoken: true, isPlus: false, first: at, last: next.last };
}

/** Parts with nothing between them but blanks and a few signs. */
function runsOf(tokens: readonly Token[], parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const [index, part] of parts.entries()) {
    const previous = parts[index - 1];
    const isNext = previous !== undefined && follows(tokens, previous, part);
    if (isNext) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs;
}

function follows(tokens: readonly Token[], one: Part, other: Part): boolean {
  if (other.first - one.last > 4 || (tokens[other.first]?.start ?? 0) - (tokens[one.last]?.end ?? 0) > 6) return false;
  return tokens.slice(one.last + 1, other.first).every(({ text }) => BETWEEN.test(text));
}

function inRun(tokens: readonly Token[], run: readonly Part[]): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < run.length; from++) {
    const parts = longest(tokens, run, from);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined) continue;
    found.push({ first: first.first, last: last.last });
    from += parts.length - 1;
  }
  return found;
}

function longest(tokens: readonly Token[], run: readonly Part[], from: number): readonly Part[] {
  let best: readonly Part[] = [];
  let digits = '';
  for (let to = from; to < run.length && to - from < MOST_DIGITS && digits.length <= MOST_DIGITS; to++) {
    digits += run[to]?.digits ?? '';
    const parts = run.slice(from, to + 1);
    if (isNumber(tokens, parts, digits) && !isStuck(tokens, run, { from, to })) best = parts;
    else if (to === run.length - 1 && from === 0 && isShort(tokens, parts)) best = parts;
  }
  return best;
}

function isNumber(tokens: readonly Token[], parts: readonly Part[], digits: string): boolean {
  if (FREE_OF_CHARGE.test(digits) || parts.slice(1).some(({ isPlus }) => isPlus)) return false;
  if (parts[0]?.isPlus === true) return WITH_PLUS.test(digits);
  if (isList(tokens, parts)) return parts[0]?.digits.length === 1 && WITH_PREFIX.test(digits);
  if (FROM_ABROAD.test(digits)) return true;
  const isLike = WITH_PREFIX.test(digits) || WITHOUT_PREFIX.test(digits);
  return isLike && (!isSum(parts) || isCalled(tokens, parts[0]?.first ?? 0, CUE));
}

/** Figures with commas between them are coordinates or a list, unless the first is the 8 of a telephone number. */
function isList(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const between = tokens.slice(parts[0]?.first ?? 0, parts.at(-1)?.last ?? 0);
  return parts.every(({ isSpoken }) => !isSpoken) && between.some(({ text }) => text === ',');
}

/** 7 000 000 000 and 87 000 000 000: groups of three are a sum of money. */
function isSum(parts: readonly Part[]): boolean {
  const lengths = parts.map(({ digits }) => digits.length);
  return lengths.length === 4 && lengths.slice(1).every((length) => length === 3);
}

/** Digits stuck on before or behind make it part of a longer code: 7010000017/25. */
function isStuck(tokens: readonly Token[], run: readonly Part[], { from, to }: { from: number; to: number }): boolean {
  const gap = (left: Part | undefined, right: Part | undefined): boolean => {
    if (left === undefined || right === undefined || left.isPlus || right.isPlus) return false;
    const between = tokens.slice(left.last, right.first + 1);
    return between.slice(1).every((token, index) => token.start === between[index]?.end);
  };
  return gap(run[from - 1], run[from]) || gap(run[to], run[to + 1]);
}

/** A number without a code, 21-34-56, counts only right behind a word like "telephone". */
function isShort(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const [first] = parts;
  return first !== undefined && SHORT.test(parts.map(({ digits }) => digits.length).join('-')) && isCalled(tokens, first.first, CALL);
}

function isCalled(tokens: readonly Token[], first: number, cue: RegExp): boolean {
  return tokens.slice(Math.max(0, first - 5), first).some(({ text }) => cue.test(text));
}

function isOfPerson(tokens: readonly Token[], { first, last }: Found): boolean {
  const leading = tokens.slice(Math.max(0, first - 4), first).map(({ text }) => text);
  const isCode = leading.some((word) => NOT_A_CALL.test(word)) || NUMBER_SIGN.test(leading.at(-1) ?? '');
  const isCounted = COUNTED.test(tokens[last + 1]?.text ?? '');
  if ((isCode || isCounted) && !leading.some((word) => CALL.test(word))) return false;
  const owner = ownerOf(tokens, first, last);
  if (owner.isDesk && !owner.isHome) return false;
  if (!owner.isOffice || owner.isHome) return true;
  const digits = numeralsIn(tokens.slice(first, last + 1)).map((numeral) => numeral.digits);
  return owner.isPerson && !LAND_LINE.test(digits.join(''));
}
