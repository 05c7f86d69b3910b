import type { Language } from './article.js';

/** Texts by language. In a text with a detail, the detail stands between ⟦ and ⟧. */
export type Texts = Record<Language, readonly string[]>;
/** A text a citizen might send, and where somebody's detail stands in it; none: the text gives nobody's away. */
export type DetailText = { language: Language; text: string; details: { start: number; end: number }[] };
export type Details = { holding: DetailText[]; free: DetailText[] };

export function detailsOf(holding: Texts, free: Texts): Details {
  return { holding: textsOf(holding), free: textsOf(free) };
}

function textsOf(texts: Texts): DetailText[] {
  return Object.entries(texts).flatMap(([language, marked]) => marked.map((text) => ({ language: language as Language, ...unmark(text) })));
}

function unmark(marked: string): Omit<DetailText, 'language'> {
  const [first, ...parts] = marked.split('⟦');
  let text = first ?? '';
  const details = parts.map((part) => {
    const [detail, rest] = part.split('⟧');
    const start = text.length;
    text += (detail ?? '') + (rest ?? '');
    return { start, end: start + (detail ?? '').length };
  });
  return { text, details };
}
