import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { RootContent } from 'mdast';
import { type Dropped, type Hints, type Source } from './draft.js';
import { fromMdast } from './flow.js';
import { readHtml } from './html.js';
import { flattenPipes } from './pipe-table.js';
import { tidy } from './inline.js';
import { Unreadable } from './unreadable.js';

const KEYS: Record<string, keyof Hints> = {
  title: 'title',
  заголовок: 'title',
  тақырып: 'title',
  subtitle: 'dek',
  dek: 'dek',
  description: 'dek',
  summary: 'dek',
  подзаголовок: 'dek',
  date: 'date',
  дата: 'date',
  published: 'date',
  күні: 'date',
  author: 'authors',
  authors: 'authors',
  автор: 'authors',
  авторы: 'authors',
  авторлары: 'authors',
  авторлар: 'authors',
  reading_time: 'reading',
  readingtime: 'reading',
  reading: 'reading',
  issue: 'position',
  position: 'position',
  выпуск: 'position',
  шығарылым: 'position',
};
const MAX_QUOTES = 60;
const MAX_MARKS = 3000;
const MAX_INDENT = 120;

/** Markdown with front matter, footnotes, pipe tables and stray HTML. */
export function readMarkdown(markdown: string): Source {
  const { hints, body } = takeFrontMatter(markdown);
  const { text, warnings } = flattenPipes(body);
  if (new RegExp(`^(?:[ \\t]*(?:>|[*+-](?=[ \\t]))){${MAX_QUOTES}}`, 'mu').test(text)) throw new Unreadable('too-deep');
  if (new RegExp(`^[ \\t]{${MAX_INDENT},}(?:[-*+]|\\d+[.)])[ \\t]`, 'mu').test(text)) throw new Unreadable('too-deep');
  // Resolving marks takes time that grows with the square of their number in a paragraph.
  if (text.split(/\n[ \t]*\n/u).some((part) => (part.match(/[*_[\]]/gu)?.length ?? 0) > MAX_MARKS)) throw new Unreadable('too-deep');
  const dropped: Dropped[] = [];
  const tree = fromMarkdown(text.replace(/<sup>\s*\[?(\d{1,3})\]?\s*<\/sup>/giu, '[$1]'), {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const children: RootContent[] = [];
  const read = fromMdast({ type: 'root', children }, dropped, warnings);
  // References need every definition, so the tree is read whole and pieces of HTML are put in their place.
  for (const part of partsOf(tree.children)) {
    if (typeof part !== 'string') {
      read.drafts.push(
        ...fromMdast({ type: 'root', children: [...part, ...tree.children.filter(({ type }) => type === 'definition')] }, dropped, [])
          .drafts,
      );
      continue;
    }
    const page = readHtml(part);
    read.drafts.push(...page.drafts);
    dropped.push(...page.dropped);
    warnings.push(...page.warnings);
  }
  return { ...read, hints };
}

function partsOf(nodes: readonly RootContent[]): (string | RootContent[])[] {
  const parts: (string | RootContent[])[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (node.type === 'html') parts.push(node.value);
    else if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  }
  return parts;
}

function takeFrontMatter(markdown: string): { hints: Hints; body: string } {
  const match = /^\s*(---|\+\+\+)[ \t]*\n([\s\S]{0,8000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/u.exec(markdown);
  const lines = match?.[2]?.split('\n') ?? [];
  if (!match || !lines.some((line) => /^[\p{L}_-]+\s*[:=]/u.test(line))) return { hints: {}, body: markdown };
  const hints: Hints = {};
  const lists = new Map<keyof Hints, string[]>();
  let current: keyof Hints | undefined;
  for (const line of lines) {
    const pair = /^([\p{L}_-]+)\s*[:=]\s*(.*)$/u.exec(line);
    if (pair) {
      current = KEYS[(pair[1] ?? '').toLowerCase().replace(/-/gu, '_')];
      const value = unquote(pair[2] ?? '');
      if (current && value !== '') hints[current] ??= value;
    } else if (current && /^\s*-\s+\S/u.test(line)) {
      lists.set(current, [...(lists.get(current) ?? []), unquote(line.replace(/^\s*-\s+(?:name:\s*)?/u, ''))]);
    }
  }
  for (const [key, values] of lists) hints[key] ??= values.join(', ');
  return { hints, body: markdown.slice(match[0].length) };
}

function unquote(value: string): string {
  const list = /^\[(.*)\]$/u.exec(value.trim())?.[1];
  if (list !== undefined) return list.split(',').map(unquote).join(', ');
  return tidy(value.trim().replace(/^(["'])(.*)\1$/su, '$2'));
}
