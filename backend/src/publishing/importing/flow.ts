import type { BlockContent, DefinitionContent, Definition, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { detailOf, type Draft, type Dropped, type Warning } from './draft.js';
import { mapText, plain, splitAtBreaks, text, tidy } from './inline.js';

type Read = { drafts: Draft[]; dropped: Dropped[]; warnings: Warning[] };

/** Markdown's tree, from Markdown or from a page, as drafts. */
export function fromMdast(root: Root, dropped: Dropped[], warnings: Warning[]): Read {
  const definitions = new Map(
    root.children.filter((node): node is Definition => node.type === 'definition').map((node) => [node.identifier, node.url]),
  );
  const reader = new FlowReader(definitions, dropped);
  const drafts = root.children.flatMap((node) => reader.read(node));
  return { drafts, dropped, warnings };
}

class FlowReader {
  constructor(
    private readonly definitions: ReadonlyMap<string, string>,
    private readonly dropped: Dropped[],
  ) {}

  read(node: RootContent | BlockContent | DefinitionContent): Draft[] {
    if (isPhrasing(node)) return this.paragraph([node], false);
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', depth: node.depth, lines: [joinLines(splitAtBreaks(this.inline(node.children)))] }];
      case 'paragraph':
        return this.paragraph(node.children, node.data?.dek === true);
      case 'blockquote':
        return this.quote(node.children, node.data?.figure);
      case 'list':
        return [{ kind: node.ordered ? 'numbered' : 'list', lines: node.children.flatMap((item) => this.item(item)) }];
      case 'thematicBreak':
        return [{ kind: 'rule', lines: [] }];
      case 'footnoteDefinition':
        return [
          {
            kind: 'note',
            label: node.label ?? node.identifier,
            lines: [joinLines(node.children.flatMap((child) => this.read(child)).flatMap(({ lines }) => lines))],
          },
        ];
      case 'code':
        return node.value
          .split(/\n\s*\n/u)
          .map((value) => ({ kind: 'paragraph', lines: value.split('\n').map((line) => [text(tidy(line))]) }));
      case 'definition':
      case 'listItem':
      case 'table':
      case 'tableRow':
      case 'tableCell':
      case 'yaml':
        return [];
    }
  }

  private paragraph(children: readonly PhrasingContent[], dek: boolean): Draft[] {
    const captions = children.flatMap((child) =>
      child.type === 'image' && child.title ? [{ alt: child.alt ?? '', title: child.title }] : [],
    );
    const alone = children.every((child) => child.type === 'image' || toString(child).trim() === '');
    const inline = this.inline(children);
    if (alone && captions[0]) return captions.map(({ alt, title }) => ({ kind: 'figure', label: alt, lines: [[text(title)]] }));
    return paragraphsOf(splitAtBreaks(inline)).map((lines) => (dek ? { kind: 'paragraph', lines, dek } : { kind: 'paragraph', lines }));
  }

  private quote(children: readonly (BlockContent | DefinitionContent)[], figure: string | undefined): Draft[] {
    const lines = children
      .flatMap((child) => this.read(child))
      .flatMap((draft) => (draft.kind === 'paragraph' ? [joinLines(draft.lines)] : draft.lines));
    if (figure === undefined) return [{ kind: 'quote', lines }];
    return [{ kind: 'figure', label: figure, lines: [joinLines(lines)] }];
  }

  private item(item: ListItem): PhrasingContent[][] {
    const own: PhrasingContent[][] = [];
    const nested: PhrasingContent[][] = [];
    for (const child of item.children) {
      const drafts = this.read(child);
      if (child.type === 'list') nested.push(...drafts.flatMap(({ lines }) => lines));
      else own.push(...drafts.flatMap(({ lines }) => lines));
    }
    return own.length > 0 ? [joinLines(own), ...nested] : nested;
  }

  private inline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      switch (node.type) {
        case 'text':
          return [text(tidy(node.value))];
        case 'inlineCode':
          return [text(tidy(node.value))];
        case 'strong':
        case 'emphasis':
          return [{ type: node.type, children: this.inline(node.children) }];
        case 'link':
          return [{ type: 'link', url: node.url, children: this.inline(node.children) }];
        case 'linkReference': {
          const url = this.definitions.get(node.identifier);
          return url ? [{ type: 'link', url, children: this.inline(node.children) }] : this.inline(node.children);
        }
        case 'footnoteReference':
        case 'break':
          return [node];
        case 'delete':
          return this.inline(node.children);
        case 'html':
          return /^<br\s*\/?>$/iu.test(node.value) ? [{ type: 'break' }] : [];
        case 'image':
          this.dropped.push({ what: 'image', detail: detailOf([node.alt, node.url].filter((part) => part).join(' — ')) });
          return [];
        case 'imageReference':
          this.dropped.push({ what: 'image', detail: detailOf(node.alt ?? node.identifier) });
          return [];
        default:
          return [];
      }
    });
  }
}

const PHRASING = new Set([
  'text',
  'strong',
  'emphasis',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'delete',
  'footnoteReference',
  'image',
]);
const isPhrasing = (node: Nodes): node is PhrasingContent => PHRASING.has(node.type);

/** Two line breaks in a row begin a new paragraph, and so do lines that are full sentences. */
export function paragraphsOf(lines: readonly PhrasingContent[][]): PhrasingContent[][][] {
  const groups: PhrasingContent[][][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0).flatMap((group) => (areParagraphs(group) ? group.map((line) => [line]) : [group]));
}

const isBlank = (line: readonly PhrasingContent[]): boolean =>
  plain(line).trim() === '' && !line.some((node) => node.type === 'footnoteReference');
const areParagraphs = (lines: readonly PhrasingContent[][]): boolean =>
  lines.length > 1 && lines.every((line) => /[.!?…»”")\]]\s*$/u.test(plain(line)) && plain(line).length > 100);

/** Lines that one paragraph was broken into, put together again. */
export function joinLines(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [text(' ')]),
    ...mapText(line, (value) => [text(value.replace(/\n/gu, ' '))]),
  ]);
}
