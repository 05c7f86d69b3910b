import { getTranslations } from 'next-intl/server';
import { Day } from '../../../../components/day';
import { Link } from '../../../../components/link';
import { Tag } from '../../../../components/tag';
import { answer, publicApi, type Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';

type Shown = Schema<'Comment'>;
type Props = { locale: Locale; here: string; comment: Shown; isOpen: boolean };

async function Text({ locale, comment }: { locale: Locale; comment: Shown }) {
  const t = await getTranslations('discussion');
  const { author } = comment;
  return (
    <>
      <div className="row small">
        <b>{author.handle ?? t('gone')}</b>
        {author.badge !== null && <Tag look="sun">{t(`badge.${author.badge}`)}</Tag>}
        {author.demo && <Tag>{t('demo')}</Tag>}
        <span className="muted">
          {author.place !== null && <>{author.place.name[locale]} · </>}
          <Day at={comment.createdAt} as="ago" />
        </span>
        {comment.language !== locale && <Tag>{t(`language.${comment.language}`)}</Tag>}
      </div>
      <p lang={comment.language}>{comment.body}</p>
    </>
  );
}

/** A comment and its replies, one level deep. */
export async function Comment({ locale, here, comment, isOpen }: Props) {
  const t = await getTranslations('discussion');
  const replies =
    comment.replies > 0
      ? await answer(publicApi().GET('/api/comments/{id}/replies', { params: { path: { id: comment.id } } }))
      : { items: [] };
  return (
    <div className="comment" id={`comment-${comment.id}`}>
      <Text locale={locale} comment={comment} />
      {isOpen && (
        <Link className="small" href={`${here}?reply=${comment.id}#discussion`}>
          {t('reply')}
        </Link>
      )}
      {replies.items.length > 0 && (
        <div className="replies">
          {replies.items.map((reply) => (
            <Text key={reply.id} locale={locale} comment={reply} />
          ))}
        </div>
      )}
    </div>
  );
}
