import type { PhrasingContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { toMarkdown } from 'mdast-util-to-markdown';
import { withOwnLetters } from './lookalikes.js';

/** Spaces of every kind become plain ones; soft hyphens and zero-width characters go; a Cyrillic word gets its own letters. */
export function tidy(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u034F\uFEFF\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu, '')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\v\f]/gu, ' ');
  return withOwnLetters(visible);
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** The words of a line without its marks; offsets into it are what `cut` takes. */
export function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' ';
      if ('children' in node) return plain(node.children);
      return 'value' in node ? node.value : '';
    })
    .join('');
}

/** The line without its characters from `from` up to `to`. */
export function cut(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = plain([node]).length;
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    at += length;
    if (end <= start || length === 0) out.push(node);
    else if (node.type === 'text') out.push({ ...node, value: node.value.slice(0, start) + node.value.slice(end) });
    else if ('children' in node) out.push({ ...node, children: cut(node.children, start, end) });
  }
  return out.filter((node) => !('children' in node) || plain(node.children).trim() !== '' || hasNote(node));
}

const hasNote = (node: PhrasingContent): boolean =>
  node.type === 'footnoteReference' || ('children' in node && node.children.some(hasNote));

/** Cuts a line at its line breaks, also at those inside bold or emphasised text. */
export function splitAtBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if ('children' in node) {
      splitAtBreaks(node.children).forEach((children, index) => {
        if (index > 0) lines.push([]);
        if (children.length > 0) lines.at(-1)?.push({ ...node, children });
      });
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

/** Applies a change to every text node, at any depth. */
export function mapText(
  nodes: readonly PhrasingContent[],
  change: (value: string, before: string) => PhrasingContent[],
): PhrasingContent[] {
  let before = '';
  return nodes.flatMap((node) => {
    const out =
      node.type === 'text'
        ? change(node.value, before)
        : 'children' in node
          ? [{ ...node, children: mapText(node.children, change) } as PhrasingContent]
          : [node];
    before = plain([node]).slice(-8) || before;
    return out;
  });
}

const WORD = /[\p{L}\p{N}]/u;

/** Bold or emphasis inside a word cannot be written in Markdown, so the mark goes and the letters stay. */
function unwrapInsideWords(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out = nodes.flatMap((node, index) => {
    if (node.type !== 'strong' && node.type !== 'emphasis') {
      return 'children' in node ? [{ ...node, children: unwrapInsideWords(node.children) }] : [node];
    }
    const inner = plain(node.children);
    const previous = plain(nodes.slice(Math.max(0, index - 1), index)).at(-1) ?? ' ';
    const next = plain(nodes.slice(index + 1, index + 2)).at(0) ?? ' ';
    const children = unwrapInsideWords(node.children);
    if (inner.trim() === '') return children;
    if ((WORD.test(previous) && !/^\s/u.test(inner)) || (WORD.test(next) && !/\s$/u.test(inner))) return children;
    return spacesOutside({ ...node, children });
  });
  return mergeText(out);
}

function spacesOutside(node: PhrasingContent & { children: PhrasingContent[] }): PhrasingContent[] {
  const inner = plain(node.children);
  const left = inner.length - inner.trimStart().length;
  const right = inner.trimEnd().length;
  const children = cut(cut(node.children, right, inner.length), 0, left);
  const middle = { ...node, children } as PhrasingContent;
  return [...(left > 0 ? [text(' ')] : []), middle, ...(right < inner.length ? [text(' ')] : [])];
}

function mergeText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (last && last.type === node.type && (node.type === 'strong' || node.type === 'emphasis') && 'children' in last)
      out[out.length - 1] = { ...node, children: mergeText([...last.children, ...node.children]) };
    else out.push(node.type === 'text' ? { ...node } : node);
  }
  return out;
}

/** One line as inline Markdown: bold, emphasis, links, footnote references; everything else is escaped. */
export function write(nodes: readonly PhrasingContent[]): string {
  const flat = nodes.map((node) => (node.type === 'break' ? text(' ') : node));
  const children = mapText(unwrapInsideWords(mergeText(flat)), (value) => [text(value.replace(/\s+/gu, ' '))]);
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  if (plain(children).trim() === '' && !children.some(hasNote)) return '';
  return toMarkdown(
    { type: 'paragraph', children },
    { emphasis: '_', strong: '*', resourceLink: true, extensions: [gfmFootnoteToMarkdown()] },
  ).trim();
}
