import type { Element, Nodes } from 'hast';

/** An attribute as text; empty when the element has none. */
export const attribute = (node: Element, name: string): string => [node.properties[name] ?? ''].flat().join(' ');

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
}

export const contains = (node: Nodes, tag: string): boolean =>
  (node.type === 'element' && node.tagName === tag) ||
  ('children' in node && (node.children as Nodes[]).some((child) => contains(child, tag)));
