import type { PhrasingContent } from 'mdast';
import { detailOf, type Draft, type Dropped } from './draft.js';
import { mapText, plain, text } from './inline.js';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|yclid|ysclid|msclkid|igshid|mc_\w+|_hs\w+|mkt_tok|vero_\w+|oly_\w+)$/iu;
const BARE_URL = /https?:\/\/[^\s<>"«»“”]+/giu;

/** The address without the parameters that follow a reader around; null when it is no web address. */
export function cleanLink(url: string): { url: string; tracked: string[] } | null {
  const address = url.trim();
  if (!/^https?:\/\/[^/\s]/iu.test(address) || !URL.canParse(address)) return null;
  const [, base = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/su.exec(address) ?? [];
  if (query === undefined) return { url: address, tracked: [] };
  const parts = query.split('&').filter((part) => part !== '');
  const nameOf = (part: string): string => part.replace(/^amp;/iu, '').replace(/=.*/su, '');
  const kept = parts.filter((part) => !TRACKING.test(nameOf(part)));
  const tracked = parts.map(nameOf).filter((name) => TRACKING.test(name));
  return { url: base + (kept.length > 0 ? `?${kept.join('&')}` : '') + hash, tracked };
}

/** Cleans every link, makes links of bare addresses, and unwraps what is no web address. */
export function cleanLinks(drafts: readonly Draft[], dropped: Dropped[]): Draft[] {
  const clean = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type !== 'link') return 'children' in node ? [{ ...node, children: clean(node.children) }] : [node];
      const link = linkTo(node.url, dropped);
      if (!link) {
        if (/^(?:javascript|data|vbscript|file):/iu.test(node.url)) dropped.push({ what: 'unsafe-link', detail: detailOf(node.url) });
        return node.children;
      }
      const label = cleanLink(plain(node.children));
      return plain(node.children).trim() === ''
        ? []
        : [{ ...node, url: link, title: null, children: label ? [text(label.url)] : node.children }];
    });
  const linkify = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap((node) => (node.type === 'link' ? [node] : mapText([node], (value) => linkified(value, dropped))));
  return drafts.map((draft) => ({ ...draft, lines: draft.lines.map((line) => linkify(clean(line))) }));
}

function linkTo(url: string, dropped: Dropped[]): string | null {
  const link = cleanLink(url);
  if (link && link.tracked.length > 0)
    dropped.push({ what: 'tracking-parameters', detail: detailOf(`${link.url}: ${link.tracked.join(', ')}`) });
  return link?.url ?? null;
}

function linkified(value: string, dropped: Dropped[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  for (const match of value.matchAll(BARE_URL)) {
    const open = match[0].includes('(');
    const address = match[0].replace(open ? /[.,;:!?…\]]+$/u : /[.,;:!?…\])]+$/u, '');
    const url = linkTo(address, dropped);
    if (!url) continue;
    out.push(text(value.slice(at, match.index)), { type: 'link', url, children: [text(url)] });
    at = match.index + address.length;
  }
  return [...out, text(value.slice(at))].filter((node) => node.type !== 'text' || node.value !== '');
}

/** The addresses that the text links to, each once, in reading order. */
export function linksOf(drafts: readonly Draft[]): string[] {
  const walk = (nodes: readonly PhrasingContent[]): string[] =>
    nodes.flatMap((node) => (node.type === 'link' ? [node.url] : 'children' in node ? walk(node.children) : []));
  return [...new Set(drafts.flatMap(({ lines }) => lines.flatMap(walk)))];
}
