import type { PhrasingContent } from 'mdast';
import type { Draft, Warning } from './draft.js';
import { cut, mapText, plain, text } from './inline.js';

const HEADING =
  /^(?:foot|end)?notes?:?$|^(?:references|sources|сноски|примечани[яе]|источники|ссылки|ескертпе(?:лер)?|сілтемелер|түсіндірмелер|дереккөздер):?$/iu;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const UNIT = /(?:^|[\s\d])(?:[kкcсmмdд]?[mм]|га|ha)$/u;
const IN_TEXT = /\[(\d{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?<=[\p{L}\p{P}])(\*{1,3}|†)(?=[\s.,;:)]|$)/gu;
const OPENING = /^\s*(?:\[(\d{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(\*{1,3}|†))[.:)]?\s*(?=\S)/u;
const NUMBERED = /^\s*(\d{1,3})[.):]?\s+(?=\S)/u;
const TAIL = 6;

const digits = (value: string): string => value.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(SUPERSCRIPT.indexOf(digit)));
const superscript = (value: string): string => value.replace(/\d/gu, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);

type Group = { start: number; end: number; notes: Draft[] };

/** Finds the notes at the end of a text or of its articles, and makes footnote references of the marks that point to them. */
export function linkNotes(drafts: readonly Draft[]): { drafts: Draft[]; warnings: Warning[] } {
  const groups = groupsOf(drafts);
  const labels = groups.flatMap(({ notes }) => notes.map(({ label }) => label ?? ''));
  const clash = new Set(labels).size < labels.length;
  const out: Draft[] = [];
  const used = new Set<string>();
  const missing: string[] = [];
  let from = 0;
  let count = 0;
  for (const [index, group] of groups.entries()) {
    const last = index === groups.length - 1;
    const names = new Map(group.notes.map(({ label }) => [label ?? '', clash ? String((count += 1)) : (label ?? '')]));
    const known = clash || groups.length === 1 ? names : new Map(labels.map((label) => [label, label]));
    const resolve = (draft: Draft): Draft => ({ ...draft, lines: draft.lines.map((line) => resolved(line, known, used, missing)) });
    out.push(...drafts.slice(from, group.start).map(resolve));
    out.push(...group.notes.map((note) => ({ ...note, label: names.get(note.label ?? '') ?? note.label ?? '' })));
    if (last) out.push(...drafts.slice(group.end).map(resolve));
    from = group.end;
  }
  if (groups.length === 0)
    out.push(...drafts.map((draft) => ({ ...draft, lines: draft.lines.map((line) => resolved(line, new Map(), used, missing)) })));
  const unused = out.some(({ kind, label }) => kind === 'note' && !used.has(label ?? ''));
  const warnings: Warning[] = [];
  if (missing.length > 0) warnings.push('note-missing');
  if (unused) warnings.push('note-unreferenced');
  return { drafts: out, warnings };
}

function resolved(
  line: readonly PhrasingContent[],
  names: ReadonlyMap<string, string>,
  used: Set<string>,
  missing: string[],
): PhrasingContent[] {
  const reference = (label: string): PhrasingContent => {
    used.add(label);
    return { type: 'footnoteReference', identifier: label, label };
  };
  const bound = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node): PhrasingContent => {
      if (node.type === 'footnoteReference') {
        const label = names.get(node.label ?? node.identifier);
        if (label !== undefined) return reference(label);
        missing.push(node.identifier);
        return text(superscript(node.label ?? node.identifier));
      }
      return 'children' in node ? { ...node, children: bound(node.children) } : node;
    });
  return mapText(bound(line), (value, before) => {
    const nodes: PhrasingContent[] = [];
    let at = 0;
    for (const match of value.matchAll(IN_TEXT)) {
      const label = names.get(digits(match[1] ?? match[2] ?? match[3] ?? ''));
      if (label === undefined || (match[2] && UNIT.test(before + value.slice(0, match.index)))) continue;
      nodes.push(text(value.slice(at, match.index).replace(/\s+$/u, match.index > at ? '' : '$&')), reference(label));
      at = match.index + match[0].length;
    }
    return [...nodes, text(value.slice(at))].filter((node) => node.type !== 'text' || node.value !== '');
  });
}

