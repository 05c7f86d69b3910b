export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'not-text'
  | 'unknown-format'
  | 'encrypted-docx'
  | 'broken-docx'
  | 'docx-too-large'
  | 'old-doc'
  | 'pdf'
  | 'rtf'
  | 'too-long';

const SENTENCES: Record<UnreadableCode, string> = {
  empty: 'The file has no text in it.',
  'too-large': 'The file is larger than 10 MB. Save it without its pictures and try again.',
  'too-deep': 'The file is nested too deeply to be a newsletter.',
  'not-text': 'The file is not text. Send a TXT, Markdown, HTML or DOCX file.',
  'unknown-format': 'This kind of file cannot be read. Send a TXT, Markdown, HTML or DOCX file.',
  'encrypted-docx': 'The document is locked with a password. Save it without the password and try again.',
  'broken-docx': 'The document is damaged. Open it in a word processor, save it again as DOCX and try again.',
  'docx-too-large': 'The document holds too much when unpacked. Save it without its pictures and try again.',
  'old-doc': 'This is an old Word file. Save it as DOCX and try again.',
  pdf: 'A PDF keeps no paragraphs. Send the text it was made from, as TXT, Markdown, HTML or DOCX.',
  rtf: 'This is an RTF file. Save it as DOCX and try again.',
  'too-long': 'This file took too long to read. Split it and try again.',
};

export const UNREADABLE_CODES = Object.keys(SENTENCES) as UnreadableCode[];

/** The file cannot be read as a newsletter; the message is a sentence for the editor. */
export class Unreadable extends Error {
  constructor(readonly code: UnreadableCode) {
    super(SENTENCES[code]);
    this.name = 'Unreadable';
  }
}
