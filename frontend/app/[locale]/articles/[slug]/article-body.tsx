import { Fragment, type ReactNode } from 'react';
import type { Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { type NotePlaces, notePlaces } from './note-places';
import { Notes } from './notes';
import { ParagraphMark } from './paragraph-mark';
import { Poll } from './poll';
import { Spans } from './spans';

type Block = Schema<'Article'>['blocks'][number];
/** How many comments each paragraph has. */
export type ParagraphTalk = ReadonlyMap<string, number>;
type Heading = 'h2' | 'h3';
type BlockProps = { block: Block; places: NotePlaces; heading: Heading; mark?: ReactNode };
type Props = {
  locale: Locale;
  article: Schema<'Article'>;
  polls: Schema<'Poll'>[];
  voted: string | undefined;
  heading: Heading;
  talk: ParagraphTalk;
};

/** A block as readers see it; a note is shown by Notes. */
export function Block({ block, places, heading: Heading, mark }: BlockProps) {
  const text = <Spans spans={block.spans ?? []} places={places} />;
  const items = (block.items ?? []).map((spans, index) => (
    <li key={index}>
      <Spans spans={spans} places={places} />
    </li>
  ));
  switch (block.kind) {
    case 'heading':
      return <Heading lang={block.language}>{text}</Heading>;
    case 'quote':
      return <blockquote lang={block.language}>{text}</blockquote>;
    case 'list':
      return <ul lang={block.language}>{items}</ul>;
    case 'numbered':
      return <ol lang={block.language}>{items}</ol>;
    case 'figure':
      return (
        <figure lang={block.language}>
          <figcaption>{text}</figcaption>
        </figure>
      );
    case 'note':
      return null;
    case 'paragraph':
      return (
        <p lang={block.language} id={`p-${block.id}`}>
          {text}
          {mark}
        </p>
      );
  }
}

/** The text with each poll at the sentence it asks about, then the sources. */
export function ArticleBody({ locale, article, polls, voted, heading, talk }: Props) {
  const places = notePlaces(article.blocks);
  const placed = new Set(article.blocks.map(({ id }) => id));
  const after = (blockId: string | null) =>
    polls
      .filter((poll) => (blockId === null ? poll.blockId === null || !placed.has(poll.blockId) : poll.blockId === blockId))
      .map((poll) => <Poll key={poll.id} locale={locale} slug={article.slug} poll={poll} hasJustVoted={poll.id === voted} />);
  return (
    <div className="prose">
      {article.blocks.map((block) => (
        <Fragment key={block.id}>
          <Block
            block={block}
            places={places}
            heading={heading}
            mark={
              article.issue.isOpen && (
                <ParagraphMark locale={locale} slug={article.slug} blockId={block.id} comments={talk.get(block.id) ?? 0} />
              )
            }
          />
          {after(block.id)}
        </Fragment>
      ))}
      {after(null)}
      <Notes notes={article.blocks.filter(({ kind }) => kind === 'note')} places={places} heading={heading} />
    </div>
  );
}
