import { detailOf, type Draft, type Hints, type Source } from './draft.js';
import { plain } from './inline.js';
import { FORWARDED, HEADER, noteHeader } from './mail.js';

const HEAD = 6;
const MIN_HEADERS = 3;
const ADDRESS = /\S@\S/u;

/** Takes the headers of a forwarded mail, and what was written above them, out of a page; the subject and the date become hints. */
export function takeForwarding(source: Source): Source {
  const at = source.drafts.slice(0, HEAD).findIndex(isForwarding);
  const draft = source.drafts[at];
  if (!draft) return source;
  const lines = draft.lines.map(lineOf);
  const start = Math.max(
    0,
    lines.findIndex((line) => FORWARDED.test(line) || HEADER.test(line)),
  );
  const body = lines.findIndex((line, index) => index >= start && !(FORWARDED.test(line) || HEADER.test(line)));
  const end = body < 0 ? lines.length : body;
  const headers = lines.slice(start, end).filter((line) => HEADER.test(line));
  const mail: Hints = {};
  for (const header of headers) noteHeader(mail, header);
  const rest = end < lines.length ? [{ ...draft, lines: draft.lines.slice(end) }] : [];
  const above = source.drafts.slice(0, at).flatMap((before) => before.lines.map(lineOf));
  const detail = detailOf([...above, ...headers.map((line) => line.replace(/:.*/su, ''))].join(', '));
  return {
    ...source,
    // The subject of the mail names the issue better than the title of the page does.
    hints: { ...source.hints, ...mail },
    drafts: [...rest, ...source.drafts.slice(at + 1)],
    dropped: [...source.dropped, { what: 'mail-headers', detail }],
  };
}

const lineOf = (line: Draft['lines'][number]): string => plain(line).replace(/\s+/gu, ' ').trim();

function isForwarding(draft: Draft): boolean {
  if (draft.kind !== 'paragraph') return false;
  const lines = draft.lines.map(lineOf);
  const headers = lines.filter((line) => HEADER.test(line)).length;
  return (
    (headers >= MIN_HEADERS && lines.some((line) => ADDRESS.test(line))) || (headers > 0 && lines.some((line) => FORWARDED.test(line)))
  );
}
