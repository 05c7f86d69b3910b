import type { Warning } from './draft.js';
import type { Element, ElementContent } from 'hast';
import { attribute, textOf } from './page.js';

const MAX_CELL = 90;
const BLOCK_IN_CELL = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'figure', 'hr', 'dl']);

const elements = (node: Element, tags: readonly string[]): Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (tags.includes(child.tagName)) return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName) ? elements(child, tags) : [];
  });

const hasBlock = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (BLOCK_IN_CELL.has(child.tagName) || hasBlock(child)));

/** A table that only lays out the page gives its cells in reading order; one with data becomes a list of its rows. */
export function flattenTable(table: Element, warnings: Warning[]): ElementContent[] {
  const rows = elements(table, ['tr']).map((row) => elements(row, ['td', 'th', 'h1', 'h2']));
  const captions = elements(table, ['caption']).map((caption) => block('p', caption.children));
  if (!isData(table, rows))
    return [...captions, ...rows.flat().map((cell) => block(/^h\d$/u.test(cell.tagName) ? cell.tagName : 'div', cell.children))];
  warnings.push('table-flattened');
  const filled = rows.filter((row) => row.some((cell) => textOf(cell).trim() !== ''));
  const header =
    filled[0]?.every((cell) => cell.tagName === 'th') && filled.length > 1 ? filled[0].map((cell) => textOf(cell).trim()) : null;
  const items = (header ? filled.slice(1) : filled).map((row) => block('li', header ? underHeader(row, header) : inRow(row)));
  return [...captions, block('ul', items)];
}

const block = (tagName: string, children: ElementContent[]): Element => ({ type: 'element', tagName, properties: {}, children });
const word = (value: string): ElementContent => ({ type: 'text', value });

function isData(table: Element, rows: readonly Element[][]): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const cells = rows.flat();
  if (rows.length < 2 || cells.some((cell) => hasBlock(cell))) return false;
  if (cells.some((cell) => cell.tagName === 'th')) return rows.some((row) => row.length > 1);
  const filled = rows.filter((row) => row.some((cell) => textOf(cell).trim() !== ''));
  const width = filled[0]?.length ?? 0;
  return (
    filled.length >= 2 &&
    width >= 2 &&
    filled.every((row) => row.length === width && row.every((cell) => textOf(cell).trim() !== '' && textOf(cell).trim().length <= MAX_CELL))
  );
}

const inRow = (row: readonly Element[]): ElementContent[] =>
  row.flatMap((cell, index) => [...(index === 0 ? [] : [word(index === 1 ? ': ' : '; ')]), ...cell.children]);

const underHeader = (row: readonly Element[], header: readonly string[]): ElementContent[] =>
  row.flatMap((cell, index) => {
    const name = header[index] ?? '';
    return [...(index === 0 ? [] : [word('; ')]), ...(name === '' ? [] : [word(`${name}: `)]), ...cell.children];
  });
