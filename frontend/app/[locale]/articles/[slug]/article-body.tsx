import { Fragment, type ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import type { Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { ParagraphMark } from './paragraph-mark';
import { Poll } from './poll';
import { Spans } from './spans';

type Block = Schema<'Article'>['blocks'][number];
type Props = { locale: Locale; article: Schema<'Article'>; polls: Schema<'Poll'>[]; voted: string | undefined };

function Block({ block, mark }: { block: Block; mark: ReactNode }) {
  const text = <Spans spans={block.spans ?? []} />;
  const items = (block.items ?? []).map((spans, index) => (
    <li key={index}>
      <Spans spans={spans} />
    </li>
  ));
  switch (block.kind) {
    case 'heading':
      return <h2 lang={block.language}>{text}</h2>;
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
export async function ArticleBody({ locale, article, polls, voted }: Props) {
  const t = await getTranslations('reading');
  const notes = article.blocks.filter(({ kind }) => kind === 'note');
  const placed = new Set(article.blocks.map(({ id }) => id));
  const after = (blockId: string | null) =>
    polls.filter((poll) => (blockId === null ? poll.blockId === null || !placed.has(poll.blockId) : poll.blockId === blockId));
  return (
    <article className="prose">
      {article.blocks.map((block) => (
        <Fragment key={block.id}>
          <Block block={block} mark={article.issue.isOpen && <ParagraphMark locale={locale} slug={article.slug} blockId={block.id} />} />
          {after(block.id).map((poll) => (
            <Poll key={poll.id} locale={locale} slug={article.slug} poll={poll} hasJustVoted={poll.id === voted} />
          ))}
        </Fragment>
      ))}
      {after(null).map((poll) => (
        <Poll key={poll.id} locale={locale} slug={article.slug} poll={poll} hasJustVoted={poll.id === voted} />
      ))}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">{t('sources')}</h2>
          <ol className="small">
            {notes.map((note) => (
              <li key={note.id} id={`note-${note.label ?? ''}`} lang={note.language}>
                <Spans spans={note.spans ?? []} />{' '}
                <a href={`#ref-${note.label ?? ''}`} aria-label={t('backToText')}>
                  ↩
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
