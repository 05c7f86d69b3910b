import { getTranslations } from 'next-intl/server';
import { Link } from '../../../../components/link';
import type { Schema } from '../../../../lib/api/client';
import { linkTo } from '../../../../lib/links';
import { Branch, Leaf } from '../../articles/[slug]/branch';
import type { Talk } from '../../articles/[slug]/comment';
import { type Comment, type Replies, withReplies } from '../../articles/[slug]/drawn-tree';
import { commentLink, partLink } from '../../articles/[slug]/part';

type Context = Schema<'CommentContext'>;
type Props = { talk: Talk; context: Context; opened: Replies | null };
type Side = 'earlier' | 'later';

/** The way to the comments beside it that are not shown: the page of their parent, or of the article. */
async function Gap({ talk, context, side }: Omit<Props, 'opened'> & { side: Side }) {
  const t = await getTranslations('discussion');
  const { locale, article } = talk;
  const { next, left } = context[side];
  if (next === null) return null;
  const { parentId } = context.comment;
  const href =
    parentId === null
      ? partLink(
          linkTo(locale, { kind: 'article', slug: article.slug }),
          { sort: side === 'earlier' ? 'newest' : 'oldest', after: next },
          'comments',
        )
      : partLink(
          linkTo(locale, { kind: 'comment', id: parentId }),
          { open: parentId, [side === 'earlier' ? 'before' : 'from']: next },
          `comment-${parentId}`,
        );
  const kind = parentId === null ? 'comments' : 'replies';
  return (
    <Link className="gap small" href={href}>
      {left === null ? t(`${side}.many`) : t(`${side}.${kind}`, { count: left })}
    </Link>
  );
}

/** A comment beside the one meant: its text, and the way to its own replies. */
async function Neighbour({ talk, comment }: { talk: Talk; comment: Comment }) {
  const t = await getTranslations('discussion');
  return (
    <Leaf talk={talk} comment={comment}>
      {comment.replies > 0 && (
        <Link className="small" href={commentLink(talk.locale, comment.id)}>
          {t('replies', { count: Math.max(1, comment.descendants) })}
        </Link>
      )}
    </Leaf>
  );
}

/** The comments above it, from the root down; those that are left out are counted. */
async function Above({ talk, context: { ancestors, ancestorsLeft } }: Omit<Props, 'opened'>) {
  const t = await getTranslations('discussion');
  return ancestors.map((ancestor, index) => (
    <div key={ancestor.id} className="above">
      <Leaf talk={talk} comment={ancestor} />
      {index === 0 && ancestorsLeft > 0 && <p className="gap small quiet-text">{t('between', { count: ancestorsLeft })}</p>}
    </div>
  ));
}

export function Conversation({ talk, context, opened }: Props) {
  const [comment = context.comment] = withReplies([context.comment], talk.part.open, opened);
  return (
    <>
      <Above talk={talk} context={context} />
      <div className={context.ancestors.length > 0 ? 'beside replies' : 'beside'}>
        <Gap talk={talk} context={context} side="earlier" />
        {context.earlier.items.map((neighbour) => (
          <Neighbour key={neighbour.id} talk={talk} comment={neighbour} />
        ))}
        <Branch talk={talk} comment={comment} isMarked />
        {context.later.items.map((neighbour) => (
          <Neighbour key={neighbour.id} talk={talk} comment={neighbour} />
        ))}
        <Gap talk={talk} context={context} side="later" />
      </div>
    </>
  );
}
