import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { detailOf, type Dropped, type Warning } from './draft.js';
import { flattenTable } from './html-table.js';
import { tidy } from './inline.js';
import { attribute, contains, textOf } from './page.js';

const EMBEDDED = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'svg', 'canvas', 'map', 'picture-source', 'math']);
const FORM = new Set(['input', 'button', 'select', 'textarea']);
const SILENT = new Set(['head', 'title', 'meta', 'link', 'base', 'noscript', 'template', 'col', 'colgroup', 'source', 'track']);
const BLOCKS = new Set(
  'p div table td tr ul ol li blockquote figure section article header footer main h1 h2 h3 h4 h5 h6 hr center'.split(' '),
);
const PIXEL = 3;
const BIG = 22;
const BIGGEST = 26;

type Cleaning = { dropped: Dropped[]; warnings: Warning[]; hidden: Set<string>; visible: boolean; hasTitle: boolean };

/** A page without what nobody reads: scripts, styles, hidden text, pictures, layout tables. Lists what went. */
export function cleanPage(page: Root): { tree: Root; dropped: Dropped[]; warnings: Warning[] } {
  const cleaning: Cleaning = { dropped: [], warnings: [], hidden: hiddenClasses(page), visible: false, hasTitle: contains(page, 'h1') };
  listHead(page, cleaning.dropped);
  const children = page.children.flatMap((node) => clean(node as ElementContent, cleaning)) as RootContent[];
  return { tree: { type: 'root', children }, dropped: cleaning.dropped, warnings: [...new Set(cleaning.warnings)] };
}

const styleOf = (node: Element): string => attribute(node, 'style').toLowerCase().replace(/\s+/gu, '');
const classOf = (node: Element): string[] => [node.properties['className'] ?? []].flat().map(String);

function clean(node: ElementContent, cleaning: Cleaning): ElementContent[] {
  if (node.type === 'text') {
    const value = tidy(node.value);
    if (value.trim() !== '') cleaning.visible = true;
    return [{ ...node, value }];
  }
  if (node.type !== 'element') return [];
  const { tagName } = node;
  if (tagName === 'head' || SILENT.has(tagName)) return [];
  if (tagName === 'script' || tagName === 'style') return drop(cleaning, tagName, textOf(node));
  if (EMBEDDED.has(tagName)) return drop(cleaning, 'embedded', `${tagName} ${attribute(node, 'src')}`);
  if (FORM.has(tagName)) return drop(cleaning, 'form', `${tagName} ${textOf(node)}`);
  if (tagName === 'img') return image(node, cleaning);
  if (isHidden(node, cleaning)) {
    const content = textOf(node).trim();
    return content === '' ? [] : drop(cleaning, cleaning.visible && !isPreheader(node) ? 'hidden-text' : 'preheader', content);
  }
  if (isPreheader(node)) return drop(cleaning, 'preheader', textOf(node));
  return element(node, cleaning);
}

function element(node: Element, cleaning: Cleaning): ElementContent[] {
  const { tagName } = node;
  if (tagName === 'a' && attribute(node, 'href').startsWith('#')) {
    const label = textOf(node).trim();
    if (/^[↑↩⤴⬆^\uFE0E\uFE0F\s]*$/u.test(label)) return [];
    if (/^\[?\d{1,3}\]?$/u.test(label)) return [note(label)];
  }
  if (tagName === 'sup' && /^\s*\[?(?:\d{1,3}|[*†]{1,3})\]?\s*$/u.test(textOf(node))) return [note(textOf(node))];
  if (/(?:^|;)mso-list:ignore/u.test(styleOf(node))) return [listMark(node)];
  const children = cleanChildren(node, cleaning);
  if (tagName === 'figure') return figure(node, children);
  if (tagName === 'table') return flattenTable({ ...node, children }, cleaning.warnings);
  if (tagName === 'blockquote' && (classOf(node).includes('gmail_quote') || node.properties['type'] === 'cite'))
    return [{ ...node, tagName: 'div', children }];
  if (tagName === 'ol' && isNoteList(node)) return [rule(), { ...node, children }];
  return [{ ...node, tagName: headingFor(node, cleaning) ?? tagName, children }];
}

/** Word writes a list as paragraphs that begin with their mark, a bullet in the letters of the Symbol font. */
const listMark = (node: Element): ElementContent => {
  const mark = textOf(node).trim();
  return { type: 'text', value: /^\(?\d/u.test(mark) ? `${mark} ` : '• ' };
};

const rule = (): Element => ({ type: 'element', tagName: 'hr', properties: {}, children: [] });
const note = (label: string): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: { dataNote: label.replace(/[[\]\s]/gu, '') },
  children: [{ type: 'text', value: label.trim() }],
});

