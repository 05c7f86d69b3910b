import type { Page } from 'playwright-core';

// Names and signs that have no other spelling. Everything else in Latin letters must be marked as another language.
const ALLOWED = new Set(['Kenes', 'kk', 'ru', 'en', 'CSV', 'DOCX', 'HTML', 'Markdown', 'Telegram', 'WhatsApp', 'PDF', 'MB', 'SMS']);

// What a reader sees in the page's own language: no mark-up, no addresses, no names people chose.
const TEXT_OF_PAGE = `(() => {
  const own = document.documentElement.lang;
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement;
    if (at.closest('script, noscript, style, template, code, kbd, [translate=no]')) continue;
    if (at.closest('[lang]').lang !== own) continue;
    seen.push(node.textContent);
  }
  for (const at of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
    if (at.closest('[lang]').lang !== own || at.closest('[translate=no]')) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (at.hasAttribute(name)) seen.push(at.getAttribute(name));
  }
  seen.push(document.title);
  return seen.join('\\n');
})()`;

const ADDRESS = /\S+@\S+|https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+(?:\/\S*)?/giu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const ROMAN = /^[IVX]+$/u;

/** The words in Latin letters that the page shows as its own language; for a page in Kazakh or Russian. */
export async function foreignWords(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(TEXT_OF_PAGE);
  const words = text.replace(ADDRESS, ' ').match(LATIN_WORD) ?? [];
  return [...new Set(words)].filter((word) => !ALLOWED.has(word) && !ROMAN.test(word));
}