function groupsOf(drafts: readonly Draft[]): Group[] {
  const marks = marksIn(drafts);
  const groups: Group[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const group = groupAt(drafts, at, marks);
    if (!group) continue;
    groups.push(group);
    at = group.end - 1;
  }
  return groups;
}

/** Labels that something in the text points to, with marks that open a block left out: those are notes themselves. */
function marksIn(drafts: readonly Draft[]): Set<string> {
  const marks = new Set<string>();
  const visit = (nodes: readonly PhrasingContent[], first: boolean): void => {
    nodes.forEach((node, index) => {
      if (node.type === 'footnoteReference' && !(first && index === 0)) marks.add(node.label ?? node.identifier);
      if ('children' in node) visit(node.children, first && index === 0);
    });
  };
  for (const { lines, kind } of drafts) {
    if (kind === 'note') continue;
    for (const line of lines) {
      visit(line, true);
      const value = plain(line);
      const skip = OPENING.exec(value)?.[0].length ?? 0;
      for (const match of value.slice(skip).matchAll(IN_TEXT)) marks.add(digits(match[1] ?? match[2] ?? match[3] ?? ''));
    }
  }
  return marks;
}

function groupAt(drafts: readonly Draft[], at: number, marks: ReadonlySet<string>): Group | null {
  const draft = drafts[at];
  const named = (draft?.kind === 'heading' || draft?.kind === 'paragraph') && HEADING.test(draft.lines.map(plain).join(' ').trim());
  const lead = named || draft?.kind === 'rule';
  let start = at + (lead ? 1 : 0);
  while (lead && drafts[start]?.kind === 'rule') start += 1;
  if (drafts[at]?.kind === 'rule' && !named && HEADING.test((drafts[start]?.lines ?? []).map(plain).join(' ').trim())) return null;
  const notes: Draft[] = [];
  let end = start;
  for (; end < drafts.length; end += 1) {
    const more = notesOf(
      drafts[end],
      { named, ruled: draft?.kind === 'rule', tail: end >= drafts.length - TAIL, more: notes.length },
      marks,
    );
    if (more.length === 0) break;
    notes.push(...more);
  }
  return notes.length > 0 ? { start: at, end, notes } : null;
}

type Place = { named: boolean; ruled: boolean; tail: boolean; more: number };

function notesOf(draft: Draft | undefined, place: Place, marks: ReadonlySet<string>): Draft[] {
  if (!draft) return [];
  if (draft.kind === 'note') return [draft];
  if (draft.kind === 'numbered') {
    const labels = draft.lines.map((_, index) => String(place.more + index + 1));
    const pointed = labels.filter((label) => marks.has(label)).length;
    if (
      !(place.named && (pointed > 0 || marks.size === 0)) &&
      !(pointed > 0 && (place.ruled || place.tail) && pointed >= labels.length / 2)
    )
      return [];
    return draft.lines.map((line, index) => ({ kind: 'note', label: labels[index] ?? '', lines: [line] }));
  }
  if (draft.kind !== 'paragraph' && draft.kind !== 'list') return [];
  const read = draft.lines.map((line) => openingOf(line, place, marks));
  return read.every((note) => note !== null) ? read : [];
}

function openingOf(line: readonly PhrasingContent[], place: Place, marks: ReadonlySet<string>): Draft | null {
  const [first] = line;
  if (first?.type === 'footnoteReference') {
    const label = first.label ?? first.identifier;
    return marks.has(label) ? { kind: 'note', label, lines: [trimmed(line.slice(1))] } : null;
  }
  const value = plain(line);
  const match = OPENING.exec(value) ?? (place.named || place.ruled ? NUMBERED.exec(value) : null);
  const label = digits(match?.slice(1).find(Boolean) ?? '');
  if (!match || (!place.named && !marks.has(label))) return null;
  return { kind: 'note', label, lines: [cut(line, 0, match[0].length)] };
}

const trimmed = (line: readonly PhrasingContent[]): PhrasingContent[] => cut(line, 0, /^[\s.:)]*/u.exec(plain(line))?.[0].length ?? 0);
