import type { PhrasingContent } from 'mdast';
import { detailOf, type Draft, type Dropped } from './draft.js';
import { framesOf } from './footers.js';
import { joinLines } from './flow.js';
import { cut, plain, text } from './inline.js';
import { isBroken, joinBroken } from './line-breaks.js';
import { isSignRow, startsWithSign, SIGN } from './list-signs.js';

const HEAD = 4;
const TAIL = 8;
const MAX_HEADING = 100;

const textOf = (draft: Draft): string => plain(joinLines(draft.lines)).replace(/\s+/gu, ' ').trim();

/** Takes the frame of a newsletter off (“view in browser”, “unsubscribe”) and what is empty; lists both. */
export function dropFrame(drafts: readonly Draft[], dropped: Dropped[]): Draft[] {
  let empty = 0;
  const out = drafts.flatMap((draft, index): Draft[] => {
    if (draft.kind === 'rule') return [draft];
    const tail = index >= drafts.length - TAIL;
    const place = tail && index > 0 ? 'tail' : index < HEAD ? 'head' : 'middle';
    const lines = draft.kind === 'paragraph' ? draft.lines.filter((line) => !framed(plain(line).trim(), place, dropped)) : draft.lines;
    const kept = { ...draft, lines };
    if (draft.lines.length > 0 && lines.length === 0) return [];
    if (textOf(kept) === '' && !hasMark(kept.lines.flat())) {
      empty += 1;
      return [];
    }
    return draft.kind !== 'figure' && draft.kind !== 'note' && framed(textOf(kept), place, dropped) ? [] : [kept];
  });
  if (empty > 0) dropped.push({ what: 'empty', detail: String(empty) });
  return out;
}

const hasMark = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) => node.type === 'footnoteReference' || ('children' in node && hasMark(node.children)));

function framed(text: string, place: 'head' | 'tail' | 'middle', dropped: Dropped[]): boolean {
  const frames = text === '' ? [] : framesOf(text, place);
  dropped.push(...frames.map((what) => ({ what, detail: detailOf(text) })));
  return frames.length > 0;
}

/** A short paragraph that is all bold, with something to head after it, is a heading. */
export function withBoldHeadings(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const content = draft.lines.flat().filter((node) => plain([node]).trim() !== '');
    const bold =
      draft.kind === 'paragraph' && draft.lines.length === 1 && content.length > 0 && content.every(({ type }) => type === 'strong');
    const value = textOf(draft);
    if (!bold || value.length > MAX_HEADING || /[.,;:]$/u.test(value) || index === drafts.length - 1) return draft;
    return { kind: 'heading', depth: 3, lines: [draft.lines.flat().flatMap((node) => (node.type === 'strong' ? node.children : [node]))] };
  });
}

const RULE = /^(?:[-–—*_=~•·]\s*){2,}$/u;
const BULLET = /^\s*[•*‣▪◦●–-]\s+(?=\S)/u;
const NUMBER = /^\s*\(?(\d{1,2})[.)]\s+(?=\S)/u;

/** Rows of dashes typed as a paragraph are rules, and a sentence that was cut in two paragraphs is one again. */
export function mended(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const last = out.at(-1);
    const before = last?.kind === 'paragraph' ? textOf(last) : '';
    if (draft.kind === 'paragraph' && (RULE.test(textOf(draft)) || isSignRow(textOf(draft)))) out.push({ kind: 'rule', lines: [] });
    else if (last && draft.kind === 'paragraph' && before !== '' && isBroken(before, textOf(draft), true))
      out[out.length - 1] = joined(last, draft);
    else out.push(draft);
  }
  return out;
}

function joined(one: Draft, other: Draft): Draft {
  const [before, after] = [textOf(one), textOf(other)];
  const line = joinLines(one.lines);
  const whole = joinBroken(before, after);
  if (whole.length === before.length + after.length + 1) return { ...one, lines: [[...line, text(' '), ...joinLines(other.lines)]] };
  const hyphen = whole.length < before.length + after.length ? 1 : 0;
  const end = plain(line).trimEnd().length;
  return { ...one, lines: [[...cut(line, end - hyphen, plain(line).length), ...joinLines(other.lines)]] };
}

/** Lists typed by hand, an item a line or a paragraph. */
export function withTypedLists(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const last = out.at(-1);
    const next = drafts[index + 1];
    const kind = draft.kind === 'paragraph' ? typedKind(draft, last, next) : null;
    if (!kind) out.push(draft);
    else {
      const lines = draft.lines.map((line) =>
        cut(line, 0, (BULLET.exec(plain(line)) ?? NUMBER.exec(plain(line)) ?? SIGN.exec(plain(line)))?.[0].length ?? 0),
      );
      if (last?.kind === kind) out[out.length - 1] = { ...last, lines: [...last.lines, ...lines] };
      else out.push({ kind, lines });
    }
  }
  return out;
}

function typedKind(draft: Draft, last: Draft | undefined, next: Draft | undefined): 'list' | 'numbered' | null {
  const lines = draft.lines.map(plain);
  if (lines.length > 0 && lines.every((line) => BULLET.test(line))) return 'list';
  const signs = lines.length > 1 || last?.kind === 'list' || (next?.kind === 'paragraph' && startsWithSign(textOf(next)));
  if (signs && lines.length > 0 && lines.every(startsWithSign)) return 'list';
  const first = last?.kind === 'numbered' ? last.lines.length + 1 : 1;
  const inOrder = lines.every((line, index) => Number(NUMBER.exec(line)?.[1]) === first + index);
  return inOrder && (lines.length > 1 || first > 1) ? 'numbered' : null;
}
