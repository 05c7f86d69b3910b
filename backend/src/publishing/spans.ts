import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { z } from 'zod';
import { addressesIn } from './written-addresses.js';

export const spanSchema = z
  .object({
    text: z.string(),
    strong: z.literal(true).optional(),
    em: z.literal(true).optional(),
    href: z.string().optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'Span' });
export type Span = z.infer<typeof spanSchema>;

type Marks = Omit<Span, 'text' | 'note'>;

// A block's text is one line of prose: nothing in it starts a list, a heading or HTML.
const BLOCK_CONSTRUCTS = {
  disable: {
    null: [
      ...['blockQuote', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'hardBreakEscape', 'headingAtx'],
      ...['htmlFlow', 'htmlText', 'list', 'setextUnderline', 'thematicBreak'],
    ],
  },
};
const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:'];
const LONGEST_LINK = 2_000;
const NOTE_CALL = /\[\^((?:\\.|[^\][\\\s]){1,60})\]/gu;
const NOTE_DEFINITION_START = /^(\[\^[^\]]*\]):/u;
// What reading may cost, in characters: each mark may be compared with every other, so one counts for many. Without the limit
// 10,000 characters of open marks took 600 ms.
const MOST_READ = 20_000;
const COST_OF_MARK = 80;
const MARKS = /[*_[\]!&~\\<]/gu;

/**
 * The inline Markdown of a block as spans of plain text: bold, emphasis, links of safe schemes, written addresses, footnote
 * references. A text too long, or too full of marks, to be read in a moment stays as it was typed.
 */
export function spansOf(text: string): Span[] {
  const line = text.replace(/\s+/gu, ' ').trim().replace(NOTE_DEFINITION_START, '$1\\:');
  if (line.length > MOST_READ || line.length + COST_OF_MARK * (line.match(MARKS)?.length ?? 0) > MOST_READ) return [{ text: line }];
  // A reference is only read where its note is defined, and notes are blocks of their own.
  const labels = new Set(Array.from(line.matchAll(NOTE_CALL), ([, label = '']) => label));
  const { children } = fromMarkdown([line, ...Array.from(labels, (label) => `[^${label}]: -`)].join('\n\n'), {
    extensions: [BLOCK_CONSTRUCTS, gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  return children[0]?.type === 'paragraph' ? flatten(children[0].children).flatMap(linked) : [];
}

/** Addresses that are written out in the text become links, as in a list of sources. */
function linked(span: Span): Span[] {
  if (span.href !== undefined || span.note !== undefined) return [span];
  return addressesIn(span.text).map(({ text, href: written }) => {
    const href = written === undefined ? undefined : safeLink(written);
    return { ...span, text, ...(href === undefined ? {} : { href }) };
  });
}

/** Walks without recursion, so that no text is nested too deep to be read. */
function flatten(nodes: readonly PhrasingContent[]): Span[] {
  const spans: Span[] = [];
  const open: { node: PhrasingContent; marks: Marks }[] = nodes.map((node) => ({ node, marks: {} })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, marks } = next;
    if (node.type === 'footnoteReference') {
      const note = node.label ?? node.identifier;
      spans.push({ text: note, note });
    } else if (node.type === 'image') add(spans, { text: node.alt ?? '', ...marks });
    else if ('children' in node) {
      const inside = marksOf(node, marks);
      for (const child of [...node.children].reverse()) open.push({ node: child, marks: inside });
    } else if ('value' in node) add(spans, { text: node.value, ...marks });
  }
  return spans;
}

function marksOf(node: PhrasingContent, marks: Marks): Marks {
  if (node.type === 'strong') return { ...marks, strong: true };
  if (node.type === 'emphasis') return { ...marks, em: true };
  const href = node.type === 'link' ? safeLink(node.url) : undefined;
  return href === undefined ? marks : { ...marks, href };
}

/** The address as it was written, if what a browser makes of it is one that readers may be sent to. */
function safeLink(url: string): string | undefined {
  if (url.length > LONGEST_LINK || !URL.canParse(url)) return undefined;
  const { protocol, username, href } = new URL(url);
  if (!LINK_PROTOCOLS.includes(protocol) || username !== '') return undefined;
  return /^(?:https?:\/\/|mailto:)[^\s\\]+$/iu.test(url) ? url : href;
}

function add(spans: Span[], span: Span): void {
  if (span.text === '') return;
  const last = spans.at(-1);
  const same = last?.note === undefined && last?.strong === span.strong && last?.em === span.em && last?.href === span.href;
  if (last && same) last.text += span.text;
  else spans.push(span);
}