function cleanChildren(node: Element, cleaning: Cleaning): ElementContent[] {
  const out: ElementContent[] = [];
  for (const child of node.children) {
    // «м²» written with <sup> is a unit, not a footnote.
    const unit =
      child.type === 'element' &&
      child.tagName === 'sup' &&
      /^[23]$/u.test(textOf(child).trim()) &&
      /(?:^|[\s\d])(?:[mмкkсcд]?[мm]|га|ha)$/u.test(out.slice(-1).map(textOf).join(''));
    if (unit) out.push({ type: 'text', value: textOf(child).trim() === '2' ? '²' : '³' });
    else out.push(...clean(child, cleaning));
  }
  return out;
}

function drop(cleaning: Cleaning, what: Dropped['what'], detail: string): [] {
  cleaning.dropped.push({ what, detail: detailOf(tidy(detail)) });
  return [];
}

function listHead(page: Root, dropped: Dropped[]): void {
  const visit = (node: Nodes, inHead: boolean): void => {
    if (node.type === 'element' && inHead && (node.tagName === 'script' || node.tagName === 'style'))
      dropped.push({ what: node.tagName, detail: detailOf(textOf(node) || attribute(node, 'src')) });
    if (node.type === 'element' && node.tagName === 'body') return;
    if ('children' in node)
      (node.children as Nodes[]).forEach((child) => {
        visit(child, inHead || (node.type === 'element' && node.tagName === 'head'));
      });
  };
  visit(page, false);
}

/** Classes that the page's own style sheet hides on every screen. */
function hiddenClasses(page: Root): Set<string> {
  const sheets: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'style') sheets.push(textOf(node).slice(0, 100_000));
    if ('children' in node) (node.children as Nodes[]).forEach(visit);
  };
  visit(page);
  const flat = sheets.join('\n').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/giu, '');
  return new Set([...flat.matchAll(/\.([\w-]+)\s*\{[^{}]*display\s*:\s*none[^{}]*\}/giu)].map((match) => match[1] ?? ''));
}

function isHidden(node: Element, cleaning: Cleaning): boolean {
  const style = styleOf(node);
  return (
    (node.properties['hidden'] !== undefined && node.properties['hidden'] !== false) ||
    /display:none|visibility:hidden|(?:^|;)max-height:0|(?:^|;)font-size:[01](?:px|pt|em)?(?:;|!|$)|(?:^|;)opacity:0(?:\.0+)?(?:;|!|$)|mso-hide:all/u.test(
      style,
    ) ||
    classOf(node).some((name) => cleaning.hidden.has(name))
  );
}

const isPreheader = (node: Element): boolean =>
  classOf(node).some((name) => /^(?:.*[-_])?(?:pre-?header|preview-?text|mcnPreviewText)(?:[-_].*)?$/iu.test(name)) &&
  textOf(node).length < 400;

const isNoteList = (node: Element): boolean => {
  const items = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  return items.length > 0 && items.every((item) => /(?:foot|end)?(?:note|fn)/iu.test(attribute(item, 'id')));
};

function image(node: Element, cleaning: Cleaning): [] {
  const source = attribute(node, 'src');
  const alt = attribute(node, 'alt').trim();
  const sizes = [
    attribute(node, 'width'),
    attribute(node, 'height'),
    ...[...styleOf(node).matchAll(/(?:^|;)(?:width|height):([\d.]+)px/gu)].map((match) => match[1]),
  ];
  const tiny = sizes.some((size) => size && !size.includes('%') && Number.parseFloat(size) <= PIXEL);
  const tracker = alt === '' && /(?:pixel|track|beacon|open)[\w-]*(?:[./?]|$)/iu.test(source);
  return drop(
    cleaning,
    tiny || tracker ? 'tracking-pixel' : 'image',
    tiny || tracker ? source : [alt, source].filter((part) => part !== '').join(' — '),
  );
}

function figure(node: Element, children: ElementContent[]): ElementContent[] {
  const find = (parent: Element): string => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const alt = child.tagName === 'img' ? attribute(child, 'alt') : find(child);
      if (alt !== '') return alt;
    }
    return '';
  };
  if (!contains(node, 'img') && !contains(node, 'figcaption')) return [{ ...node, tagName: 'div', children }];
  return [{ ...node, properties: { dataAlt: tidy(find(node)).trim() }, children }];
}

/** Mail programs make titles of big letters; where a page has no first-level heading, these are read as headings. */
function headingFor(node: Element, cleaning: Cleaning): string | null {
  if (cleaning.hasTitle || !['p', 'div', 'td', 'span', 'font'].includes(node.tagName)) return null;
  const size = /(?:^|;)font(?:-size)?:[^;]*?([\d.]+)(px|pt|em|rem)/u.exec(styleOf(node));
  const pixels = Number(size?.[1] ?? 0) * ({ px: 1, pt: 4 / 3, em: 16, rem: 16 }[size?.[2] ?? 'px'] ?? 1);
  const content = textOf(node).trim();
  if (pixels < BIG || content === '' || content.length > 140) return null;
  if (node.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName))) return null;
  return pixels >= BIGGEST ? 'h1' : 'h2';
}
