import type { Preview } from '../../backend/src/publishing/importing/preview.js';

/** What a careful editor reads in a newsletter; README.md says what each field means. A field left out is not checked. */
export type Expected = Partial<{
  format: Preview['format'];
  language: Preview['language'];
  date: string | null;
  position: { number: number; total: number | null } | null;
  authors: Preview['authors'];
  readingTime: Preview['readingTime'];
  readingMinutes: number;
  title: string;
  articles: number;
  paragraphs: number;
  headings: number;
  quotes: number;
  lists: number;
  footnotes: number;
  contains: string[];
  absent: string[];
  dropped: string[];
}>;

type Facts = Record<string, unknown>;
const PHRASES = new Set(['contains', 'absent', 'dropped']);

/** The text of each block and note as it is read, without marks of bold, emphasis, links and notes. */
export function textsOf(preview: Preview): string[] {
  return preview.articles.flatMap(({ blocks }) => blocks.map(({ text }) => spaced(readable(text))));
}

/** The facts that the expected file names, as the importer read them. */
export function factsOf(preview: Preview, expected: Expected): Facts {
  const blocks = preview.articles.flatMap((article) => article.blocks);
  const count = (...kinds: string[]): number => blocks.filter(({ kind }) => kinds.includes(kind)).length;
  const all: Facts = {
    format: preview.format,
    language: preview.language,
    date: preview.date,
    position: preview.position && { number: preview.position.number, total: preview.position.of },
    authors: folded(preview.authors),
    readingTime: preview.readingTime,
    readingMinutes: preview.readingMinutes,
    title: preview.title?.toLocaleLowerCase(),
    articles: preview.articles.length,
    paragraphs: count('paragraph'),
    headings: count('heading'),
    quotes: count('quote'),
    lists: count('list', 'numbered'),
    footnotes: preview.footnotes,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in expected));
}

/** The same facts as the editor reads them. */
export function factsExpected(expected: Expected): Facts {
  const facts = Object.entries(expected).filter(([name]) => !PHRASES.has(name));
  return {
    ...Object.fromEntries(facts),
    ...(expected.authors ? { authors: folded(expected.authors) } : {}),
    ...(expected.title === undefined ? {} : { title: expected.title.toLocaleLowerCase() }),
  };
}

export const missing = (preview: Preview, { contains = [] }: Expected): string[] => {
  const texts = textsOf(preview);
  return contains.filter((phrase) => !texts.some((text) => text.includes(spaced(phrase))));
};

/** Left-over strings; a tab or another single space counts as it stands. */
export function leftOver(preview: Preview, { absent = [] }: Expected): string[] {
  const read = preview.articles.flatMap(({ blocks }) => blocks.map(({ text }) => readable(text)));
  return absent.filter((phrase) => [...read, ...preview.links].some((text) => text.includes(phrase)));
}

export function notDropped(preview: Preview, { dropped = [] }: Expected): string[] {
  const kinds = new Set<string>(preview.dropped.map(({ what }) => what));
  return dropped.filter((kind) => !kinds.has(kind));
}

const folded = (authors: Preview['authors']): Preview['authors'] =>
  authors.map(({ name, role }) => ({ name: name.toLocaleLowerCase(), role }));

// JavaScript's \s takes in the no-break spaces.
const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function readable(inline: string): string {
  return inline
    .replace(/(?<!\\)\[\^[^\]]+\]/gu, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/gu, '$1')
    .replace(/(?<!\\)(?:\*\*|_)/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
