import type { Schema } from '../../../../../lib/api/client';
import type { Locale } from '../../../../../lib/locales';

export type Article = Schema<'EditorialArticle'>;
export type Block = Article['blocks'][number];

export const BLOCK_KINDS = ['paragraph', 'heading', 'quote', 'list', 'numbered', 'figure', 'note'] as const;
export const TEXT_LIMIT = 10_000;
export const MOST_AUTHORS = 20;

/** What the forms show of an article, by the names of their fields. */
export const editionPart = (article: Article, language: Locale) => ({
  title: article.editions[language]?.title ?? '',
  dek: article.editions[language]?.dek ?? '',
  question: article.editions[language]?.question ?? '',
});

export const blockPart = (block: Block, language: Locale) => ({
  kind: block.kind as string,
  label: block.label ?? '',
  text: block.texts[language] ?? '',
});

export const aboutPart = (article: Article) => ({
  readingMinutes: article.readingTime === 'stated' ? String(article.readingMinutes) : '',
  dated: article.dated ?? '',
  authors: article.authors.map(({ name, role }) => `${name} (${role})`).join('\n'),
});

/** How many blocks have their text in a language. */
export const writtenIn = (article: Article, language: Locale): number =>
  article.blocks.filter(({ texts }) => texts[language] !== undefined).length;
