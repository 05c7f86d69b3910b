import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Day } from '../../../../components/day';
import { Handle } from '../../../../components/handle';
import { Link } from '../../../../components/link';
import { Tag } from '../../../../components/tag';
import type { Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';
import { CommentForm } from './comment-form';
import { OwnComment } from './own-comment';
import { type Part, partLink } from './part';
import { Quoted } from './quoted';
import type { Own } from './talk';

/** What each comment of a page needs to know of the page. */
export type Talk = { locale: Locale; here: string; article: Schema<'Article'>; part: Part; mayWrite: boolean; own: Own[] };

type Shown = Schema<'Comment'>;
type TextProps = { talk: Talk; comment: Shown; children?: ReactNode };

async function Text({ talk, comment, children }: TextProps) {
  const t = await getTranslations('discussion');
  const { locale, here, article, part, mayWrite } = talk;
  const { author } = comment;
  return (
    <div className={author.badge === null ? 'comment' : 'comment staff'} id={`comment-${comment.id}`}>
      <div className="row small">
        <b>
          <Handle name={author.handle} />
        </b>
        {author.badge !== null && <Tag look="sun">{t(`badge.${author.badge}`)}</Tag>}
        {author.demo && <Tag>{t('demo')}</Tag>}
        <span className="quiet-text">
          {author.place !== null && <>{author.place.name[locale]} · </>}
          <Day at={comment.createdAt} as="ago" />
        </span>
        {comment.language !== locale && <Tag>{t(`language.${comment.language}`)}</Tag>}
      </div>
      <Quoted locale={locale} article={article} comment={comment} />
      <p className="comment-text" lang={comment.language}>
        {comment.body}
      </p>
      {mayWrite && part.reply !== comment.id && (
        <Link className="small" href={partLink(here, { ...part, about: undefined, reply: comment.id }, 'reply')}>
          {t('reply')}
          {author.handle !== null && (
            <span className="sr-only" translate="no">
              {' '}
              {author.handle}
            </span>
          )}
        </Link>
      )}
      {children}
    </div>
  );
}

async function MoreReplies({ talk, root, replies }: { talk: Talk; root: Schema<'RootComment'>; replies: Schema<'Replies'> }) {
  const t = await getTranslations('discussion');
  const { here, part } = talk;
  const isOpen = part.open === root.id;
  const first = { ...part, open: root.id, from: undefined, reply: undefined };
  return (
    <>
      {isOpen && part.from !== undefined && (
        <Link className="small" href={partLink(here, first, `comment-${root.id}`)}>
          {t('firstReplies')}
        </Link>
      )}
      {replies.next !== null && (
        <Link
          className="small"
          href={
            isOpen
              ? partLink(here, { ...first, from: replies.next }, `comment-${root.id}`)
              : partLink(here, first, `comment-${replies.items.at(-1)?.id ?? root.id}`)
          }
        >
          {isOpen ? t('nextReplies') : t('moreReplies', { count: Math.max(1, root.replies - replies.items.length) })}
        </Link>
      )}
    </>
  );
}

async function Reply({ talk, to }: { talk: Talk; to: Shown }) {
  const t = await getTranslations('discussion');
  const { locale, here, article, part } = talk;
  const target = { slug: article.slug, threadId: article.threadId, parentId: to.id, paragraph: null, after: part.after };
  const cancel = partLink(here, { ...part, reply: undefined }, `comment-${to.id}`);
  const label = to.author.handle === null ? t('replyToGone') : t('replyTo', { name: to.author.handle });
  return (
    <div id="reply">
      <CommentForm locale={locale} target={target} label={label} cancel={cancel} />
    </div>
  );
}

/** A comment and its replies, one level deep, with the reader's own that others do not see. */
export function Thread({ talk, root, opened }: { talk: Talk; root: Schema<'RootComment'>; opened: Schema<'Replies'> | null }) {
  const replies = opened ?? root.firstReplies ?? { items: [], next: null };
  const own = talk.own.filter(({ parentId }) => parentId === root.id).reverse();
  const to = talk.mayWrite ? [root, ...replies.items].find(({ id }) => id === talk.part.reply) : undefined;
  const hasAnswers = replies.items.length + own.length > 0 || to !== undefined;
  return (
    <Text talk={talk} comment={root}>
      {hasAnswers && (
        <div className="replies">
          {replies.items.map((reply) => (
            <Text key={reply.id} talk={talk} comment={reply} />
          ))}
          <MoreReplies talk={talk} root={root} replies={replies} />
          {own.map((mine) => (
            <OwnComment key={mine.id} locale={talk.locale} article={talk.article} own={mine} />
          ))}
          {to !== undefined && <Reply talk={talk} to={to} />}
        </div>
      )}
    </Text>
  );
}
