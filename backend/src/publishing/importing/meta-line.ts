import type { Warning } from './draft.js';
import { readByline, signatureIn, type Author } from './byline.js';
import { findDates, findPartialDate, isAmbiguous } from './dates.js';
import { findPosition, type Position } from './position.js';
import { findReadingTime } from './reading-time.js';

export type Facts = { date?: string; position?: Position; minutes?: number; authors?: Author[]; warning?: Warning; dateline?: string };

/** `whole`: nothing but facts stands in the line. `rest` keeps the length of the line; facts are bars in it. */
export type MetaLine = { facts: Facts; whole: boolean };

const LABELS =
  /(?<!\p{L})(?:published(?: on)?|publication date|issue date|date|issued|posted(?: on)?|released|дата(?: публикации| выхода| выпуска)?|опубликован[оа]?|от|вышел|жарияланған(?: күні)?|жарияланды|шыққан күні|күні|шығарылған күні|newsletter|рассылка|issue|выпуск|шығарылым)(?!\p{L})\s*:?/giu;
const SEPARATOR = /[\s|·•∙⋅,;:()[\]—–\-*_/.]+/gu;
const MAX_LENGTH = 260;

const blank = (text: string, start: number, end: number): string => text.slice(0, start) + '|'.repeat(end - start) + text.slice(end);

/** Reads a line that may state date, place in the series, reading time and authors. */
export function readMetaLine(text: string, opening: boolean): MetaLine {
  if (text.length > MAX_LENGTH || text.trim() === '') return { facts: {}, whole: false };
  const facts: Facts = {};
  let rest = text;
  let found = 0;
  const take = (span: { start: number; end: number }): void => {
    rest = blank(rest, span.start, span.end);
    found += 1;
  };
  const minutes = findReadingTime(rest);
  if (minutes) {
    facts.minutes = minutes.value;
    take(minutes);
  }
  const [date] = findDates(rest);
  if (date) {
    facts.date = date.value;
    if (isAmbiguous(rest.slice(date.start, date.end))) facts.warning = 'ambiguous-date';
    take(date);
  }
  const position = findPosition(rest);
  if (position) {
    facts.position = position.value;
    take(position);
  }
  const authors = readByline(rest.replace(/^[|\s]+/u, ''), opening) ?? readByline(lastSegment(rest), opening);
  if (authors && isEmpty(rest.slice(0, bylineAt(rest)))) return { facts: { ...facts, authors }, whole: true };
  if (!date) {
    const partial = findPartialDate(rest);
    if (partial) {
      facts.warning = partial.value === 'no-day' ? 'date-without-day' : 'date-without-year';
      take(partial);
    }
  }
  if (found === 0) return { facts: {}, whole: false };
  const left = rest.replace(/\|+/gu, '|').replace(LABELS, '|');
  if (isEmpty(left)) return { facts, whole: true };
  const signed = signatureOf(rest, found);
  if (signed) return { facts: { ...facts, authors: signed }, whole: true };
  const place = datelineOf(rest, found);
  return place ? { facts: { ...facts, dateline: place }, whole: true } : { facts, whole: false };
}

const isEmpty = (text: string): boolean => text.replace(LABELS, '').replace(SEPARATOR, '') === '';

const lastSegment = (rest: string): string => rest.slice(bylineAt(rest)).replace(/^[|\s·•]+/u, '');
const bylineAt = (rest: string): number => {
  const bars = rest.lastIndexOf('||');
  const after = bars < 0 ? 0 : bars + 2;
  // A byline may stand before the other facts, as in «By A · 9 min read».
  return isEmpty(rest.slice(after)) ? 0 : after;
};

/** «24 November 2026 | Law desk | 4 min read»: what stands alone between or after the facts is the author. */
function signatureOf(rest: string, found: number): Author[] | null {
  const segments = rest.split(/\s*[|·•∙⋅]+\s*|\s[—–-]\s/u).filter((segment) => !isEmpty(segment));
  const [only = ''] = segments;
  return segments.length === 1 ? signatureIn(only, found > 1 && !rest.trim().startsWith(only)) : null;
}

/** «Astana, 24 November 2026», or the name of the publication before two facts. */
function datelineOf(rest: string, found: number): string | null {
  const match = /^[\s*_]*([^|.!?:]{2,40}?)\s*[,|·•—–-]\s*\|{2,}/u.exec(rest);
  const before = match?.[1]?.trim() ?? '';
  const after = rest.slice(rest.indexOf('||')).replace(/\|/gu, '');
  const words = before.split(/\s+/u).length;
  return before !== '' && /^\p{Lu}/u.test(before) && words <= (found > 1 ? 4 : 2) && isEmpty(after) ? before : null;
}
