import type { Language } from '../../text/language.js';
import { authorsIn, readByline, type Author } from './byline.js';
import { splitArticles, type DraftArticle } from './articles.js';
import { findDates } from './dates.js';
import type { Draft, Dropped, Hints, Source, Warning } from './draft.js';
import { readDocx } from './docx.js';
import { withoutEmbeddedData } from './embedded-data.js';
import { decode } from './encoding.js';
import { joinLines } from './flow.js';
import { containerOf, requireText, textFormatOf, type Format } from './format.js';
import { readHtml } from './html.js';
import { plain, tidy, write, text } from './inline.js';
import { readLanguage } from './language.js';
import { cleanLinks, linksOf } from './links.js';
import { openMail } from './mail.js';
import { readMarkdown } from './markdown.js';
import { takeMeta, titleOnly, type Meta } from './meta.js';
import { linkNotes } from './notes.js';
import { readPlainText } from './plain-text.js';
import { findPosition, type Position } from './position.js';
import { estimateMinutes, findReadingTime } from './reading-time.js';
import { dropFrame, mended, withBoldHeadings, withTypedLists } from './tidy-blocks.js';
import { REPLY, takeTitle } from './title.js';
import { Unreadable } from './unreadable.js';

/** **bold**, _emphasis_, [text](https://…), [^1]; every other special character is escaped. */
export type InlineMarkdown = string;

export type PreviewBlock = {
  kind: 'heading' | 'paragraph' | 'quote' | 'list' | 'numbered' | 'figure' | 'note';
  /** A list has one item a line, a quote one paragraph a line; of a figure, this is the caption. */
  text: InlineMarkdown;
  /** Footnote label of a note; text alternative of a figure. */
  label?: string;
};

export type Preview = {
  format: Format;
  language: Language;
  languageConfidence: 'sure' | 'unsure';
  /** ISO date, without a time. */
  date: string | null;
  position: Position | null;
  authors: Author[];
  readingMinutes: number;
  readingTime: 'stated' | 'estimated';
  title: string | null;
  dek: string | null;
  /** What stands before the first marked article opens that article. A text that marks none is one article without a title of its own. */
  articles: { title: string | null; blocks: PreviewBlock[] }[];
  footnotes: number;
  links: string[];
  dropped: Dropped[];
  warnings: Warning[];
};

const MAX_BYTES = 10 * 1024 * 1024;
// A book has about half a million characters; a page has as many again in its tags.
const MAX_CHARACTERS = 500_000;
const MAX_PAGE_CHARACTERS = 1_000_000;

/**
 * Reads a newsletter and says what it understood, for an editor to check. Fetches and saves nothing.
 * @throws Unreadable with a code and a sentence when the file is no newsletter that can be read
 */
export async function previewNewsletter(bytes: Uint8Array, filename: string): Promise<Preview> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > MAX_BYTES) throw new Unreadable('too-large');
  const { format, source } = await readSource(bytes, filename);
  try {
    return understand(format, source);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('too-deep');
    throw error;
  }
}

async function readSource(bytes: Uint8Array, filename: string): Promise<{ format: Format; source: Source }> {
  if (containerOf(bytes) === 'docx') {
    const { html, dropped } = await readDocx(bytes);
    const source = readHtml(html);
    return { format: 'docx', source: { ...source, dropped: [...dropped, ...source.dropped.filter(({ what }) => what !== 'image')] } };
  }
  const decoded = decode(bytes, declaredCharset(bytes));
  requireText(decoded.text);
  const mail = openMail(decoded.text.replace(/^\uFEFF/u, ''));
  if (mail.text.trim() === '') throw new Unreadable('empty');
  const format = textFormatOf(mail.text, filename);
  const length = withoutEmbeddedData(mail.text).length;
  if (length > (format === 'html' ? MAX_PAGE_CHARACTERS : MAX_CHARACTERS)) throw new Unreadable('too-large');
  const source = { html: readHtml, markdown: readMarkdown, text: readPlainText }[format](mail.text);
  return {
    format,
    source: {
      drafts: source.drafts,
      hints: { ...source.hints, ...mail.hints },
      dropped: [...mail.dropped, ...source.dropped],
      warnings: [...decoded.warnings, ...source.warnings],
    },
  };
}

/** The same thing dropped many times is listed once. */
const once = (dropped: readonly Dropped[]): Dropped[] => [
  ...new Map(dropped.map((item) => [`${item.what} ${item.detail}`, item])).values(),
];

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4000)).toString('latin1');
  return /<meta[^>]+charset=["']?([\w-]+)/iu.exec(head)?.[1] ?? /content-type:[^\n]*charset="?([\w-]+)/iu.exec(head)?.[1];
}

