import type { PhrasingContent } from 'mdast';
import { bylineStart, mergeAuthors, readByline, signatureIn, type Author } from './byline.js';
import { findDates } from './dates.js';
import type { Draft, Dropped, Warning } from './draft.js';
import { joinLines } from './flow.js';
import { cut, plain } from './inline.js';
import { readMetaLine, type Facts } from './meta-line.js';
import { findPosition, type Position } from './position.js';
import { findReadingTime } from './reading-time.js';

export type Meta = { date: string | null; position: Position | null; minutes: number | null; authors: Author[]; warnings: Warning[] };

const HEAD = 9;
const TAIL = 7;
const GLUED_IN = 5;
const END_LENGTH = 300;

/** Takes the facts about the issue out of its blocks. Where a line of facts stood, an empty `rule` marked `meta` stays. */
export function takeMeta(drafts: readonly Draft[], dropped: Dropped[]): { meta: Meta; drafts: Draft[] } {
  const meta: Meta = { date: null, position: null, minutes: null, authors: [], warnings: [] };
  const warned: Warning[] = [];
  const note = (facts: Facts): void => {
    meta.date ??= facts.date ?? null;
    meta.position ??= facts.position ?? null;
    meta.minutes ??= facts.minutes ?? null;
    meta.authors.push(...(facts.authors ?? []));
    if (facts.warning) warned.push(facts.warning);
    if (facts.dateline) dropped.push({ what: 'dateline', detail: facts.dateline });
  };
  const out = drafts.flatMap((draft, index): Draft[] => {
    const zone: Zone = {
      head: index < HEAD,
      tail: index >= drafts.length - TAIL,
      afterHeading: drafts[index - 1]?.kind === 'heading',
      glued: index < GLUED_IN,
      first: index === 0,
    };
    return takeFrom(draft, zone, note);
  });
  meta.authors = mergeAuthors(meta.authors);
  meta.warnings = warned.filter((code) => code === 'ambiguous-date' || meta.date === null);
  return { meta, drafts: out };
}

export const isMetaMark = (draft: Draft | undefined): boolean => draft?.kind === 'rule' && draft.label === 'meta';

type Zone = { head: boolean; tail: boolean; afterHeading: boolean; glued: boolean; first: boolean };
type Note = (facts: Facts) => void;
const MARK: Draft = { kind: 'rule', lines: [], label: 'meta' };

function takeFrom(draft: Draft, zone: Zone, note: Note): Draft[] {
  if (draft.kind === 'heading') return heading(draft, zone, note);
  if (draft.kind === 'list' && (zone.head || zone.tail)) {
    const read = draft.lines.map((line) => readMetaLine(plain(line), true));
    if (!read.every(({ whole }) => whole)) return [draft];
    read.forEach(({ facts }) => {
      note(facts);
    });
    return [MARK];
  }
  if (draft.kind !== 'paragraph') return [draft];
  const signed = zone.glued && !zone.first && isEmphasised(draft) ? signatureIn(plain(joinLines(draft.lines)), true) : null;
  if (signed) {
    note({ authors: signed });
    return [MARK];
  }
  const kept = draft.lines.filter((line) => !takeWhole(plain(line), zone, note));
  if (kept.length === 0) return draft.lines.length > 0 ? [MARK] : [];
  const joined = takeWhole(plain(joinLines(kept)), zone, note) ? [] : joinLines(kept);
  if (joined.length === 0) return [MARK];
  const line = takeEnd(zone.glued ? takeStart(joined, note) : joined, zone, note);
  const block: Draft[] = plain(line).trim() === '' ? [] : [{ ...draft, lines: [line] }];
  return kept.length < draft.lines.length ? [MARK, ...block] : block;
}

export function isEmphasised(draft: Draft): boolean {
  const content = draft.lines.flat().filter((node) => plain([node]).trim() !== '');
  return content.length > 0 && content.every(({ type }) => type === 'emphasis');
}

function takeWhole(text: string, zone: Zone, note: Note): boolean {
  if (!zone.head && !zone.tail && !zone.afterHeading && bylineStart(text.slice(0, END_LENGTH)) < 0) return false;
  const { facts, whole } = readMetaLine(text, zone.head || zone.tail || zone.afterHeading);
  const inPlace = zone.head || zone.tail || (facts.authors !== undefined && !facts.date) || (zone.afterHeading && !facts.dateline);
  if (!whole || !inPlace) return false;
  note(facts);
  return true;
}

