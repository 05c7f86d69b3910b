import type { Element, Root as Page } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { PhrasingContent, Root } from 'mdast';

import { attribute } from './page.js';

declare module 'mdast' {
  interface BlockquoteData {
    /** A blockquote that stands for a figure: the text alternative of its picture. */
    figure?: string;
  }
  interface ParagraphData {
    dek?: boolean;
  }
}

const dekNames = /(?:^|[-_ ])(?:dek|sub-?title|standfirst|lede|summary|subhead(?:ing|line)?)(?:$|[-_ ])/iu;

const sup: Handle = (state, node: Element) => {
  const label = node.properties['dataNote'];
  if (typeof label !== 'string') return state.all(node);
  return { type: 'footnoteReference', identifier: label, label };
};

const figure: Handle = (state, node: Element) => {
  const caption = state.toFlow(state.all(node));
  if (caption.length === 0) return [];
  return {
    type: 'blockquote',
    data: { figure: attribute(node, 'dataAlt') },
    children: caption.filter((child) => child.type === 'paragraph'),
  };
};

const paragraph: Handle = (state, node: Element) => {
  const children = state.all(node);
  const names = [node.properties['className'] ?? []].flat().join(' ');
  if (!dekNames.test(names)) return state.toFlow(children);
  return { type: 'paragraph', data: { dek: true }, children: children as PhrasingContent[] };
};

const inline: Handle = (state, node: Element) => state.all(node);

/** The cleaned page as Markdown's tree. */
export function pageToMdast(page: Page): Root {
  const tree = toMdast(page, {
    document: true,
    handlers: { sup, figure, p: paragraph, u: inline, font: inline, code: inline, kbd: inline, tt: inline, samp: inline, var: inline },
  });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}
