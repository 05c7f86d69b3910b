import { decode } from './encoding.js';
import { detailOf, type Dropped, type Hints } from './draft.js';

export type Opened = { text: string; hints: Hints; dropped: Dropped[] };

export const HEADER =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|mime-version|content-[\w-]+|message-id|return-path|received|dkim-signature|list-[\w-]+|x-[\w-]+|delivered-to|от(?: кого)?|кому|копия|тема|дата|отправлено|кімнен|кімге|тақырып(?:ы)?|тақырыбы|күні|жіберілді)[ \t]*:[ \t]?(.*)$/iu;
const KNOWN: readonly { name: 'subject' | 'date'; words: RegExp }[] = [
  { name: 'subject', words: /^(?:subject|тема|тақырып(?:ы)?|тақырыбы)\s*:/iu },
  { name: 'date', words: /^(?:date|sent|дата|отправлено|күні|жіберілді)\s*:/iu },
];
export const FORWARDED =
  /^\s*(?:-{2,}\s*)?(?:forwarded message|begin forwarded message|original message|пересылаемое сообщение|пересланное сообщение|исходное сообщение|начало пересылаемого сообщения|қайта жіберілген хат|бағытталған хат)\s*:?\s*(?:-{2,})?\s*$/iu;
const MAX_DEPTH = 4;

/** Takes mail headers, transfer encodings and forwarding marks off a pasted or saved mail. */
export function openMail(input: string): Opened {
  const opened: Opened = { text: input.replace(/\r\n?/gu, '\n'), hints: {}, dropped: [] };
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const before = opened.text;
    stripForwarding(opened);
    stripHeaders(opened);
    if (opened.text === before) break;
  }
  if (looksQuotedPrintable(opened.text)) opened.text = decodeQuotedPrintable(opened.text, 'utf-8');
  return opened;
}

function stripForwarding(opened: Opened): void {
  const lines = opened.text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => /^\s*>/u.test(line));
  const first = filled.findIndex((line) => FORWARDED.test(line.replace(/^[\s>]+/u, '')));
  if (marked.length >= 3 && marked.length / filled.length >= 0.6) {
    opened.text = lines.map((line) => line.replace(/^\s*> ?/u, '')).join('\n');
  }
  if (first >= 0 && first < 6) {
    const rest = opened.text.split('\n');
    const at = rest.findIndex((line) => FORWARDED.test(line));
    if (at < 0) return;
    const note = rest.slice(0, at).join(' ');
    if (note.trim() !== '') opened.dropped.push({ what: 'mail-headers', detail: detailOf(note) });
    opened.text = rest.slice(at + 1).join('\n');
  }
}

/** Headers of a mail stand at the top; two of them make a mail, a single line might be a byline. */
function stripHeaders(opened: Opened): void {
  const lines = opened.text.replace(/^\s*\n/u, '').split('\n');
  const headers: string[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (HEADER.test(line)) headers.push(line);
    else if (/^[ \t]+\S/u.test(line) && headers.length > 0) headers.push(`${headers.pop() ?? ''} ${line.trim()}`);
    else break;
  }
  const subject = headers.find((line) => KNOWN[0]?.words.test(line));
  if (headers.length < 2 && !(subject && /^subject:/iu.test(subject))) return;
  const bare = headers.filter((line) => !/^content-/iu.test(line));
  if (bare.length > 0)
    opened.dropped.push({ what: 'mail-headers', detail: detailOf(bare.map((line) => line.replace(/:.*/su, '')).join(', ')) });
  for (const line of headers) noteHeader(opened.hints, line);
  opened.text = bodyOf(lines.slice(at).join('\n'), headers, opened.dropped, 0);
}

/** Notes the subject and the date of a mail header. */
export function noteHeader(hints: Hints, header: string): void {
  const value = decodeWords(header.replace(/^[^:]*:\s*/u, '')).trim();
  if (KNOWN[0]?.words.test(header)) hints.subject ??= value;
  if (KNOWN[1]?.words.test(header)) hints.sentDate ??= value;
}

const headerValue = (headers: readonly string[], name: string): string =>
  headers.find((line) => line.toLowerCase().startsWith(`${name}:`))?.replace(/^[^:]*:\s*/u, '') ?? '';

function bodyOf(body: string, headers: readonly string[], dropped: Dropped[], depth: number): string {
  const type = headerValue(headers, 'content-type');
  const boundary = /boundary="?([^";\s]+)"?/iu.exec(type)?.[1];
  if (boundary && depth < MAX_DEPTH) return multipart(body, boundary, dropped, depth);
  const charset = /charset="?([^";\s]+)"?/iu.exec(type)?.[1] ?? 'utf-8';
  const coding = headerValue(headers, 'content-transfer-encoding').trim().toLowerCase();
  if (coding === 'base64') return decode(Uint8Array.from(Buffer.from(body, 'base64')), charset).text;
  if (coding === 'quoted-printable') return decodeQuotedPrintable(body, charset);
  return body;
}

/** Of the parts the page is chosen before the plain text; attached files are left out and named. */
function multipart(body: string, boundary: string, dropped: Dropped[], depth: number): string {
  const parts = body
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => {
      const [head = '', ...rest] = part.replace(/^\s*\n/u, '').split('\n\n');
      const headers = head.replace(/\n[ \t]+/gu, ' ').split('\n');
      return { headers, body: rest.join('\n\n'), type: headerValue(headers, 'content-type').toLowerCase() };
    });
  const rank = (type: string): number => ['text/html', 'multipart/', 'text/plain'].findIndex((kind) => type.startsWith(kind));
  const readable = parts.filter(({ type }) => rank(type) >= 0).sort((one, other) => rank(one.type) - rank(other.type));
  for (const { type, headers } of parts.filter((part) => rank(part.type) < 0)) {
    dropped.push({
      what: type.startsWith('image/') ? 'image' : 'attachment',
      detail: detailOf(/name="?([^";]+)/iu.exec(headers.join(';'))?.[1] ?? type),
    });
  }
  const best = readable[0];
  return best ? bodyOf(best.body, best.headers, dropped, depth + 1) : '';
}

function looksQuotedPrintable(text: string): boolean {
  const codes = text.match(/=(?:[0-9A-F]{2})/gu)?.length ?? 0;
  const soft = text.match(/=\n/gu)?.length ?? 0;
  return codes >= 3 && (soft >= 1 || /=3D|=20\n|(?:=[CD][0-9A-F]=[89AB][0-9A-F]){2}|=E2=80/u.test(text));
}

function decodeQuotedPrintable(body: string, charset: string): string {
  const joined = body.replace(/=[ \t]*\n/gu, '');
  return joined.replace(
    /(?:=[0-9A-Fa-f]{2})+/gu,
    (run) => decode(Uint8Array.from(Buffer.from(run.replace(/=/gu, ''), 'hex')), charset).text,
  );
}

/** Encoded words of a header, as `=?utf-8?B?…?=`. */
function decodeWords(value: string): string {
  return value.replace(/(\?=)\s+(=\?)/gu, '$1$2').replace(/(?:=\?[\w-]+\?[bq]\?[^?]*\?=)+/giu, (run) => {
    const words = [...run.matchAll(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/giu)];
    const bytes = Buffer.concat(
      words.map(([, , coding = '', data = '']) =>
        coding.toLowerCase() === 'b'
          ? Buffer.from(data, 'base64')
          : Buffer.from(
              data.replace(/_/gu, ' ').replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              'latin1',
            ),
      ),
    );
    return decode(Uint8Array.from(bytes), words[0]?.[1]).text;
  });
}
