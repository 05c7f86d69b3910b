export type Found<T> = { value: T; start: number; end: number };

const MONTHS: readonly RegExp[] = [
  'jan(?:uary)?|январ[ьяе]|янв|қаңтар|қаң',
  'feb(?:ruary)?|феврал[ьяе]|фев|ақпан|ақп',
  'mar(?:ch)?|март[ае]?|мар|наурыз|нау',
  'apr(?:il)?|апрел[ьяе]|апр|сәуір|сәу',
  'may|ма[йяе]|мамыр|мам',
  'june?|июн[ьяе]|июн|маусым|мау',
  'july?|июл[ьяе]|июл|шілде|шіл',
  'aug(?:ust)?|август[ае]?|авг|тамыз|там',
  'sept?(?:ember)?|сентябр[ьяе]|сент?|қыркүйек|қыр',
  'oct(?:ober)?|октябр[ьяе]|окт|қазан|қаз',
  'nov(?:ember)?|ноябр[ьяе]|ноя|нояб|қараша|қар',
  'dec(?:ember)?|декабр[ьяе]|дек|желтоқсан|жел',
].map((names) => new RegExp(`^(?:${names})(?:ның|нің|дың|дің|тың|тің|да|де|та|те|сы|сі|ы|і|ында|інде)?$`, 'iu'));

const DAY = '(\\d{1,2})(?:\\s?-?(?:st|nd|rd|th|е|го|ое|ші|шы|інші|ыншы))?';
const MONTH = '(\\p{L}{3,14})\\.?';
const YEAR = '((?:19|20)\\d{2})(?!\\d)';
const SUFFIX = '(?:\\s?(?:года|году|год|жылғы|жылдың|жылы|жыл)(?!\\p{L})|\\s?(?:г|ж)(?:\\.|(?!\\p{L})))?';
const WEEKDAYS =
  'mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|' +
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс|' +
  'дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі';
const WEEKDAY_BEFORE = `(?:(?:${WEEKDAYS})\\.?,?\\s+)?`;
const AFTER = `(?:\\s*\\((?:${WEEKDAYS})\\)|,\\s*(?:${WEEKDAYS})(?!\\p{L}))?(?:,?\\s*(?:at |в |сағат )?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|\\s?(?:GMT|UTC|Z)(?!\\p{L}))?)?`;
const LEFT = '(?<![\\p{L}\\d.])';

type Order = 'dmy' | 'mdy' | 'ymd' | 'named';
const make = (body: string): RegExp => new RegExp(`${LEFT}${WEEKDAY_BEFORE}${body}${AFTER}`, 'giu');

const PATTERNS: readonly { pattern: RegExp; order: Order }[] = [
  { pattern: make(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?`), order: 'ymd' },
  { pattern: make(`${YEAR}${SUFFIX},?\\s*${DAY}[\\s-]+${MONTH}(?!\\p{L})`), order: 'ymd' },
  { pattern: make(`${DAY}(?:\\s+of)?[\\s-]*${MONTH},?[\\s-]*${YEAR}${SUFFIX}`), order: 'dmy' },
  { pattern: make(`${MONTH}\\s+${DAY},?\\s+${YEAR}`), order: 'mdy' },
  { pattern: make(`(\\d{1,2})[./-](\\d{1,2})[./-]${YEAR}${SUFFIX}`), order: 'dmy' },
  { pattern: make(`(\\d{2})\\.(\\d{2})\\.(\\d{2})(?![\\d.])${SUFFIX}`), order: 'dmy' },
];

function monthOf(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  return MONTHS.findIndex((month) => month.test(word)) + 1;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function read(parts: readonly string[], order: Order): string | null {
  const [a = '', b = '', c = ''] = parts;
  if (order === 'ymd') {
    const named = monthOf(c);
    return /^\d+$/u.test(c) ? isoOf(Number(a), Number(b), Number(c)) : isoOf(Number(a), named, Number(b));
  }
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  if (order === 'mdy') return isoOf(year, monthOf(a), Number(b));
  // Day first is the custom here; a second number above twelve can only be the day.
  return isoOf(year, monthOf(b), Number(a)) ?? (/^\d+$/u.test(b) ? isoOf(year, Number(a), Number(b)) : null);
}

/** Every full date in the text, in reading order, in Kazakh, Russian, English or digits; also glued to the next word. */
export function findDates(text: string): Found<string>[] {
  const found: Found<string>[] = [];
  for (const { pattern, order } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = read(match.slice(1), order);
      const start = match.index;
      const end = start + match[0].length;
      if (value && !found.some((other) => start < other.end && other.start < end)) found.push({ value, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

const MONTH_YEAR = new RegExp(`${LEFT}${MONTH},?\\s*${YEAR}${SUFFIX}|${LEFT}${YEAR}${SUFFIX}\\s+${MONTH}(?!\\p{L})`, 'giu');
const DAY_MONTH = new RegExp(`${LEFT}${DAY}\\s+${MONTH}(?!\\p{L})|${LEFT}${MONTH}\\s+${DAY}(?![\\p{L}\\d])`, 'giu');

/** A month with a year, or a day with a month: not enough for a date, but a line of its own all the same. */
export function findPartialDate(text: string): Found<'no-day' | 'no-year'> | null {
  for (const [pattern, value] of [
    [MONTH_YEAR, 'no-day'],
    [DAY_MONTH, 'no-year'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const words = match.slice(1).filter((part) => part && !/^\d/u.test(part));
      if (words.some((word) => monthOf(word) > 0)) return { value, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

/** Whether a date of digits can be read day first and month first. */
export function isAmbiguous(text: string): boolean {
  const match = /^(?:\D*)(\d{1,2})[/](\d{1,2})[/]\d{4}/u.exec(text);
  const [day, month] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  return match !== null && day <= 12 && month <= 12 && day !== month;
}
