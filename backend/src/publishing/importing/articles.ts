import type { Draft } from './draft.js';
import { cut, plain } from './inline.js';
import { romanOf } from './position.js';

const NUMBER = '(?:\\d{1,2}|[IVX]{1,5})';
const LABELS: readonly RegExp[] = [
  new RegExp(`^(?:article|статья|мақала)\\s+(?:№\\s*)?(?<number>${NUMBER})(?!\\p{L}|\\d)\\s*(?<mark>[.:)—–-]*)\\s*`, 'iu'),
  new RegExp(`^(?<number>${NUMBER})\\s*-\\s*(?:ші\\s+|шы\\s+)?мақала(?!\\p{L})\\s*(?<mark>[.:)—–-]*)\\s*`, 'iu'),
];
const MAX_LENGTH = 160;

/** The title after «Article 1.», «Статья 2.» or «3-мақала.», and where it begins; null when the line marks no article. */
export function articleHeading(line: string): { title: string; start: number } | null {
  if (line.length > MAX_LENGTH) return null;
  for (const label of LABELS) {
    const match = label.exec(line);
    if (!match) continue;
    const title = line.slice(match[0].length).trim();
    const number = match.groups?.['number'] ?? '';
    if (!/\d/u.test(number) && romanOf(number.toUpperCase()) === 0) continue;
    // «Article 39 of the law says…» is a sentence: without a mark after the number there must be no text.
    if ((match.groups?.['mark'] ?? '') === '' && title !== '') continue;
    return { title, start: match[0].length };
  }
  return null;
}

export type DraftArticle = { title: Draft | null; drafts: Draft[] };

/**
 * The blocks of an issue, by article. Where headings such as «Article 1. …» mark them, each begins an article; where
 * the title stands outside and first-level headings remain, those do. What stands before the first belongs to it.
 */
export function splitArticles(drafts: readonly Draft[]): DraftArticle[] {
  const marked = drafts.filter(isMarked).length;
  const tops = drafts.filter(isTop).length;
  const begins = marked > 0 ? isMarked : tops > 1 ? isTop : (): boolean => false;
  const articles: DraftArticle[] = [{ title: null, drafts: [] }];
  let open = false;
  for (const draft of drafts) {
    const current = articles.at(-1);
    if (!begins(draft)) current?.drafts.push(draft);
    else if (!open && current) {
      current.title = titleOf(draft);
      open = true;
    } else articles.push({ title: titleOf(draft), drafts: [] });
  }
  return articles;
}

export const isMarked = (draft: Draft): boolean =>
  (draft.kind === 'heading' || draft.kind === 'paragraph') &&
  draft.lines.length === 1 &&
  articleHeading(plain(draft.lines[0] ?? [])) !== null;
const isTop = (draft: Draft): boolean => draft.kind === 'heading' && draft.depth === 1;

function titleOf(draft: Draft): Draft {
  const line = draft.lines[0] ?? [];
  const heading = articleHeading(plain(line));
  return heading && heading.title !== '' ? { ...draft, lines: [cut(line, 0, heading.start)] } : draft;
}