/** «Issue 3: Beyond the ballot», «Beyond the ballot — 21 March 2026»: the fact goes, the title stays. */
function heading(draft: Draft, zone: Zone, note: Note): Draft[] {
  const line = joinLines(draft.lines);
  const text = plain(line);
  if (!zone.head) return [draft];
  const read = readMetaLine(text, true);
  if (read.whole) {
    note(read.facts);
    return [MARK];
  }
  return [{ ...draft, lines: [titleOnly(line, note)] }];
}

/** A title line without the position before it or the date after it. */
export function titleOnly(line: readonly PhrasingContent[], note: Note): PhrasingContent[] {
  let out = [...line];
  const position = findPosition(plain(out));
  const after = position ? /^\s*[:.|·—–-]+\s*/u.exec(plain(out).slice(position.end)) : null;
  if (position?.start === 0 && after && plain(out).length > position.end + after[0].length) {
    note({ position: position.value });
    out = cut(out, 0, position.end + after[0].length);
  } else if (
    position &&
    /[|·—–(,-]\s*$/u.test(plain(out).slice(0, position.start)) &&
    /^\s*\)?\s*$/u.test(plain(out).slice(position.end))
  ) {
    note({ position: position.value });
    out = cut(
      out,
      plain(out)
        .slice(0, position.start)
        .replace(/\s*[|·—–(,-]\s*$/u, '').length,
      plain(out).length,
    );
  }
  const date = findDates(plain(out)).at(-1);
  const before = date ? plain(out).slice(0, date.start) : '';
  if (date && /[|·—–(,-]\s*$/u.test(before) && /^\s*\)?\s*$/u.test(plain(out).slice(date.end))) {
    note({ date: date.value });
    out = cut(out, before.replace(/\s*[|·—–(,-]\s*$/u, '').length, plain(out).length);
  }
  return out;
}

/** Facts glued to the first word of a paragraph. «June 14, 2025 was the day…» is a sentence and stays. */
function takeStart(line: readonly PhrasingContent[], note: Note): PhrasingContent[] {
  let out = [...line];
  for (let round = 0; round < 4; round += 1) {
    const text = plain(out);
    const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
    const minutes = findReadingTime(text);
    const found = [
      findDates(text.slice(0, END_LENGTH)).map((date) => ({ ...date, facts: { date: date.value } }))[0],
      minutes && !minutes.bare ? { ...minutes, facts: { minutes: minutes.value } } : undefined,
    ].find((span) => span?.start === lead);
    if (!found) break;
    const separator = /^\s*[:.|·•—–-]*\s*/u.exec(text.slice(found.end))?.[0] ?? '';
    const next = text.slice(found.end + separator.length);
    if (!/^["'“«„(\p{Lu}\d]/u.test(next) && !(separator === '' && /^\p{L}/u.test(next)) && !/[:|·•—–.]/u.test(separator)) break;
    note(found.facts);
    out = cut(out, 0, found.end + separator.length);
  }
  return out;
}

/** A labelled reading time or byline glued to the end of a paragraph. */
function takeEnd(line: readonly PhrasingContent[], zone: Zone, note: Note): PhrasingContent[] {
  if (!zone.head && !zone.tail) return [...line];
  const text = plain(line);
  const from = Math.max(0, text.length - END_LENGTH);
  const end = text.slice(from);
  const minutes = findReadingTime(end);
  const byline = bylineStart(end);
  const starts = [minutes && !minutes.bare ? minutes.start : -1, byline].filter((start) => start > 0).sort((one, other) => one - other);
  for (const start of starts) {
    if (!/[.!?…»”")\]]\s*[|·•—–(-]?\s*$/u.test(end.slice(0, start))) continue;
    const read = readMetaLine(end.slice(start), false);
    const authors = read.whole ? null : readByline(end.slice(start), false);
    if (!read.whole && !authors) continue;
    note(authors ? { authors } : read.facts);
    return cut(line, from + end.slice(0, start).replace(/\s*[|·•—–(-]?\s*$/u, '').length, text.length);
  }
  return [...line];
}
