import { Unreadable } from './unreadable.js';

export type Format = 'text' | 'markdown' | 'html' | 'docx';

const MAX_CONTROL_SHARE = 0.005;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

const contains = (bytes: Uint8Array, word: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word);

/**
 * Looks at the first bytes only for what is no plain text: `docx`, or null for text of some kind.
 * @throws Unreadable for a PDF, an old Word file, a picture, another archive
 */
export function containerOf(bytes: Uint8Array): 'docx' | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Unreadable('pdf');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const locked = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');
    throw new Unreadable(Buffer.from(bytes).includes(locked, 0, 'latin1') ? 'encrypted-docx' : 'old-doc');
  }
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) throw new Unreadable('rtf');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    if (contains(bytes, 'word/')) return 'docx';
    throw new Unreadable('unknown-format');
  }
  if (startsWith(bytes, [0x1f, 0x8b]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) throw new Unreadable('unknown-format');
  return null;
}

/** @throws Unreadable when the text is made of control characters */
export function requireText(text: string): void {
  const control = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu)?.length ?? 0;
  if (control / Math.max(1, text.length) > MAX_CONTROL_SHARE) throw new Unreadable('not-text');
}

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|table|div|article|section|h1|p)[\s>]/iu;
const HTML_TAGS = /<\/?(?:p|div|table|tr|td|br|h[1-6]|ul|ol|li|blockquote|span|a|b|i|strong|em)(?:\s[^<>]{0,2000})?\/?>/giu;
const MARKDOWN_MARKS: readonly RegExp[] = [
  /^---\r?\n(?:[\w-]+:.*\r?\n)+---/u,
  /^#{1,4} \S/mu,
  /\*\*[^\s*][^*\n]{0,200}\*\*/u,
  /\[[^\]\n]{1,200}\]\(https?:[^)\s]+\)/u,
  /^\[\^[^\]\s]{1,20}\]: /mu,
  /^> \S/mu,
  /!\[[^\]\n]{0,200}\]\(/u,
];

/** Which of the three text formats it is: by what stands in it, helped by the name of the file. */
export function textFormatOf(text: string, filename: string): Exclude<Format, 'docx'> {
  const extension = /\.([a-z0-9]+)$/iu.exec(filename)?.[1]?.toLowerCase() ?? '';
  if (HTML_START.test(text)) return 'html';
  if (['html', 'htm', 'xhtml'].includes(extension) && /<[a-z!]/iu.test(text)) return 'html';
  if (['md', 'markdown', 'mdown', 'mkd'].includes(extension)) return 'markdown';
  if ((text.slice(0, 50_000).match(HTML_TAGS)?.length ?? 0) >= 6) return 'html';
  const marks = MARKDOWN_MARKS.filter((mark) => mark.test(text)).length;
  return marks >= 2 || MARKDOWN_MARKS[0]?.test(text) ? 'markdown' : 'text';
}
