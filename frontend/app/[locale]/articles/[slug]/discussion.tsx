import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../components/button';
import { Count } from '../../../../components/count';
import { EmptyState } from '../../../../components/empty-state';
import { Form } from '../../../../components/form';
import { Pager } from '../../../../components/pager';
import { Submit } from '../../../../components/submit';
import { TextArea } from '../../../../components/text-area';
import { answer, api, publicApi, type Schema } from '../../../../lib/api/client';
import { getMe, may } from '../../../../lib/api/session';
import { linkTo } from '../../../../lib/links';
import type { Locale } from '../../../../lib/locales';
import { postComment, withdrawComment } from './actions';
import { Comment } from './comment';

const COMMENT_LIMIT = 4_000;

type Props = { locale: Locale; article: Schema<'Article'>; query: Record<string, string | undefined> };

/** The reader's own texts that wait for a moderator. */
async function Waiting({ locale, threadId }: { locale: Locale; threadId: string }) {
  const t = await getTranslations('discussion');
  const mine = await answer(api().GET('/api/threads/{id}/mine', { params: { path: { id: threadId } } }));
  return mine.items
    .filter(({ status }) => status === 'held')
    .map(({ id, body }) => (
      <div key={id} className="notice waiting stack tight">
        <b>{t('waiting')}</b>
        <p>{body}</p>
        <Form action={withdrawComment.bind(null, locale, id)} tight>
          <Submit look="text" size="small">
            {t('withdraw')}
          </Submit>
        </Form>
      </div>
    ));
}

export async function Discussion({ locale, article, query }: Props) {
  const [t, me] = await Promise.all([getTranslations('discussion'), getMe()]);
  const here = linkTo(locale, { kind: 'article', slug: article.slug });
  const comments = await answer(
    publicApi().GET('/api/threads/{id}/comments', {
      params: { path: { id: article.threadId }, query: { limit: 20, ...(query['after'] ? { cursor: query['after'] } : {}) } },
    }),
  );
  const reply = query['reply'] ?? null;
  return (
    <aside className="stack" id="discussion" aria-labelledby="discussion-title">
      <h2 id="discussion-title">
        {t('title')}{' '}
        <span className="muted num">
          <Count value={comments.count} />
        </span>
      </h2>
      {!article.issue.isOpen && <p className="quiet-text">{t('closed')}</p>}
      {article.issue.isOpen && may(me, 'comment') && (
        <Form action={postComment.bind(null, locale, { threadId: article.threadId, parentId: reply })}>
          <TextArea name="body" label={t(reply === null ? 'yours' : 'yourReply')} hint={t('hint')} limit={COMMENT_LIMIT} />
          <Submit>{t('send')}</Submit>
        </Form>
      )}
      {article.issue.isOpen && !may(me, 'comment') && (
        <p className="row">
          <ButtonLink look="quiet" href={linkTo(locale, { kind: 'sign-in', next: here })}>
            {t('signIn')}
          </ButtonLink>
          <span className="quiet-text small">{t('why')}</span>
        </p>
      )}
      {may(me, 'comment') && <Waiting locale={locale} threadId={article.threadId} />}
      {comments.items.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      <div>
        {comments.items.map((comment) => (
          <Comment key={comment.id} locale={locale} here={here} comment={comment} isOpen={article.issue.isOpen} />
        ))}
      </div>
      <Pager next={comments.next} href={(cursor) => `${here}?after=${encodeURIComponent(cursor)}#discussion`} />
    </aside>
  );
}
