import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Link } from '../../../../components/link';
import { CommentPlace, type Talk } from './comment';
import { CommentForm } from './comment-form';
import { type Comment, isReadable, type Readable, type Replies, repliesAt } from './drawn-tree';
import { OwnComment } from './own-comment';
import { commentLink, partLink } from './part';

type Props = { talk: Talk; comment: Comment; level?: number; isMarked?: boolean };
type Turned = { talk: Talk; to: Comment; replies: Replies };

/** The way to the replies before the ones shown, when a reader has opened a page of them. */
async function Before({ talk, to, replies }: Turned) {
  const t = await getTranslations('discussion');
  const { here, part } = talk;
  if (part.open !== to.id || (part.from === undefined && part.before === undefined)) return null;
  const first = { ...part, from: undefined, before: undefined, reply: undefined };
  return (
    <>
      <Link className="small" href={partLink(here, first, `comment-${to.id}`)}>
        {t('firstReplies')}
      </Link>
      {part.before !== undefined && replies.next !== null && (
        <Link className="small" href={partLink(here, { ...first, before: replies.next }, `comment-${to.id}`)}>
          {replies.left === null ? t('earlier.many') : t('earlier.replies', { count: replies.left })}
        </Link>
      )}
    </>
  );
}

/** The way to the replies after the ones shown: in place, or a page of them once they are opened. */
async function After({ talk, to, replies }: Turned) {
  const t = await getTranslations('discussion');
  const { here, part } = talk;
  const isOpen = part.open === to.id;
  if (replies.next === null || (isOpen && part.before !== undefined)) return null;
  const opened = { ...part, open: to.id, from: isOpen ? replies.next : undefined, before: undefined, reply: undefined };
  return (
    <Link className="small" href={partLink(here, opened, `comment-${isOpen ? to.id : (replies.items.at(-1)?.id ?? to.id)}`)}>
      {replies.left === null ? t('nextReplies') : t('moreReplies', { count: replies.left })}
    </Link>
  );
}

async function Reply({ talk, to }: { talk: Talk; to: Readable }) {
  const t = await getTranslations('discussion');
  const { locale, here, place, article, part } = talk;
  const target = { place, part, threadId: article.threadId, parentId: to.id, paragraph: null };
  const cancel = partLink(here, { ...part, reply: undefined }, `comment-${to.id}`);
  const label = to.author.handle === null ? t('replyToGone') : t('replyTo', { name: to.author.handle });
  return (
    <div id="reply">
      <CommentForm locale={locale} target={target} label={label} sent={talk.own.map(({ body }) => body)} cancel={cancel} />
    </div>
  );
}

/** Where the thread goes on below the last level that is drawn. */
async function Continue({ talk, comment }: { talk: Talk; comment: Comment }) {
  const t = await getTranslations('discussion');
  return (
    <Link className="small" href={commentLink(talk.locale, comment.id)}>
      {t('continue', { count: Math.max(1, comment.descendants) })}
    </Link>
  );
}

const ownRepliesTo = (talk: Talk, { id }: Comment) => talk.own.filter(({ parentId }) => parentId === id).reverse();

const isAnswering = (talk: Talk, comment: Comment): comment is Readable =>
  talk.mayWrite && talk.part.reply === comment.id && isReadable(comment);

/** What only the reader sees under a comment: own replies, and the form for one. */
function Answers({ talk, to }: { talk: Talk; to: Comment }) {
  return (
    <>
      {ownRepliesTo(talk, to).map((mine) => (
        <OwnComment key={mine.id} talk={talk} own={mine} />
      ))}
      {isAnswering(talk, to) && <Reply talk={talk} to={to} />}
    </>
  );
}

const hasAnswers = (talk: Talk, comment: Comment): boolean => ownRepliesTo(talk, comment).length > 0 || isAnswering(talk, comment);

/** A comment without what others said below it. */
export function Leaf({ talk, comment, children }: { talk: Talk; comment: Comment; children?: ReactNode }) {
  return (
    <CommentPlace talk={talk} comment={comment}>
      {children}
      {hasAnswers(talk, comment) && (
        <div className="replies">
          <Answers talk={talk} to={comment} />
        </div>
      )}
    </CommentPlace>
  );
}

/** A comment and all that is drawn below it, with the reader's own that others do not see. */
export function Branch({ talk, comment, level = 1, isMarked }: Props) {
  const replies = repliesAt(comment, level);
  const goesOn = replies === undefined && comment.replies > 0;
  const hasReplies = (replies?.items.length ?? 0) > 0 || talk.part.open === comment.id;
  return (
    <CommentPlace talk={talk} comment={comment} isMarked={isMarked ?? false}>
      {(hasReplies || goesOn || hasAnswers(talk, comment)) && (
        <div className="replies">
          {replies !== undefined && <Before talk={talk} to={comment} replies={replies} />}
          {replies?.items.map((reply) => (
            <Branch key={reply.id} talk={talk} comment={reply} level={level + 1} />
          ))}
          {replies !== undefined && <After talk={talk} to={comment} replies={replies} />}
          {goesOn && <Continue talk={talk} comment={comment} />}
          <Answers talk={talk} to={comment} />
        </div>
      )}
    </CommentPlace>
  );
}
