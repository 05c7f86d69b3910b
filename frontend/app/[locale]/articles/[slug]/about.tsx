import type { Schema } from '../../../../lib/api/client';

const EXCERPT_CHARACTERS = 140;

type Block = Schema<'Article'>['blocks'][number];

const wordsOf = ({ spans = [], items = [] }: Block): string =>
  [spans, ...items]
    .map((line) => line.map(({ text, note }) => (note === undefined ? text : '')).join(''))
    .join(' ')
    .trim();

/** The first words of a text, cut between words. */
function excerptOf(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= EXCERPT_CHARACTERS) return text;
  return `${letters
    .slice(0, EXCERPT_CHARACTERS)
    .join('')
    .replace(/\s+\S*$/u, '')}…`;
}

type Props = {
  article: Schema<'Article'>;
  blockId: string | null | undefined;
  /** Where the article is read, when it is not this page. */
  page?: string | undefined;
};

/** The words of the paragraph that a comment is about, and the way to it; nothing when the paragraph is gone. */
export function About({ article, blockId, page = '' }: Props) {
  const block = article.blocks.find(({ id }) => id === blockId);
  if (block === undefined) return null;
  return (
    <blockquote className="comment-about">
      <a href={`${page}#p-${block.id}`} lang={block.language}>
        {excerptOf(wordsOf(block))}
      </a>
    </blockquote>
  );
}
