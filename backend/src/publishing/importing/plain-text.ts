import { articleHeading } from './articles.js';
import type { Draft, Source } from './draft.js';
import { text, tidy } from './inline.js';
import { isSignRow, SIGN, startsWithSign } from './list-signs.js';
import { joinBroken, isBroken, isHardWrapped } from './line-breaks.js';
import { readMetaLine } from './meta-line.js';
import { flattenPipes } from './pipe-table.js';

const RULE = /^\s*(?:([-–—*_=~#•·])\s*){3,}$/u;
const BULLET = /^\s*[•*‣▪◦●–-]\s+(?=\S)/u;
const DIALOGUE_DASH = /^\s*—\s+(?=\S)/u;
const NUMBER = /^\s*\(?(\d{1,2})[.)]\s+(?=\S)/u;
const MAX_HEADING = 90;
// Nobody writes a longer paragraph; joining one without end would take time that grows with its square.
const MAX_PARAGRAPH = 20_000;

type Block = Draft['kind'];
type Piece = { kind: Block; lines: string[]; gap: boolean };

/** Plain text, wrapped at a column or with a paragraph a line, with lists, quotes and headings as people type them. */
export function readPlainText(input: string): Source {
  const { text: flat, warnings } = flattenPipes(tidy(input));
  const lines = flat.split('\n').map((line) => line.trimEnd());
  const pieces = new Pieces(isHardWrapped(lines));
  lines.forEach((line, index) => {
    pieces.add(line, lines[index + 1] ?? '');
  });
  return { drafts: withHeadings(pieces.all.flatMap(alone)).map(toDraft), hints: {}, dropped: [], warnings };
}

class Pieces {
  readonly all: Piece[] = [];
  private gap = true;

  constructor(private readonly wrapped: boolean) {}

  add(line: string, next: string): void {
    if (line.trim() === '') {
      this.gap = true;
      return;
    }
    this.place(line, next);
    this.gap = false;
  }

  private place(line: string, next: string): void {
    const last = this.all.at(-1);
    if (RULE.test(line) || isSignRow(line)) {
      this.rule(line, last);
      return;
    }
    if (/^\s*>/u.test(line)) {
      this.quote(line.replace(/^\s*>+ ?/u, ''), last);
      return;
    }
    if (readMetaLine(line.trim(), this.all.length < 6).whole) {
      this.push('paragraph', line.trim(), true);
      return;
    }
    if (articleHeading(line.trim())) {
      this.push('heading', line.trim());
      return;
    }
    if (/^#{1,4}\s+\S/u.test(line)) {
      this.push('heading', line.replace(/^#+\s+/u, ''));
      return;
    }
    if (this.item(line, last, next)) return;
    if (isShouted(line) && this.gap && (next.trim() === '' || !this.wrapped)) {
      this.push('heading', line.trim());
      return;
    }
    this.prose(line, last);
  }

  private push(kind: Block, line: string, closed = false): void {
    this.all.push({ kind, lines: [line], gap: closed });
  }

  /** A row of dashes under a single short line makes it a heading; elsewhere it is a rule. */
  private rule(line: string, last: Piece | undefined): void {
    const under = last && !this.gap && last.kind === 'paragraph' && last.lines.length === 1 && /^\s*[-=~]{3,}\s*$/u.test(line);
    if (under && (last.lines[0]?.length ?? 0) <= MAX_HEADING) last.kind = 'heading';
    else this.all.push({ kind: 'rule', lines: [], gap: true });
  }

  private quote(line: string, last: Piece | undefined): void {
    if (last?.kind !== 'quote' || this.gap) this.push('quote', line);
    else if (line.trim() === '') last.gap = true;
    else if (last.gap || (last.lines.at(-1)?.length ?? MAX_PARAGRAPH) >= MAX_PARAGRAPH) {
      last.lines.push(line);
      last.gap = false;
    } else last.lines.push(joinBroken(last.lines.pop() ?? '', line));
  }

  private item(line: string, last: Piece | undefined, next: string): boolean {
    const listed = last?.kind === 'list' || (last?.kind === 'paragraph' && /:\s*$/u.test(last.lines.at(-1) ?? ''));
    const sign = startsWithSign(line) && (last?.kind === 'list' || startsWithSign(next));
    const bullet = BULLET.test(line) || (DIALOGUE_DASH.test(line) && listed) || sign;
    const number = NUMBER.exec(line);
    if (!bullet && !number) return false;
    const kind: Block = bullet ? 'list' : 'numbered';
    const item = line.replace(sign ? SIGN : bullet ? /^\s*\S\s+/u : NUMBER, '');
    const continues = last?.kind === kind && (bullet || Number(number?.[1]) === last.lines.length + 1);
    if (continues) last.lines.push(item);
    else if (number && number[1] !== '1') return false;
    else this.push(kind, item);
    return true;
  }

  private prose(line: string, last: Piece | undefined): void {
    const trimmed = line.trim();
    const current = last?.lines.at(-1) ?? '';
    const open = last && !last.gap && last.kind !== 'rule' && last.kind !== 'heading';
    if (!open || (last.kind === 'quote' && this.gap)) {
      this.push('paragraph', trimmed);
      return;
    }
    const list = last.kind === 'list' || last.kind === 'numbered';
    const joins = this.gap
      ? !list && isBroken(current, trimmed, true)
      : list
        ? /^\s/u.test(line) || this.wrapped || isBroken(current, trimmed, false)
        : this.wrapped || isBroken(current, trimmed, false);
    if (joins && current.length < MAX_PARAGRAPH) last.lines.push(joinBroken(last.lines.pop() ?? '', trimmed));
    else this.push('paragraph', trimmed);
  }
}

/** A single numbered line is a sentence that begins with a number, not a list. */
function alone(piece: Piece): Piece[] {
  return piece.kind === 'numbered' && piece.lines.length === 1
    ? [{ ...piece, kind: 'paragraph', lines: [`1. ${piece.lines[0] ?? ''}`] }]
    : [piece];
}

function withHeadings(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const line = piece.lines[0] ?? '';
    const next = pieces[index + 1];
    const heads =
      piece.kind === 'paragraph' &&
      !piece.gap &&
      piece.lines.length === 1 &&
      line.length <= MAX_HEADING &&
      /[\p{L}\p{N}]$/u.test(line) &&
      /^[\p{Lu}\p{N}]/u.test(line);
    const follows =
      next &&
      (next.kind === 'paragraph' || next.kind === 'list' || next.kind === 'numbered' || next.kind === 'quote') &&
      (next.lines[0]?.length ?? 0) > line.length / 2;
    return heads && follows && index > 0 ? { ...piece, kind: 'heading' } : piece;
  });
}

function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && line.trim().length <= MAX_HEADING && line === line.toLocaleUpperCase() && !/[.,;]$/u.test(line.trim());
}

function toDraft(piece: Piece): Draft {
  const lines = piece.lines.map((line) => [text(line)]);
  return piece.kind === 'heading' ? { kind: 'heading', depth: 2, lines } : { kind: piece.kind, lines };
}
