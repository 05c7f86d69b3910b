import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { cleanPage } from './html-clean.js';
import { IN_ATTRIBUTE, withoutEmbeddedData } from './embedded-data.js';
import { attribute, textOf } from './page.js';
import { fromMdast } from './flow.js';
import { takeForwarding } from './forwarded.js';
import { pageToMdast } from './html-mdast.js';
import type { Hints, Source } from './draft.js';
import { Unreadable } from './unreadable.js';

const MAX_DEPTH = 400;
// Elements whose end tag may be left out, and those that have none.
const NOT_COUNTED = new Set(
  'p li dt dd tr td th tbody thead tfoot colgroup option optgroup area base br col embed hr img input link meta source track wbr html head body'.split(
    ' ',
  ),
);

/** @throws Unreadable when elements are nested so deep that no mail program would show them */
export function readHtml(html: string): Source {
  requireShallow(html);
  try {
    const page = fromHtml(withoutEmbeddedData(html, IN_ATTRIBUTE));
    const hints = headHints(page);
    const source = cleanPage(page);
    return takeForwarding({ ...fromMdast(pageToMdast(source.tree), source.dropped, source.warnings), hints });
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('too-deep');
    throw error;
  }
}

/** Parsing a deep page takes time that grows with the square of its depth, so the tags are counted before. */
function requireShallow(html: string): void {
  let depth = 0;
  for (const match of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9]*)/giu)) {
    const name = match[3]?.toLowerCase();
    if (!name || NOT_COUNTED.has(name)) continue;
    depth = match[2] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) throw new Unreadable('too-deep');
  }
}

function headHints(page: Root): Hints {
  const hints: Hints = {};
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'body') return;
    if (node.type === 'element' && node.tagName === 'title') hints.subject ??= textOf(node);
    if (node.type === 'element' && node.tagName === 'meta') readMeta(node, hints);
    if ('children' in node) (node.children as ElementContent[]).forEach(visit);
  };
  visit(page);
  return hints;
}

function readMeta(node: Element, hints: Hints): void {
  const name = (attribute(node, 'name') || attribute(node, 'property')).toLowerCase();
  const content = attribute(node, 'content').trim();
  if (content === '') return;
  if (name === 'author') hints.authors ??= content;
  if (['date', 'article:published_time', 'dcterms.date'].includes(name)) hints.sentDate ??= content;
}
