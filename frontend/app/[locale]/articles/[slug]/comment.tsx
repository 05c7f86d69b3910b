import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Day } from '../../../../components/day';
import { Handle } from '../../../../components/handle';
import { Link } from '../../../../components/link';
import { Tag } from '../../../../components/tag';
import type { Schema } from '../../../../lib/api/client';
import { linkTo, type Place } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { type Comment, isReadable, type Readable } from './drawn-tree';
import { commentLink, type Part, partLink } from './part';
import { Written } from './written';
import { Quoted } from './quoted';
import type { Own } from './talk';

/** What each comment of a page needs to know of the page. */
export type Talk = { locale: Locale; place: Place; here: string; article: Schema<'Article'>; part: Part; mayWrite: boolean; own: Own[] };

/** Where the article is read, when it is not this page. */
export const articlePage = ({ locale, place, article: { slug } }: Talk): string | undefined =>
  place.kind === 'article' ? undefined : linkTo(locale, { kind: 'article', slug });

type Props = { talk: Talk; comment: Comment; isMarked?: boolean; children?: ReactNode };

async function Facts({ talk: { locale }, comment }: { talk: Talk; comment: Readable }) {
  const t = await getTranslations('discussion');
  const { author, id, createdAt } = comment;
  return (
    <div className="row small">
      <b>
        <Handle name={author.handle} />
      </b>
      {author.badge !== null && <Tag look="sun">{t(`badge.${author.badge}`)}</Tag>}
      {author.demo && <Tag>{t('demo')}</Tag>}
      <span className="quiet-text">
        {author.place !== null && <>{author.place.name[locale]} · </>}
        <Link className="permalink" href={commentLink(locale, id)}>
          <Day at={createdAt} as="ago" />
          <span className="sr-only"> {t('permalink')}</span>
        </Link>
      </span>
      <Written locale={locale} comment={comment} />
    </div>
  );
}

async function Text({ talk, comment }: { talk: Talk; comment: Readable }) {
  const t = await getTranslations('discussion');
  const { locale, here, article, part, mayWrite } = talk;
  return (
    <>
      <Facts talk={talk} comment={comment} />
      <Quoted locale={locale} article={article} comment={comment} page={articlePage(talk)} />
      <p className="comment-text" lang={comment.language}>
        {comment.body}
      </p>
      {mayWrite && part.reply !== comment.id && (
        <Link className="small" href={partLink(here, { ...part, about: undefined, reply: comment.id }, 'reply')}>
          {t('reply')}
          {comment.author.handle !== null && (
            <span className="sr-only" translate="no">
              {' '}
              {comment.author.handle}
            </span>
          )}
        </Link>
      )}
    </>
  );
}

/** A comment, or the empty place of one that is gone, with what hangs under it. */
export async function CommentPlace({ talk, comment, isMarked = false, children }: Props) {
  const t = await getTranslations('discussion');
  const look = [isReadable(comment) && comment.author.badge !== null && 'staff', comment.gone !== null && 'gone', isMarked && 'marked'];
  return (
    <div
      className={['comment', ...look].filter(Boolean).join(' ')}
      id={`comment-${comment.id}`}
      aria-current={isMarked ? 'true' : undefined}
    >
      <div className="said">
        {isReadable(comment) ? (
          <Text talk={talk} comment={comment} />
        ) : (
          <p className="quiet-text">{t(`gone.${comment.gone ?? 'removed'}`)}</p>
        )}
      </div>
      {children}
    </div>
  );
}