function understand(format: Format, source: Source): Preview {
  const dropped = [...source.dropped];
  const readable = mended(dropFrame(source.drafts, dropped));
  const noted = linkNotes(cleanLinks(readable, dropped));
  const { meta, drafts } = takeMeta(withBoldHeadings(withTypedLists(noted.drafts)), dropped);
  const hints = factsOfHints(source.hints, meta);
  const titled = takeTitle(drafts, hints);
  const content = titled.drafts.filter(({ kind, lines }) => kind !== 'rule' && lines.length > 0);
  if (content.length === 0 && !titled.title) throw new Unreadable('empty');
  const words = content.map((draft) => plain(joinLines(draft.lines)));
  const { language, confidence } = readLanguage([titled.title ?? '', titled.dek ?? '', ...words]);
  const articles = withNotes(splitArticles(content));
  return {
    format,
    language,
    languageConfidence: confidence,
    date: meta.date,
    position: meta.position,
    authors: meta.authors,
    readingMinutes: meta.minutes ?? estimateMinutes(words.join(' '), language),
    readingTime: meta.minutes ? 'stated' : 'estimated',
    title: titled.title,
    dek: titled.dek,
    articles: articles.map(({ title, drafts: blocks }) => ({
      title: title ? plain(joinLines(title.lines)).replace(/\s+/gu, ' ').trim() : null,
      blocks: blocks.map(toBlock).filter((block) => block.text !== ''),
    })),
    footnotes: content.filter(({ kind }) => kind === 'note').length,
    links: linksOf(content),
    dropped: once(dropped),
    warnings: warningsOf({
      meta,
      title: titled.title,
      fromSubject: titled.fromSubject,
      codes: [...source.warnings, ...noted.warnings],
      unsure: confidence === 'unsure',
    }),
  };
}

/** What front matter, mail headers or the head of a page say completes what the text says. */
function factsOfHints(hints: Hints, meta: Meta): Hints {
  meta.date = (hints.date ? findDates(hints.date)[0]?.value : undefined) ?? meta.date ?? findDates(hints.sentDate ?? '')[0]?.value ?? null;
  if (hints.position)
    meta.position ??=
      findPosition(hints.position)?.value ?? (/^\d+$/u.test(hints.position) ? { number: Number(hints.position), of: null } : null);
  if (hints.reading) meta.minutes ??= findReadingTime(/^\d+$/u.test(hints.reading) ? `${hints.reading} min` : hints.reading)?.value ?? null;
  if (hints.authors && meta.authors.length === 0) meta.authors = readByline(hints.authors, true) ?? authorsIn(hints.authors);
  const shorten = (value: string): string =>
    plain(
      titleOnly([text(tidy(value))], (facts) => {
        meta.position ??= facts.position ?? null;
        meta.date ??= facts.date ?? null;
      }),
    ).trim();
  return {
    ...hints,
    ...(hints.title ? { title: shorten(hints.title) } : {}),
    ...(hints.subject ? { subject: shorten(hints.subject.replace(REPLY, '')) } : {}),
  };
}

/** A note stands at the end of the article that first points to it. */
function withNotes(articles: readonly DraftArticle[]): DraftArticle[] {
  const notes = articles.flatMap(({ drafts }) => drafts.filter(({ kind }) => kind === 'note'));
  const bodies = articles.map(({ title, drafts }) => ({ title, drafts: drafts.filter(({ kind }) => kind !== 'note') }));
  const points = ({ title, drafts }: DraftArticle, label: string): boolean =>
    JSON.stringify([title?.lines, drafts.map(({ lines }) => lines)]).includes(
      JSON.stringify({ type: 'footnoteReference', identifier: label, label }),
    );
  for (const note of notes) {
    const body = bodies.find((article) => points(article, note.label ?? '')) ?? bodies.at(-1);
    body?.drafts.push(note);
  }
  return bodies;
}

function toBlock(draft: Draft): PreviewBlock {
  const kind = draft.kind === 'rule' ? 'paragraph' : draft.kind;
  const lines = ['list', 'numbered', 'quote'].includes(kind) ? draft.lines : [joinLines(draft.lines)];
  const block = {
    kind,
    text: lines
      .map(write)
      .filter((line) => line !== '')
      .join('\n'),
  };
  return draft.label === undefined ? block : { ...block, label: draft.label };
}

type Doubts = { meta: Meta; title: string | null; fromSubject: boolean; codes: Warning[]; unsure: boolean };

function warningsOf({ meta, title, fromSubject, codes, unsure }: Doubts): Warning[] {
  const doubts: Warning[] = [
    ...(title === null ? (['no-title'] as const) : fromSubject ? (['title-from-subject'] as const) : []),
    ...(meta.date === null ? (['no-date'] as const) : []),
    ...(meta.authors.length === 0 ? (['no-authors'] as const) : []),
    ...(unsure ? (['language-unsure'] as const) : []),
  ];
  return [...new Set([...doubts, ...meta.warnings, ...codes])];
}
